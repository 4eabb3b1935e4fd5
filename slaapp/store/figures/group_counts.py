"""How many leads each group brought, and how many of them sales took: for the charts by group."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from slaapp.domain.filter_joining import both
from slaapp.domain.instants import Instant
from slaapp.domain.kpi import Rate
from slaapp.domain.lead_filter import EMPTY, LeadFilter
from slaapp.store.figures.board import GROUPS, names_of_groups
from slaapp.store.figures.narrowing import COUNTED, narrowings
from slaapp.store.rows.filtering import where
from slaapp.store.tables import lead


@dataclass(frozen=True, slots=True)
class GroupCount:
    """``leads`` counts ``chosen``, ``accepted`` those of them that were, ``taken``; key ``""`` and
    name None: the leads without one."""

    key: str
    name: str | None
    leads: int
    accepted: int
    chosen: LeadFilter
    taken: LeadFilter

    @property
    def rate(self) -> Rate:
        """Of the leads those accepted."""
        return Rate(self.accepted, self.leads)


def group_counts(
    connection: Connection, chosen: LeadFilter, by: str, now: Instant
) -> list[GroupCount]:
    """Those of a way to group (``board.GROUPS``), by key."""
    column, of_group = GROUPS[by]
    chosen, accepted = both(chosen, COUNTED), narrowings(now, None)["accepted"]
    names = names_of_groups(connection, by)
    group = column.label("key")
    query = select(group, func.count(), func.count().filter(where(accepted)))
    query = query.select_from(lead).where(where(chosen)).group_by(group)
    found = []
    for key, leads, taken in connection.execute(query):
        own = both(chosen, of_group(key or EMPTY))
        name = names.get(key, key) if key else None
        found.append(GroupCount(key or EMPTY, name, leads, taken, own, both(own, accepted)))
    return sorted(found, key=lambda each: each.key)
