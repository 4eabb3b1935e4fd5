"""How far the calendar knows the public holidays, and which come next."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, func, select

from slaapp.domain.entries_in_force import entries_in_force
from slaapp.domain.instants import Instant, to_datetime
from slaapp.domain.working_calendar import DatedEntry
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import calendar_entry

NEXT = 12
"""About a year of holidays."""


def newest_holiday(connection: Connection) -> date | None:
    """The last day that is written down as a holiday, kept or switched off; None without any."""
    query = select(func.max(calendar_entry.c.day)).where(
        calendar_entry.c.kind == "holiday", calendar_entry.c.withdrawn == 0
    )
    day = connection.execute(query).scalar()
    return date.fromisoformat(day) if day else None


def coming_holidays(connection: Connection, now: Instant, limit: int = NEXT) -> list[DatedEntry]:
    """The next holidays on which nobody works, from today on."""
    book = read_rulebook(connection)
    today = to_datetime(now, book.zone).date()
    ruling = entries_in_force(book.entries)
    days = sorted(day for day, each in ruling.items() if each.kind == "holiday" and day >= today)
    return [ruling[day] for day in days[:limit]]
