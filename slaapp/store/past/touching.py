"""Which leads' figures may have moved since a place in the journal."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from slaapp.domain.agreement import AgreementVersion
from slaapp.store.among import among
from slaapp.store.journaling import JUDGES_NO_LEAD
from slaapp.store.merges import read_survivors, with_survivors
from slaapp.store.past.cut import Cut
from slaapp.store.rulebook import read_versions
from slaapp.store.scores_due import read_scores_due
from slaapp.store.tables import lead

_SINCE = "SELECT row_id FROM change WHERE sequence > :after AND table_name = '{table}'"

_OWN = f"""
SELECT lead_id FROM event WHERE id IN ({_SINCE.format(table="event")})
UNION SELECT row_id FROM change WHERE sequence > :after AND table_name = 'lead'
UNION SELECT lead_id FROM lead_tag WHERE id IN ({_SINCE.format(table="lead_tag")})
UNION SELECT lead_id FROM lead_tag WHERE tag_id IN ({_SINCE.format(table="tag")})"""

_POINTERS = {
    "person": "person_id",
    "company": "company_id",
    "source": "source_id",
    "campaign": "campaign_id",
    "product": "product_id",
    "member": "owner_id",
}
"""The tables that leads take words from, and how a lead names a row of theirs."""

_OF_POINTED = " UNION ".join(
    f"SELECT id FROM lead WHERE {column} IN ({_SINCE.format(table=table)})"
    for table, column in _POINTERS.items()
)

_DAYS = """
SELECT DISTINCT day FROM calendar_entry WHERE id IN (
    SELECT row_id FROM change WHERE sequence > :after AND table_name = 'calendar_entry')"""

_WORKSPACES = "SELECT kind, old FROM change WHERE sequence > :after AND table_name = 'workspace'"


@dataclass(frozen=True, slots=True)
class Touched:
    """What has to be reckoned anew once everything since a cut is taken back.

    ``days`` are those of calendar entries that came or went; ``versions`` the signed ones of the
    present by their keys; ``everything``: the rules moved in a way that no lead escapes.
    """

    leads: tuple[str, ...]
    days: tuple[date, ...]
    versions: Mapping[str, AgreementVersion]
    everything: bool
    scores_due: bool


def leads_touched_since(connection: Connection, sequence: int) -> list[int]:
    """The numbers of the leads that changes after ``sequence`` are about, in any way."""
    found = connection.exec_driver_sql(f"{_OWN} UNION {_OF_POINTED}", {"after": sequence})
    every = with_survivors(found.scalars().all(), read_survivors(connection))
    numbers = select(lead.c.number).where(lead.c.id.in_(among(every)))
    return list(connection.execute(numbers).scalars())


def touched_since(connection: Connection, cut: Cut) -> Touched:
    """To be asked before anything is taken back."""
    after = {"after": cut.sequence}
    found = connection.exec_driver_sql(f"{_OWN} UNION {_OF_POINTED}", after).scalars().all()
    leads = with_survivors(found, read_survivors(connection))
    days = connection.exec_driver_sql(_DAYS, after).scalars()
    return Touched(
        tuple(leads),
        tuple(date.fromisoformat(day) for day in days),
        {version.id: version for version in read_versions(connection)},
        _zone_moved(connection, after),
        read_scores_due(connection) is not None,
    )


def _zone_moved(connection: Connection, after: Mapping[str, int]) -> bool:
    """Whether the workspace says something else than what judges no lead."""
    rows = connection.exec_driver_sql(_WORKSPACES, dict(after))
    return any(
        row.kind != "update" or set(json.loads(row.old or "{}")) - {*JUDGES_NO_LEAD, "name"}
        for row in rows
    )
