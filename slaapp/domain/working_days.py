"""The days on which somebody works: for targets that are counted in days, not in hours.

A window belongs to the day it starts on, so a night shift's day closes on the morning after.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

from slaapp.domain.growing_span import EARLIEST, LATEST, check_in_range, never_opens
from slaapp.domain.hours import DayNumber, Hours
from slaapp.domain.instants import DAY, Instant
from slaapp.domain.span import LONGEST_CLOSED
from slaapp.domain.zone_offsets import WIDEST_OFFSET

_BEHIND, _AHEAD = 8, 56


class DayList:
    """The working days among ``[first, last)`` with their first opening and their last closing."""

    __slots__ = ("arrays", "closes", "far", "first", "last", "numbers", "opens")

    def __init__(
        self, first: DayNumber, last: DayNumber, found: dict[DayNumber, tuple[Instant, Instant]]
    ) -> None:
        self.first, self.last = first, last
        self.arrays: object = None
        self.numbers = sorted(found)
        self.opens = [found[number][0] for number in self.numbers]
        closes = (found[number][1] for number in self.numbers)
        self.closes = list(accumulate(closes, max))
        self.far = any(
            opens - closes > LONGEST_CLOSED
            for closes, opens in zip(self.closes, self.opens[1:], strict=False)
        )


class WorkingDays:
    """The list of working days, grown as far as it is asked for; safe to share by threads."""

    __slots__ = ("_hours", "_known")

    def __init__(self, hours: Hours) -> None:
        self._hours = hours
        self._known = DayList(0, 0, {})

    def at(self, instant: Instant, ahead: int = 0) -> tuple[DayList, int]:
        """The list and the place in it of the day that an instant belongs to.

        That is the first day that closes after the instant. The list holds ``ahead`` more days.
        Raises Trouble("calendar_never_opens"), Trouble("instant_out_of_range").
        """
        check_in_range(instant)
        today = instant // DAY
        days = self._covering(today - _BEHIND, today + _AHEAD)
        while (at := bisect_right(days.closes, instant)) + ahead >= len(days.closes):
            self._check_opens(days, max([instant, *days.closes[-1:]]))
            days = self._covering(days.first, 2 * days.last - days.first)
        if days.far or days.opens[at] - instant > LONGEST_CLOSED:
            self._check_gaps(days, instant, at, ahead)
        return days, at

    def in_range(self, first: DayNumber, last: DayNumber) -> list[DayNumber]:
        """The working days in ``[first, last)``."""
        check_in_range(first * DAY)
        check_in_range(last * DAY)
        days = self._covering(first, last)
        return days.numbers[bisect_left(days.numbers, first) : bisect_left(days.numbers, last)]

    def _check_opens(self, days: DayList, closed_since: Instant) -> None:
        reached = days.last * DAY - WIDEST_OFFSET
        if reached - closed_since > LONGEST_CLOSED:
            raise never_opens(closed_since)
        check_in_range(reached)

    def _check_gaps(self, days: DayList, instant: Instant, at: int, ahead: int) -> None:
        closed_since = [instant, *days.closes[at : at + ahead]]
        for closed, opens in zip(closed_since, days.opens[at : at + ahead + 1], strict=True):
            if opens - closed > LONGEST_CLOSED:
                raise never_opens(closed)

    def _covering(self, first: DayNumber, last: DayNumber) -> DayList:
        """The list of at least these days; what is between them and those known comes along."""
        known = self._known
        if known.first <= first and last <= known.last and known.first < known.last:
            return known
        if known.first < known.last:
            # Further than asked, or who walks on day by day would compile everything each day.
            more = known.last - known.first
            if first < known.first:
                first = min(first, max(first - more, EARLIEST // DAY))
            if last > known.last:
                last = max(last, min(last + more, LATEST // DAY))
            first, last = min(first, known.first), max(last, known.last)
        self._known = found = self._compiled(first, last)
        return found

    def _compiled(self, first: DayNumber, last: DayNumber) -> DayList:
        found: dict[DayNumber, tuple[Instant, Instant]] = {}
        reach = (first * DAY - WIDEST_OFFSET, (last + 1) * DAY + WIDEST_OFFSET)
        for day, start, end in self._hours.pieces(*reach):
            if first <= day < last:
                opens, closes = found.get(day, (start, end))
                found[day] = (min(opens, start), max(closes, end))
        return DayList(first, last, found)
