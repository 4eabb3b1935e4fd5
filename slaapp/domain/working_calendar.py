"""A team's working calendar as it was written down: a week, its dated changes, its dated entries.

Values only. What it comes to in instants is ``openings.py``; what is wrong with one is
``calendar_faults.py``; what it looks like in a signed agreement is ``calendar_document.py``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, TypeAlias

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble

DAY_MINUTES = 24 * 60

EntryKind: TypeAlias = Literal["holiday", "closure", "half_day", "special"]


@dataclass(frozen=True, order=True, slots=True)
class Window:
    """Opening hours ``[start, end)`` in minutes of the local wall clock since midnight.

    An ``end`` that is not after ``start`` is on the next day: the window runs over midnight and
    belongs to the day it starts on. Raises Trouble("window_out_of_day") unless
    0 <= start < 1440 and 0 <= end <= 1440.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not (0 <= self.start < DAY_MINUTES and 0 <= self.end <= DAY_MINUTES):
            raise Trouble("window_out_of_day", start=self.start, end=self.end)

    @property
    def over_midnight(self) -> bool:
        """Whether it ends on the day after the one it starts on (24:00 is still its own day)."""
        return self.end <= self.start and self.end > 0

    @property
    def closes(self) -> int:
        """The end in minutes since the midnight that begins its own day: up to 2879."""
        return self.end if self.end > self.start else self.end + DAY_MINUTES


Windows: TypeAlias = tuple[Window, ...]
Week: TypeAlias = tuple[Windows, Windows, Windows, Windows, Windows, Windows, Windows]
"""The windows that start on each weekday, Monday first."""


@dataclass(frozen=True, slots=True)
class DatedEntry:
    """A fact about one day: ``recorded_at`` is when it was written down, and decides what it moves.

    ``holiday`` and ``closure``: no window starts that day (one from the evening before runs on).
    ``half_day`` and ``special``: ``windows`` take the place of the day's own.
    ``observed=False`` switches off the entry of the same day and kind (``entries_in_force.py``).
    """

    day: date
    kind: EntryKind
    windows: Windows
    label: str
    recorded_at: Instant
    observed: bool = True
    clock_at: Instant | None = None
    """What the machine's clock said, where ``recorded_at`` had to say otherwise (rule 30)."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "windows", tuple(sorted(self.windows)))


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """An IANA zone, a week, dated entries, and the weeks that take its place from a day on.

    Entries and changes are a set: their order means nothing, so it is put right here, and equal
    calendars are equal values.
    """

    zone: str
    week: Week
    entries: tuple[DatedEntry, ...] = ()
    changes: tuple[tuple[date, Week], ...] = ()

    def __post_init__(self) -> None:
        put = object.__setattr__
        put(self, "week", _in_order(self.week))
        put(self, "entries", tuple(sorted(set(self.entries), key=_place)))
        changes = {(day, _in_order(week)) for day, week in self.changes}
        put(self, "changes", tuple(sorted(changes)))

    def week_on(self, day: date) -> Week:
        """The week that holds on a day, whatever its dated entries say."""
        begun = [week for since, week in self.changes if since <= day]
        return begun[-1] if begun else self.week

    def with_entries(self, entries: tuple[DatedEntry, ...]) -> WorkingCalendar:
        """The same hours with these entries and no others."""
        return replace(self, entries=entries)


def week_of(monday_to_friday: Windows, saturday: Windows = (), sunday: Windows = ()) -> Week:
    """A week whose working days are alike."""
    same = monday_to_friday
    return (same, same, same, same, same, saturday, sunday)


FRENCH_WEEK: Week = week_of((Window(9 * 60, 12 * 60 + 30), Window(14 * 60, 17 * 60 + 30)))
"""35 hours: Monday to Friday 09:00-12:30 and 14:00-17:30."""


def french_calendar(entries: tuple[DatedEntry, ...] = ()) -> WorkingCalendar:
    """The calendar a new workspace starts with: the French 35-hour week in Europe/Paris."""
    return WorkingCalendar("Europe/Paris", FRENCH_WEEK, entries)


def _in_order(week: Week) -> Week:
    if len(week) != 7:
        raise ValueError("a week has seven days")
    monday, tuesday, wednesday, thursday, friday, saturday, sunday = (
        tuple(sorted(day)) for day in week
    )
    return (monday, tuesday, wednesday, thursday, friday, saturday, sunday)


def _place(entry: DatedEntry) -> tuple[date, Instant, str, Windows, str, bool]:
    return (
        entry.day,
        entry.recorded_at,
        entry.kind,
        entry.windows,
        entry.label,
        entry.observed,
    )
