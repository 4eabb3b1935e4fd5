"""How long an ordinary working day is, for durations that are told in days."""

from __future__ import annotations

from slaapp.domain.instants import DAY, MINUTE
from slaapp.domain.working_calendar import WorkingCalendar


def usual_day(calendar: WorkingCalendar) -> int:
    """Milliseconds: the hours of an ordinary week, by the days that have any; a day of the clock
    where none has."""
    worked = [sum(each.closes - each.start for each in windows) for windows in calendar.week]
    days = [minutes for minutes in worked if minutes]
    return sum(days) * MINUTE // len(days) if days else DAY
