"""A span that grows towards what is asked of it, by doubling, so that the first question is cheap.

Growing makes a new span and puts it in the old one's place: a thread that still holds the old one
has right answers, and two threads that grow at once only do the work twice.
"""

from __future__ import annotations

from slaapp.domain.hours import Hours
from slaapp.domain.instants import DAY, Instant
from slaapp.domain.span import LONGEST_CLOSED, Span, compiled
from slaapp.domain.trouble import Trouble

EARLIEST: Instant = -25_567 * DAY
"""1900-01-01T00:00Z: what a deadline is asked for lies after it."""
LATEST: Instant = 84_006 * DAY
"""2200-01-01T00:00Z."""

_BEHIND, _AHEAD = 8 * DAY, 56 * DAY


class GrowingSpan:
    """The compiled part of a calendar and the ways to have more of it."""

    __slots__ = ("_hours", "span")

    def __init__(self, hours: Hours) -> None:
        self._hours = hours
        self.span = Span(0, 0, [], [])

    def around(self, instant: Instant) -> Span:
        """A span with the instant inside, not on an edge. Raises "instant_out_of_range"."""
        span = self.span
        if span.lo < instant < span.hi:
            return span
        check_in_range(instant)
        if span.lo == span.hi:
            lo = max(instant - _BEHIND, EARLIEST)
            self.span = first = compiled(self._hours, lo, min(instant + _AHEAD, LATEST))
            return first
        if instant >= span.hi:
            return self._grow_ahead(span, instant + _AHEAD)
        return self._grow_back(span, instant - _AHEAD)

    def over(self, start: Instant, end: Instant) -> Span:
        """A span with both inside, ``start`` not after ``end``."""
        span = self.around(start)
        if end >= span.hi:
            check_in_range(end)
            return self._grow_ahead(span, end + _AHEAD)
        return span

    def further(self, span: Span, closed_since: Instant) -> Span:
        """More ahead; Trouble("calendar_never_opens") where it has been closed for too long."""
        if span.hi - closed_since > LONGEST_CLOSED:
            raise never_opens(closed_since)
        return self._grow_ahead(span, span.hi + _AHEAD)

    def earlier(self, span: Span, closed_until: Instant) -> Span:
        """More of the past; Trouble("calendar_never_opens") likewise."""
        if closed_until - span.lo > LONGEST_CLOSED:
            raise never_opens(closed_until)
        return self._grow_back(span, span.lo - _AHEAD)

    def further_open(self, span: Span) -> Span:
        """More ahead of a span that ends open; "calendar_never_closes" if nothing closes it."""
        self._check_closes(max(span.starts[-2], self._hours.dated_until), span.hi)
        return self._grow_ahead(span, span.hi + _AHEAD)

    def earlier_open(self, span: Span) -> Span:
        """More before a span that begins open; "calendar_never_closes" likewise."""
        self._check_closes(span.lo, min(span.ends[1], self._hours.dated_from))
        return self._grow_back(span, span.lo - _AHEAD)

    def _check_closes(self, opened: Instant, still_open: Instant) -> None:
        if still_open - opened > LONGEST_CLOSED:
            raise Trouble("calendar_never_closes", opened=opened, still_open=still_open)

    def _grow_ahead(self, span: Span, reach: Instant) -> Span:
        if span.hi >= LATEST:
            raise Trouble("instant_out_of_range", instant=reach)
        hi = min(max(reach, 2 * span.hi - span.lo), LATEST)
        self.span = grown = span.joined(compiled(self._hours, span.hi, hi))
        return grown

    def _grow_back(self, span: Span, reach: Instant) -> Span:
        if span.lo <= EARLIEST:
            raise Trouble("instant_out_of_range", instant=reach)
        lo = max(min(reach, 2 * span.lo - span.hi), EARLIEST)
        self.span = grown = compiled(self._hours, lo, span.lo).joined(span)
        return grown


def check_in_range(instant: Instant) -> None:
    """Raises Trouble("instant_out_of_range") outside 1900 to 2199."""
    if not EARLIEST < instant < LATEST:
        raise Trouble("instant_out_of_range", instant=instant)


def never_opens(instant: Instant) -> Trouble:
    """The trouble with a calendar that stays closed for more than 366 days from ``instant``."""
    return Trouble("calendar_never_opens", instant=instant)
