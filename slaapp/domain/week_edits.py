"""Edits of a week as one makes them by hand: move an edge, move hours, cut the lunch, copy a day.

Every edit of a week without faults gives a week without faults: what would overlap is refused or
stops where it touches. Times are minutes since the midnight that begins the day; a closing after
1440 is on the next day.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple, cast

from slaapp.domain.working_calendar import DAY_MINUTES, Week, Window, Windows

DAYS = range(7)
WORKING_DAYS = range(5)
"""Monday to Friday."""
_LONGEST = DAY_MINUTES - 1
"""A window that runs over midnight closes before the time at which it opened."""


class Room(NamedTuple):
    """From when to when the hours of a day may reach, in minutes; ``last`` up to 2879."""

    first: int
    last: int


_DAYTIME = Room(9 * 60, 22 * 60)
_NEW, _APART, _LEAST_NEW = 120, 60, 15


def window_of(opens: int, closes: int) -> Window:
    """The window from an opening to a closing, at most a day later. ``closes`` is up to 2879."""
    return Window(opens, closes if closes <= DAY_MINUTES else closes - DAY_MINUTES)


def week_minutes(week: Week) -> int:
    """How long one works in a week, in minutes; what overlaps counts twice."""
    return sum(each.closes - each.start for windows in week for each in windows)


def joined(windows: Iterable[Window]) -> Windows:
    """The same hours of a day in as few windows as can be: what touches or overlaps is one.

    What would be longer than a day stays in pieces: no window can say it.
    """
    made: list[Window] = []
    for window in sorted(each for each in windows if each.start != each.end):
        before = made[-1] if made else None
        if before is None or before.closes < window.start:
            made.append(window)
        elif _sayable(before.start, closes := max(before.closes, window.closes)):
            made[-1] = window_of(before.start, closes)
        else:
            made.append(window)
    return tuple(made)


def without(windows: Windows, first: int, last: int) -> Windows:
    """The hours of a day outside ``[first, last)``, both before midnight: a lunch cut out."""
    if not 0 <= first < last < DAY_MINUTES:
        raise ValueError("a stretch of one day is cut out")
    left: list[Window] = []
    for window in windows:
        ends = min(window.closes, first), window.closes
        for opens, closes in zip((window.start, max(window.start, last)), ends, strict=True):
            if opens < closes:
                left.append(window_of(opens, closes))
    return tuple(sorted(left))


def room_for(week: Week, day: int, place: int) -> Room:
    """How far the ``place``-th window of a day can reach without overlapping another."""
    return _between_others(removed(week, day, place), day, week[day][place].start)


def free_room(week: Week, day: int, minute: int) -> Room | None:
    """The closed time around a minute of a day; None where one works then."""
    yesterday, today = week[day - 1], week[day]
    busy = [(each.start, each.closes) for each in today]
    busy += [(each.start - DAY_MINUTES, each.closes - DAY_MINUTES) for each in yesterday]
    if any(opens <= minute < closes for opens, closes in busy):
        return None
    return _between_others(week, day, minute)


def resized(week: Week, day: int, place: int, edge: str, minute: int, least: int) -> Week:
    """Another ``edge``, "start" or "end", of a window; at least ``least`` minutes are left of it.

    It stops at the next hours. A week without room stays as it is.
    """
    window, room = week[day][place], room_for(week, day, place)
    if edge == "start":
        earliest = max(room.first, 0 if window.closes <= DAY_MINUTES else window.closes - _LONGEST)
        opens = min(max(minute, earliest), window.closes - least, DAY_MINUTES - 1)
        closes = window.closes
    else:
        opens = window.start
        closes = max(min(minute, room.last, _latest(opens)), opens + least)
    return _put(week, day, place, opens, closes)


def moved(week: Week, day: int, place: int, to_day: int, start: int) -> Week:
    """A window elsewhere with the length it has: at a day and a minute, or as near as it fits.

    It goes nowhere where it does not fit between the hours of that day.
    """
    window = week[day][place]
    length = window.closes - window.start
    rest = _with_day(week, day, _less(week[day], place))
    middle = min(max(start + length // 2, 0), DAY_MINUTES - 1)
    room = free_room(rest, to_day, min(max(start, 0), DAY_MINUTES - 1))
    room = room if _holds(room, length) else free_room(rest, to_day, middle)
    if room is None or not _holds(room, length):
        return week
    opens = min(max(start, room.first), room.last - length, DAY_MINUTES - 1)
    opens = opens if length < DAY_MINUTES else 0
    if opens < room.first:
        return week
    return _with_day(rest, to_day, (*rest[to_day], window_of(opens, opens + length)))


def drawn(week: Week, day: int, one: int, other: int) -> Week:
    """New hours from where one pressed to where one is, in the closed time around ``one``."""
    room = free_room(week, day, min(one, DAY_MINUTES - 1))
    if room is None or one == other:
        return week
    opens = min(max(min(one, other), room.first), DAY_MINUTES - 1)
    closes = min(max(one, other), room.last, _latest(opens))
    if closes <= opens:
        return week
    return _with_day(week, day, (*week[day], window_of(opens, closes)))


def with_new_hours(week: Week, day: int) -> Week:
    """Two more hours, or less, in the longest closed stretch of the day; apart where it can be."""
    rooms = [free_room(week, day, each) for each in (0, *(w.closes for w in week[day]))]
    parts = [
        Room(max(room.first, _DAYTIME.first), min(room.last, _DAYTIME.last))
        for room in rooms
        if room is not None
    ]
    longest = max(parts, key=lambda part: (part.last - part.first, part.first), default=None)
    if longest is None or longest.last - longest.first < _LEAST_NEW:
        return week
    apart = longest.last - longest.first > 2 * _NEW and longest.first > _DAYTIME.first
    opens = longest.first + (_APART if apart else 0)
    return drawn(week, day, opens, min(opens + _NEW, longest.last))


def removed(week: Week, day: int, place: int) -> Week:
    """Without a window."""
    return _with_day(week, day, _less(week[day], place))


def with_lunch(week: Week, first: int, last: int) -> Week:
    """The stretch is cut out of every day that is worked over it."""
    return cast(Week, tuple(without(windows, first, last) for windows in week))


def copied(week: Week, day: int, targets: Iterable[int]) -> Week:
    """The day's hours on these days too.

    A night that would run into the hours of a day that keeps its own leaves that target as it was.
    """
    for target in targets:
        copy = _with_day(week, target, week[day])
        if not _overlaps(copy) or _overlaps(week):
            week = copy
    return week


def settled(week: Week) -> Week:
    """The same week with what touches made one."""
    return cast(Week, tuple(joined(windows) for windows in week))


def _between_others(week: Week, day: int, minute: int) -> Room:
    before = [each.closes for each in week[day] if each.closes <= minute]
    before += [each.closes - DAY_MINUTES for each in week[day - 1]]
    after = [each.start for each in week[day] if each.start >= minute]
    after += [each.start + DAY_MINUTES for each in week[(day + 1) % 7]]
    return Room(max([0, *before]), min([2 * DAY_MINUTES - 1, *after]))


def _holds(room: Room | None, length: int) -> bool:
    return room is not None and room.last - room.first >= length


def _latest(opens: int) -> int:
    """The last closing of a window that opens then: 24:00 for one at 0:00."""
    return DAY_MINUTES if opens == 0 else opens + _LONGEST


def _sayable(opens: int, closes: int) -> bool:
    return 0 <= opens < DAY_MINUTES and opens < closes <= _latest(opens)


def _less(windows: Windows, place: int) -> Windows:
    return windows[:place] + windows[place + 1 :]


def _put(week: Week, day: int, place: int, opens: int, closes: int) -> Week:
    room = room_for(week, day, place)
    if not _sayable(opens, closes) or opens < room.first or closes > room.last:
        return week
    return _with_day(week, day, (*_less(week[day], place), window_of(opens, closes)))


def _with_day(week: Week, day: int, windows: Windows) -> Week:
    days = list(week)
    days[day] = tuple(sorted(windows))
    return cast(Week, tuple(days))


def _overlaps(week: Week) -> bool:
    for day in DAYS:
        morrow = [each.start + DAY_MINUTES for each in week[(day + 1) % 7]]
        latest = max((each.closes for each in week[day]), default=0)
        if any(one.closes > other.start for one, other in pairwise(sorted(week[day]))):
            return True
        if morrow and latest > min(morrow):
            return True
    return False
