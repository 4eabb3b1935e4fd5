"""From when on something is too late at an instant: a target turned round."""

from __future__ import annotations

from slaapp.domain.instants import DAY, Instant
from slaapp.domain.openings import Openings
from slaapp.domain.target import Target, due_after


def late_before(target: Target, openings: Openings, now: Instant) -> Instant:
    """Whatever began before this instant is past its target at ``now``, and nothing else is.

    ``start < late_before(target, openings, now)`` iff ``due_after(target, openings, start) < now``:
    what began can so be looked for by when it began, with an index. A later start is never due
    earlier, so halving finds the instant exactly. Raises as ``due_after``.
    """
    in_time, step = now, DAY
    while due_after(target, openings, late := in_time - step) >= now:
        in_time, step = late, 2 * step
    while in_time - late > 1:
        middle = (late + in_time) // 2
        if due_after(target, openings, middle) < now:
            late = middle
        else:
            in_time = middle
    return in_time
