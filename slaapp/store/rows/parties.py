"""The person and the company behind a lead, as a form has them, and whose leads they are too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from slaapp.domain.lead_fields import fields_in
from slaapp.store.lead_columns import pointer
from slaapp.store.tables import lead, metadata, person


@dataclass(frozen=True, slots=True)
class Party:
    """A row of ``table`` ("person" or "company"): its values by column, and how many share it."""

    table: str
    id: str
    values: Mapping[str, str]
    leads: int
    persons: int = 0
    """How many work there; 0 for a person."""


def party_of(connection: Connection, lead_id: str, table: str) -> Party | None:
    """The person or the company of a lead; None where it has none."""
    parties = metadata.tables[table]
    names = [each.column for each in fields_in(table) if each.column != "phone_e164"]
    query = (
        select(parties.c.id, *(func.coalesce(parties.c[name], "") for name in names))
        .join(lead, pointer(parties) == parties.c.id)
        .where(lead.c.id == lead_id, parties.c.withdrawn == 0)
    )
    row = connection.execute(query).first()
    if row is None:
        return None
    theirs = select(func.count()).where(pointer(parties) == row.id, lead.c.withdrawn == 0)
    there = select(func.count()).where(person.c.company_id == row.id, person.c.withdrawn == 0)
    persons = connection.execute(there).scalar_one() if table == "company" else 0
    values = dict(zip(names, row[1:], strict=True))
    return Party(table, row.id, values, connection.execute(theirs).scalar_one(), persons)
