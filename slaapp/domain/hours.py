"""A working calendar made ready for arithmetic: the windows of any day, in wall milliseconds.

Days are counted from 1970-01-01, which is day 0 and a Thursday.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from typing import TypeAlias

from slaapp.domain.entries_in_force import entries_in_force
from slaapp.domain.instants import DAY, MINUTE, Instant
from slaapp.domain.working_calendar import DatedEntry, Week, Windows, WorkingCalendar
from slaapp.domain.zone_offsets import constant_offsets
from slaapp.domain.zones import zone_of

DayNumber: TypeAlias = int
WallWindow: TypeAlias = tuple[int, int]
"""Opening and closing in wall milliseconds since the midnight that begins the day, up to 48 h."""

_DAY_ZERO = date(1970, 1, 1).toordinal()
_THURSDAY = 3


def day_number(day: date) -> DayNumber:
    """Days since 1970-01-01."""
    return day.toordinal() - _DAY_ZERO


def date_of(number: DayNumber) -> date:
    """The date of a day number."""
    return date.fromordinal(number + _DAY_ZERO)


class Hours:
    """The windows that start on each day, after dated entries and changes of the week.

    Before ``dated_from`` and after ``dated_until`` every week is like the next.
    """

    __slots__ = ("_ruled", "_since", "_weeks", "dated_from", "dated_until", "entries", "zone")

    def __init__(self, calendar: WorkingCalendar) -> None:
        """Raises Trouble("zone_unknown")."""
        self.zone = zone_of(calendar.zone)
        self.entries: dict[DayNumber, DatedEntry] = {
            day_number(day): entry for day, entry in entries_in_force(calendar.entries).items()
        }
        self._ruled = {day: _ruled_windows(entry) for day, entry in self.entries.items()}
        self._since = [day_number(day) for day, _ in calendar.changes]
        self._weeks = [_wall_week(calendar.week)]
        self._weeks += [_wall_week(week) for _, week in calendar.changes]
        dated = [*self.entries, *self._since]
        self.dated_from: Instant = min(dated, default=0) * DAY - 2 * DAY
        self.dated_until: Instant = max(dated, default=0) * DAY + 2 * DAY

    def windows_on(self, day: DayNumber) -> tuple[WallWindow, ...]:
        """The windows that start on the day, by start."""
        ruled = self._ruled.get(day)
        return self.usual_windows_on(day) if ruled is None else ruled

    def usual_windows_on(self, day: DayNumber) -> tuple[WallWindow, ...]:
        """The windows of the week in force on the day, dated entries left aside."""
        return self._weeks[bisect_right(self._since, day)][(day + _THURSDAY) % 7]

    def pieces(self, first: Instant, last: Instant) -> Iterator[tuple[DayNumber, Instant, Instant]]:
        """The worked time in ``[first, last)`` as (day it belongs to, from, to), by start.

        The wall clock is followed: what it skips in spring is not there, what it shows twice in
        autumn is there twice.
        """
        for begins, ends, offset in constant_offsets(self.zone, first, last):
            for day in range((begins + offset) // DAY - 1, (ends + offset - 1) // DAY + 1):
                midnight = day * DAY - offset
                for opens, closes in self.windows_on(day):
                    start, end = midnight + opens, midnight + closes
                    if end > begins and start < ends:
                        yield day, max(start, begins), min(end, ends)


def _wall(windows: Windows) -> tuple[WallWindow, ...]:
    return tuple((window.start * MINUTE, window.closes * MINUTE) for window in windows)


def _wall_week(week: Week) -> tuple[tuple[WallWindow, ...], ...]:
    return tuple(_wall(windows) for windows in week)


def _ruled_windows(entry: DatedEntry) -> tuple[WallWindow, ...]:
    return _wall(entry.windows) if entry.kind in ("half_day", "special") else ()
