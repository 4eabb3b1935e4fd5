"""What to do after a call that reached nobody: when to try again."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from slaapp.domain.instants import HOUR, MINUTE, Instant, to_datetime
from slaapp.domain.next_step import Step
from slaapp.domain.openings import Openings
from slaapp.domain.trouble import Trouble

TRIED_AGAIN: dict[str, int] = {"no_answer": 4 * HOUR, "voicemail": 8 * HOUR}
"""Working time (ms) until the next try: half a day later at another hour; a voicemail is given the
time to be heard. Other outcomes propose nothing."""

_GRID = 15 * MINUTE
_SOON = 6 * HOUR


def propose_step(
    outcome: str,
    happened: Instant,
    openings: Openings,
    zone: ZoneInfo,
    *,
    apart: int = 0,
    hour: int | None = None,
) -> Step | None:
    """The call to plan after an outcome; None where nothing is to be tried again.

    Not sooner than ``apart`` ms of working time (the agreement's distance of two attempts), on a
    quarter of an hour, in the hours of work, and at ``hour`` (0 to 23, the best one) where that
    comes within six hours after.
    """
    later = TRIED_AGAIN.get(outcome)
    if later is None:
        return None
    try:
        earliest = openings.next_opening_or_same(openings.add(happened, max(later, apart)))
        at = _on_the_grid(earliest, openings)
        if hour is not None:
            at = _at_hour(at, hour, openings, zone)
    except Trouble:
        return None
    return Step("call_back", at)


def _on_the_grid(at: Instant, openings: Openings) -> Instant:
    """The next quarter of an hour, if it is still worked then."""
    rounded = -(-at // _GRID) * _GRID
    return rounded if openings.is_open(rounded) else at


def _at_hour(at: Instant, hour: int, openings: Openings, zone: ZoneInfo) -> Instant:
    """The first instant at that hour soon after, in the hours of work; else ``at`` itself."""
    candidates = range(at, at + _SOON, _GRID)
    fitting = (
        each
        for each in candidates
        if to_datetime(each, zone).hour == hour and openings.is_open(each)
    )
    return next(fitting, at)
