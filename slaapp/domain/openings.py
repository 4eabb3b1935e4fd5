"""Working-time arithmetic on instants: exact, and as fast for ten years as for a day.

Rules (``sla-clock.md``): opening windows are half-open, so a closing instant is closed; a due
instant that falls exactly on a closing stays there; windows that touch are one. Durations are
milliseconds. What lies behind more than 366 days of closed time is never reached:
Trouble("calendar_never_opens"). Instants outside 1900 to 2199 are refused:
Trouble("instant_out_of_range"). Why a result is what it is: ``segments.py``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection
from datetime import date

from slaapp.domain.growing_span import GrowingSpan, never_opens
from slaapp.domain.hours import Hours, date_of, day_number
from slaapp.domain.instants import Instant
from slaapp.domain.pauses import Pause, union
from slaapp.domain.span import FOREVER, Span
from slaapp.domain.working_calendar import WorkingCalendar
from slaapp.domain.working_days import DayList, WorkingDays


class Openings:
    """A working calendar, compiled as far as questions have reached; safe to share by threads."""

    __slots__ = ("_compiled", "_days", "calendar", "hours")

    def __init__(self, calendar: WorkingCalendar) -> None:
        """Compiles nothing yet. Raises Trouble("zone_unknown")."""
        self.calendar = calendar
        self.hours = Hours(calendar)
        self._compiled = GrowingSpan(self.hours)
        self._days = WorkingDays(self.hours)

    def add(self, start: Instant, duration: int, pauses: Collection[Pause] = ()) -> Instant:
        """The earliest instant by which ``duration`` ms have been worked after ``start``.

        A duration of 0 stays on ``start``; a negative one is a ValueError. Time inside ``pauses``
        does not count.
        """
        if pauses:
            return self._add_around(start, duration, union(pauses))
        if duration <= 0:
            return _stay(start, duration)
        span = self._compiled.span
        if not span.lo < start < span.hi:
            span = self._compiled.around(start)
        target = span.worked(start) + duration
        while target > span.before[-1]:
            span = self._compiled.further(span, max(start, span.ends[-1]))
        at = bisect_left(span.before, target)
        due = span.ends[at] + target - span.before[at]
        if span.far and span.stays_closed_after(start, due):
            raise never_opens(start)
        return due

    def subtract(self, end: Instant, duration: int) -> Instant:
        """The latest instant from which ``duration`` ms are worked until ``end``.

        Falls on the opening, not on the closing before it. 0 stays; negative is a ValueError.
        """
        if duration <= 0:
            return _stay(end, duration)
        span = self._compiled.around(end)
        while (target := span.worked(end) - duration) < 0:
            span = self._compiled.earlier(span, min(end, span.starts[0]))
        at = bisect_right(span.before, target) - 1
        start = span.starts[at] + target - span.before[at]
        if span.far and span.stays_closed_before(end, start):
            raise never_opens(end)
        return start

    def between(self, start: Instant, end: Instant, pauses: Collection[Pause] = ()) -> int:
        """Milliseconds worked from ``start`` to ``end`` outside pauses; negative if end < start."""
        if end < start:
            return -self.between(end, start, pauses)
        span = self._compiled.span
        if not (span.lo < start and end < span.hi):
            span = self._compiled.over(start, end)
        worked = span.worked(end) - span.worked(start)
        for begins, ends in union(pauses) if pauses else ():
            if begins < end and ends > start:
                worked -= span.worked(min(ends, end)) - span.worked(max(begins, start))
        return worked

    def is_open(self, instant: Instant) -> bool:
        """Whether the instant is inside an opening; the closing instant is not."""
        span = self._compiled.around(instant)
        return instant < span.ends[bisect_right(span.starts, instant)]

    def next_opening_or_same(self, instant: Instant) -> Instant:
        """The instant itself while open, else the next opening."""
        return instant if self.is_open(instant) else self.next_opening(instant)

    def next_opening(self, instant: Instant) -> Instant:
        """The first change from closed to open after the instant.

        Raises Trouble("calendar_never_closes") where hours and entries leave no closed time.
        """
        span = self._compiled.around(instant)
        while (opening := span.starts[bisect_right(span.starts, instant)]) == FOREVER:
            if span.ends[-1] == span.hi:
                span = self._compiled.further_open(span)
            else:
                span = self._compiled.further(span, max(instant, span.ends[-1]))
        if span.far and span.stays_closed_after(instant, opening):
            raise never_opens(instant)
        return opening

    def next_closing(self, instant: Instant) -> Instant:
        """The first change from open to closed after the instant. Raises like next_opening."""
        opened = self.next_opening_or_same(instant)
        span = self._compiled.around(opened)
        while (closing := span.ends[bisect_right(span.starts, opened)]) == span.hi:
            span = self._compiled.further_open(span)
        return closing

    def previous_opening(self, instant: Instant) -> Instant:
        """The last change from closed to open before the instant. Raises like next_opening."""
        worked = self.previous_worked_or_same(instant)
        span = self._compiled.around(worked)
        while (opening := span.starts[bisect_left(span.starts, worked) - 1]) == span.lo:
            span = self._compiled.earlier_open(span)
        return opening

    def previous_closing(self, instant: Instant) -> Instant:
        """The last change from open to closed before the instant. Raises like next_opening."""
        span = self._compiled.around(instant)
        while (closing := span.ends[bisect_left(span.ends, instant) - 1]) == -FOREVER:
            if span.starts[0] == span.lo:
                span = self._compiled.earlier_open(span)
            else:
                span = self._compiled.earlier(span, min(instant, span.starts[0]))
        if span.far and span.stays_closed_before(instant, closing):
            raise never_opens(instant)
        return closing

    def previous_worked_or_same(self, instant: Instant) -> Instant:
        """The instant itself if the moment just before it is worked, else the previous closing."""
        span = self._compiled.around(instant)
        worked = instant <= span.ends[bisect_left(span.starts, instant)]
        return instant if worked else self.previous_closing(instant)

    def intervals(self, start: Instant, end: Instant) -> list[tuple[Instant, Instant]]:
        """The openings in ``[start, end)``, clipped to it, in order."""
        if end <= start:
            return []
        span = self._compiled.over(start, end)
        inside = range(bisect_right(span.ends, start) - 1, bisect_left(span.starts, end))
        return [(max(span.starts[at], start), min(span.ends[at + 1], end)) for at in inside]

    def working_day_of(self, instant: Instant) -> date:
        """The day whose hours the instant is in; in closed time, the next opening's day."""
        days, at = self._days.at(instant)
        return date_of(days.numbers[at])

    def working_days(self, first: date, last: date) -> tuple[date, ...]:
        """The days in ``[first, last)`` on which at least one window starts."""
        found = self._days.in_range(day_number(first), day_number(last))
        return tuple(date_of(number) for number in found)

    def hours_of_day(self, instant: Instant) -> tuple[Instant, Instant]:
        """The first opening and the last closing of ``working_day_of(instant)``."""
        days, at = self._days.at(instant)
        return days.opens[at], days.closes[at]

    def end_of_working_day(
        self, start: Instant, count: int, pauses: Collection[Pause] = ()
    ) -> Instant:
        """The closing of the ``count``-th working day after the one that ``start`` belongs to.

        ``count`` >= 1, else a ValueError. A working day that is paused from its opening to its
        closing is none (rule 14).
        """
        if count < 1:
            raise ValueError("working days are counted from 1")
        if pauses:
            return self._end_around(start, count, union(pauses))
        days, at = self._days.at(start, count)
        return days.closes[at + count]

    def span_over(self, start: Instant, end: Instant) -> Span:
        """What is compiled, with both instants inside: for those who reckon in bulk."""
        return self._compiled.over(start, end)

    def days_over(self, start: Instant, end: Instant, ahead: int) -> DayList:
        """The working days from ``start``'s to ``ahead`` more than ``end``'s."""
        self._days.at(start, ahead)
        return self._days.at(end, ahead)[0]

    def _add_around(self, start: Instant, duration: int, paused: list[Pause]) -> Instant:
        at, left = start, duration
        for begins, ends in paused:
            if ends > at:
                worked = self.between(at, max(begins, at))
                if worked >= left:
                    break
                self._check_way(at, begins)
                at, left = ends, left - worked
        return self.add(at, left)

    def _check_way(self, start: Instant, end: Instant) -> None:
        span = self._compiled.span
        if span.far and span.stays_closed_after(start, end):
            raise never_opens(start)

    def _end_around(self, start: Instant, count: int, paused: list[Pause]) -> Instant:
        ahead = -1
        for _ in range(count + 1):
            ahead += 1
            days, at = self._days.at(start, ahead)
            while self._is_paused(days.opens[at + ahead], days.closes[at + ahead], paused):
                ahead += 1
                days, at = self._days.at(start, ahead)
        return days.closes[at + ahead]

    def _is_paused(self, opens: Instant, closes: Instant, paused: list[Pause]) -> bool:
        return self.between(opens, closes, paused) == 0


def _stay(instant: Instant, duration: int) -> Instant:
    if duration < 0:
        raise ValueError("a duration is not negative")
    return instant
