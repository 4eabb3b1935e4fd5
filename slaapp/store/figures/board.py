"""The shared figures (``kpis.py``) by group.

Definitions: ``kpis.md``. The groups partition the leads of one filter, and each line carries the
filter of its own leads, so that what a figure counts is what its list shows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, null, select

from slaapp.domain.filter_joining import both
from slaapp.domain.instants import Instant
from slaapp.domain.kpi import Rate
from slaapp.domain.kpi_value import KpiValue, Money, Spread
from slaapp.domain.lead_filter import EMPTY, LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.store.figures.board_facts import Facts, read_facts, sum_of
from slaapp.store.figures.kept.asking import facts_by_group
from slaapp.store.figures.kpis import OF_LEADS
from slaapp.store.figures.narrowing import COUNTED, narrowed, narrowings
from slaapp.store.rows.arrival import hour_of_receipt, weekday_of_receipt
from slaapp.store.tables import campaign, lead, member, product, source

# A way to group: the lead's column, and the filter of those that have one of its values.
GROUPS: dict[str, tuple[Any, Callable[[str], LeadFilter]]] = {
    "source": (lead.c.source_id, lambda key: LeadFilter(source_ids=(key,))),
    "month": (lead.c.received_month, lambda key: LeadFilter(months=(key,))),
    "owner": (lead.c.owner_id, lambda key: LeadFilter(owner_ids=(key,))),
    "tier": (lead.c.tier, lambda key: LeadFilter(tiers=(key,))),
    "campaign": (lead.c.campaign_id, lambda key: LeadFilter(campaign_ids=(key,))),
    "product": (lead.c.product_id, lambda key: LeadFilter(product_ids=(key,))),
    "hour": (hour_of_receipt(), lambda key: LeadFilter(hours=(key,))),
    "weekday": (weekday_of_receipt(), lambda key: LeadFilter(weekdays=(key,))),
}


@dataclass(frozen=True, slots=True)
class BoardLine:
    """The figures of one group (key ``""`` and name None: the leads without one).

    ``values`` are those of ``kpis.OF_LEADS`` by their codes, ``behind`` the leads of every count by
    the names of ``narrowing.narrowings``.
    """

    key: str
    name: str | None
    chosen: LeadFilter
    values: Mapping[str, KpiValue]
    behind: Mapping[str, LeadFilter]

    def count(self, code: str) -> int:
        """A figure that is a number of leads."""
        value = self.values[code]
        assert isinstance(value, int)
        return value

    def rate(self, code: str) -> Rate:
        """A figure that is a share."""
        value = self.values[code]
        assert isinstance(value, Rate)
        return value

    def spread(self, code: str) -> Spread:
        """A figure that is made of durations."""
        value = self.values[code]
        assert isinstance(value, Spread)
        return value

    def money(self, code: str) -> Money:
        """A figure that is made of amounts."""
        value = self.values[code]
        assert isinstance(value, Money)
        return value


def board(
    connection: Connection,
    chosen: LeadFilter,
    book: Rulebook,
    now: Instant,
    by: str | None = None,
    conversion_days: int | None = None,
) -> list[BoardLine]:
    """One line for each group in the order of their names, or one line in all (``by`` None)."""
    total, groups = board_with_total(connection, chosen, book, now, by, conversion_days)
    return groups if by else [total]


def board_with_total(
    connection: Connection,
    chosen: LeadFilter,
    book: Rulebook,
    now: Instant,
    by: str | None,
    conversion_days: int | None = None,
) -> tuple[BoardLine, list[BoardLine]]:
    """The line in all, and one for each group in the order of their names; read once."""
    chosen = both(chosen, COUNTED)
    column, of_group = GROUPS[by] if by else (None, None)
    found = facts_by_group(
        connection,
        (("board", chosen, by), conversion_days),
        null() if column is None else column,
        lambda share, key: read_facts(
            connection, both(chosen, share), book, now, key, conversion_days
        ),
        Facts,
        book,
        now,
    )
    names, counted = names_of_groups(connection, by), narrowings(now, conversion_days)

    def line(key: str, name: str | None, leads: LeadFilter, facts: Facts) -> BoardLine:
        values = {kpi.code: kpi.reckon(facts) for kpi in OF_LEADS}
        return BoardLine(key, name, leads, values, narrowed(leads, counted))

    groups = [
        line(key, names.get(key, key or None), both(chosen, of_group(key)), facts)
        for key, facts in found.items()
        if of_group is not None
    ]
    groups.sort(key=lambda group: (group.key == EMPTY, group.name or ""))
    return line(EMPTY, None, chosen, sum_of(found)), groups


def names_of_groups(connection: Connection, by: str | None) -> dict[str, str]:
    """What the groups are called that have a name of their own, by key."""
    tables = {"source": source, "owner": member, "campaign": campaign, "product": product}
    table = tables.get(by or "")
    if table is None:
        return {}
    return {row.id: row.name for row in connection.execute(select(table.c.id, table.c.name))}
