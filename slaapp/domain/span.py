"""One compiled stretch of a calendar: openings as sorted lists with running totals.

The technique is prefix sums and bisection: how much was worked before an instant is one search,
and the instant by which so much was worked is another.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from slaapp.domain.hours import Hours
from slaapp.domain.instants import DAY, Instant

LONGEST_CLOSED = 366 * DAY
"""A calendar that stays closed longer than this never opens, as far as a deadline goes."""

FOREVER: Instant = 1 << 62


class Span:
    """What is open in ``[lo, hi)``; never changed once made, so threads may share it.

    Opening k is ``[starts[k], ends[k + 1])`` and the closed time before it is
    ``[ends[k], starts[k])``: a stopper before all time begins ``ends`` and one after it ends
    ``starts``, which saves a comparison on every question. ``before[k]`` is the time worked from
    ``lo`` until ``starts[k]``. ``far`` lists the k whose closed time is longer than LONGEST_CLOSED.
    ``arrays`` is for those who reckon in bulk to keep the same lists in their own form.
    """

    __slots__ = ("arrays", "before", "ends", "far", "hi", "lo", "starts")

    def __init__(
        self, lo: Instant, hi: Instant, starts: list[Instant], ends: list[Instant]
    ) -> None:
        self.lo, self.hi = lo, hi
        self.arrays: object = None
        worked = (end - start for start, end in zip(starts, ends, strict=True))
        self.before = list(accumulate(worked, initial=0))
        self.starts = [*starts, FOREVER]
        self.ends = [-FOREVER, *ends]
        self.far = [
            k
            for k, (end, start) in enumerate(zip(self.ends, self.starts, strict=True))
            if start - end > LONGEST_CLOSED and min(start, hi) - max(end, lo) > LONGEST_CLOSED
        ]

    def worked(self, instant: Instant) -> int:
        """Milliseconds worked from ``lo`` to an instant inside the span."""
        at = bisect_right(self.starts, instant)
        over = self.ends[at] - instant
        return self.before[at] - over if over > 0 else self.before[at]

    def joined(self, later: Span) -> Span:
        """This span and the one that begins where it ends, as one."""
        starts, ends = self.starts[:-1] + later.starts[:-1], self.ends[1:] + later.ends[1:]
        seam = len(self.starts) - 1
        if 0 < seam < len(starts) and ends[seam - 1] == starts[seam]:
            del starts[seam], ends[seam - 1]
        return Span(self.lo, later.hi, starts, ends)

    def stays_closed_after(self, instant: Instant, until: Instant) -> bool:
        """Whether the way on from ``instant`` to ``until`` leads over too long a closed time."""
        return any(
            self.starts[k] <= until and self.starts[k] - max(self.ends[k], instant) > LONGEST_CLOSED
            for k in self.far
        )

    def stays_closed_before(self, instant: Instant, until: Instant) -> bool:
        """The same on the way back from ``instant`` to ``until``."""
        return any(
            self.ends[k] >= until and min(self.starts[k], instant) - self.ends[k] > LONGEST_CLOSED
            for k in self.far
        )


def compiled(hours: Hours, lo: Instant, hi: Instant) -> Span:
    """The span of ``[lo, hi)``; windows that touch or overlap become one opening."""
    starts: list[Instant] = []
    ends: list[Instant] = []
    for _, start, end in hours.pieces(lo, hi):
        if ends and start <= ends[-1]:
            if end > ends[-1]:
                ends[-1] = end
        else:
            starts.append(start)
            ends.append(end)
    return Span(lo, hi, starts, ends)
