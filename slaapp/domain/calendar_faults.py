"""What is wrong with a working calendar, before anybody signs it: a field and a code each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from slaapp.domain.growing_span import EARLIEST, LATEST
from slaapp.domain.hours import Hours, date_of, day_number
from slaapp.domain.instants import DAY, MINUTE, Instant, start_of_day
from slaapp.domain.openings import Openings
from slaapp.domain.span import LONGEST_CLOSED
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import (
    DAY_MINUTES,
    Week,
    Window,
    Windows,
    WorkingCalendar,
)
from slaapp.domain.zones import zone_of

_A_WEEK_AND_A_DAY = 8 * DAY
_A_FORTNIGHT = 14 * DAY


@dataclass(frozen=True, slots=True)
class Fault:
    """``field`` is a path such as ``"week.0"`` (Monday), ``"entries.2026-12-24"``, ``"zone"``."""

    code: str
    field: str
    values: dict[str, object]


def faults(calendar: WorkingCalendar, today: date) -> list[Fault]:
    """Everything that is wrong; an empty list means that it can be signed.

    Codes: ``zone_unknown``, ``window_empty``, ``windows_overlap``, ``entry_without_windows``,
    ``entry_with_windows``, ``day_out_of_range``, ``change_twice``, ``calendar_never_opens`` (no
    opening for more than 366 days from ``today`` or from any day later on).
    """
    alone = [fault for check in _CHECKS for fault in check(calendar)]
    return alone or [*_neighbours(calendar), *never_opens(calendar, today)]


def _zone(calendar: WorkingCalendar) -> Iterator[Fault]:
    try:
        zone_of(calendar.zone)
    except Trouble as trouble:
        yield Fault(trouble.code, "zone", trouble.values)


def _weeks(calendar: WorkingCalendar) -> Iterator[Fault]:
    yield from _week("week", calendar.week)
    for day, week in calendar.changes:
        yield from _week(f"changes.{day}.week", week)


def _week(path: str, week: Week) -> Iterator[Fault]:
    for weekday, windows in enumerate(week):
        yield from _windows(f"{path}.{weekday}", windows, week[(weekday + 1) % 7])


def _windows(path: str, windows: Windows, morrow: Windows) -> Iterator[Fault]:
    """Windows without length, and windows that overlap the next one, tomorrow's included."""
    for window in windows:
        if window.start == window.end:
            yield Fault("window_empty", path, {"window": window})
    real = [window for window in windows if window.start != window.end]
    for earlier, later in pairwise(real):
        if earlier.closes > later.start:
            yield _overlap(path, earlier, later)
    for earlier in real:
        for later in morrow:
            if earlier.closes > later.start + DAY_MINUTES:
                yield _overlap(path, earlier, later)


def _overlap(path: str, earlier: Window, later: Window) -> Fault:
    return Fault("windows_overlap", path, {"earlier": earlier, "later": later})


def _entries(calendar: WorkingCalendar) -> Iterator[Fault]:
    for entry in calendar.entries:
        path, replaces = f"entries.{entry.day}", entry.kind in ("half_day", "special")
        if entry.observed and replaces and not entry.windows:
            yield Fault("entry_without_windows", path, {"kind": entry.kind})
        if entry.windows and not replaces:
            yield Fault("entry_with_windows", path, {"kind": entry.kind})
        yield from _windows(path, entry.windows, ())


def _days(calendar: WorkingCalendar) -> Iterator[Fault]:
    days = [(f"entries.{entry.day}", entry.day) for entry in calendar.entries]
    days += [(f"changes.{day}", day) for day, _ in calendar.changes]
    for path, day in days:
        if not EARLIEST < day_number(day) * DAY < LATEST:
            yield Fault("day_out_of_range", path, {"day": day})


def _changes(calendar: WorkingCalendar) -> Iterator[Fault]:
    for (earlier, _), (later, _) in pairwise(calendar.changes):
        if earlier == later:
            yield Fault("change_twice", f"changes.{later}", {"day": later})


def _neighbours(calendar: WorkingCalendar) -> Iterator[Fault]:
    """Night windows that run into another day's hours because of an entry or a change there."""
    hours = Hours(calendar)
    changed = {day_number(since): f"changes.{since}" for since, _ in calendar.changes}
    touched = changed | {number: f"entries.{date_of(number)}" for number in hours.entries}
    for day in sorted({near for number in touched for near in (number - 1, number)}):
        for opens, closes in hours.windows_on(day):
            for later in hours.windows_on(day + 1):
                if closes > later[0] + DAY:
                    path = touched.get(day) or touched[day + 1]
                    yield _overlap(path, _window(opens, closes), _window(*later))


def _window(opens: int, closes: int) -> Window:
    end = closes // MINUTE
    return Window(opens // MINUTE, end if end <= DAY_MINUTES else end - DAY_MINUTES)


def never_opens(calendar: WorkingCalendar, today: date) -> Iterator[Fault]:
    """The fault ``calendar_never_opens`` alone; its field is ``entries`` where these close it.

    The calendar's zone and week must be free of faults.
    """
    closed = _closed_too_long(calendar, today)
    if closed is not None:
        without = _closed_too_long(calendar.with_entries(()), today)
        place = "entries" if without is None else "week"
        yield Fault("calendar_never_opens", place, {"since": closed[0], "until": closed[1]})


@lru_cache(maxsize=8)  # Asked at each key that is typed into terms with the same calendar.
def _closed_too_long(calendar: WorkingCalendar, today: date) -> tuple[Instant, Instant] | None:
    """The first closed stretch of more than 366 days from today on."""
    openings = Openings(calendar)
    closed = start_of_day(today, openings.hours.zone)
    horizon = max(closed, openings.hours.dated_until) + LONGEST_CLOSED + _A_WEEK_AND_A_DAY
    if horizon < LATEST and _opens_here_and_there(openings.hours, closed, horizon):
        return None
    for opens, closes in [*openings.intervals(closed, horizon), (horizon, horizon)]:
        if opens - closed > LONGEST_CLOSED:
            return closed, opens
        closed = closes
    return None


def _opens_here_and_there(hours: Hours, since: Instant, until: Instant) -> bool:
    """Whether there is an opening in a fortnight of each year, so close that no closed stretch of
    more than 366 days has room between two of them."""
    looks = range(since, until - _A_FORTNIGHT + 1, LONGEST_CLOSED - _A_FORTNIGHT)
    return all(any(hours.pieces(at, at + _A_FORTNIGHT)) for at in looks)


_CHECKS: tuple[Callable[[WorkingCalendar], Iterator[Fault]], ...] = (
    _zone,
    _weeks,
    _entries,
    _days,
    _changes,
)
