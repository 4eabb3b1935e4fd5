"""Who of the team is away when, soonest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from slaapp.domain.absence import Away, HalfDay
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
    cover_id: str | None = None
    cover: str | None = None
    """The name of who stands in."""

    @property
    def away(self) -> Away:
        """Its half-days."""
        return Away(self.first, self.last, self.from_noon, self.until_noon)


def absences(connection: Connection, since: date | None = None) -> list[AbsenceRow]:
    """The absences that last until ``since`` or longer (None: all that were ever noted)."""
    stands_in = member.alias()
    query = (
        select(absence, member.c.name, stands_in.c.name.label("cover"))
        .join(member, member.c.id == absence.c.member_id)
        .outerjoin(stands_in, stands_in.c.id == absence.c.cover_id)
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
            row.cover_id,
            row.cover,
        )
        for row in connection.execute(query)
    ]


def covers_at(connection: Connection, half: HalfDay) -> dict[str, str | None]:
    """Who is away in a half-day, by key, and who is noted to stand in for them (None: nobody)."""
    away = (row for row in absences(connection, half.day) if row.away.holds(half))
    return {row.member_id: row.cover_id for row in away}


def away_on(connection: Connection, day: date) -> list[AbsenceRow]:
    """Who is away on a day, or on a half of it."""
    return [row for row in absences(connection, day) if row.first <= day]
