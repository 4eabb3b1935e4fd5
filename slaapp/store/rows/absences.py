"""Who of the team is away when, soonest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from slaapp.store.tables import absence, member


@dataclass(frozen=True, slots=True)
class AbsenceRow:
    """An absence; both days belong to it, but for the half-days that noon leaves out."""

    id: str
    member_id: str
    name: str
    first: date
    last: date
    from_noon: bool
    until_noon: bool
    note: str | None


def absences(connection: Connection, since: date | None = None) -> list[AbsenceRow]:
    """The absences that last until ``since`` or longer (None: all that were ever noted)."""
    query = (
        select(absence, member.c.name)
        .join(member, member.c.id == absence.c.member_id)
        .where(absence.c.withdrawn == 0)
        .order_by(absence.c.starts_on, member.c.name, absence.c.id)
    )
    if since is not None:
        query = query.where(absence.c.ends_on >= since.isoformat())
    return [
        AbsenceRow(
            row.id,
            row.member_id,
            row.name,
            date.fromisoformat(row.starts_on),
            date.fromisoformat(row.ends_on),
            bool(row.from_noon),
            bool(row.until_noon),
            row.note,
        )
        for row in connection.execute(query)
    ]
