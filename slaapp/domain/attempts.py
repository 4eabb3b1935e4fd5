"""N spaced attempts: tries far enough from each other to be more than a burst (rule 25)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from slaapp.domain.commitment import KINDS_OF_COMMITMENT, Commitment
from slaapp.domain.events import Event
from slaapp.domain.instants import Instant, to_datetime
from slaapp.domain.openings import Openings

HalfDay = tuple[date, bool]
_NOON = 12
_REACHED = KINDS_OF_COMMITMENT["first_conversation"].stops


def distinct_attempts(
    events: Iterable[Event], apart: int, openings: Openings, first: Instant
) -> list[tuple[Event, Instant]]:
    """The attempts that count, with the instant each counts at, greedily from the earliest.

    Each is at least ``apart`` working ms after the last that counted; one made in closed time, or
    before the clock's start ``first``, counts as at the next opening.
    """
    return _spaced((event for event in events if event.kind == "attempt"), apart, openings, first)


def tries_until_reached(
    events: Iterable[Event], apart: int, openings: Openings, first: Instant
) -> int:
    """How often somebody distinctly tried to reach the prospect until that was done, in the order
    of ``events``: a burst of attempts is one, and so is the conversation at the end of it."""
    tried: list[Event] = []
    for event in events:
        if event.kind in ("attempt", "conversation"):
            tried.append(event)
        if event.kind in _REACHED:
            break
    return len(_spaced(tried, apart, openings, first))


def _spaced(
    tried: Iterable[Event], apart: int, openings: Openings, first: Instant
) -> list[tuple[Event, Instant]]:
    chosen: list[tuple[Event, Instant]] = []
    for event in tried:
        counts = openings.next_opening_or_same(max(first, event.occurred_at))
        if not chosen or openings.between(chosen[-1][1], counts) >= apart:
            chosen.append((event, counts))
    return chosen


def last_needed(
    events: Iterable[Event], commitment: Commitment, openings: Openings, first: Instant
) -> Event | None:
    """The attempt that keeps the promise: the N-th, once two half-days were touched.

    Half-days meet at noon on the team's wall clock. Where all N fell into one, the first distinct
    attempt in another completes them. For N = 1 nothing but the attempt is asked. It keeps the
    promise when it was made (``occurred_at``): that a call after closing counts as at the next
    opening is for the spacing, else one at closing would be late for a clock due at closing.
    """
    count, apart = commitment.count or 1, commitment.apart or 0
    touched: set[HalfDay] = set()
    for number, (event, counts) in enumerate(distinct_attempts(events, apart, openings, first), 1):
        touched.add(_half_day(counts, openings))
        if number >= count and (count == 1 or len(touched) > 1):
            return event
    return None


def _half_day(instant: Instant, openings: Openings) -> HalfDay:
    local = to_datetime(instant, openings.hours.zone)
    return local.date(), local.hour >= _NOON
