"""The question by which a working calendar is understood: what of a lead of Friday, 16:40?"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from slaapp.domain.instants import Instant, to_instant
from slaapp.domain.openings import Openings
from slaapp.domain.target import Target, due_after

_FRIDAY = 4
_LATE = time(16, 40)


def friday_example(target: Target, openings: Openings, today: date) -> tuple[Instant, Instant]:
    """A clock that starts on the first Friday after ``today`` at 16:40, and its due instant.

    Raises Trouble as ``target.due_after`` does: "calendar_never_opens", "instant_out_of_range".
    """
    friday = today + timedelta(days=(_FRIDAY - today.weekday() - 1) % 7 + 1)
    start = to_instant(datetime.combine(friday, _LATE, openings.hours.zone))
    return start, due_after(target, openings, start)
