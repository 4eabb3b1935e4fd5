"""Do sales' working hours carry the follow-ups that are promised? Hours needed, hours there.

Needed is what was promised at the most: every attempt of every lead, and the conversations that
come of them. Needed is rounded up and there is rounded down, to the millisecond.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from fractions import Fraction
from math import ceil, floor

from slaapp.domain.calendar_faults import Fault
from slaapp.domain.instants import MINUTE, Instant, start_of_day
from slaapp.domain.month_spread import Month
from slaapp.domain.openings import Openings

MOST_ATTEMPTS, MOST_MINUTES, MOST_REPS = 50, 480, 1_000


@dataclass(frozen=True, slots=True)
class Effort:
    """What sales does for a lead, by its own estimate: ``attempts`` of ``attempt_minutes`` each,
    and for a share of the leads (``conversations``) talks of ``conversation_minutes``. Sales is
    ``reps`` people who have a share of their opening hours (``time``) for it."""

    attempts: int
    attempt_minutes: int
    conversations: Fraction
    conversation_minutes: int
    reps: int
    time: Fraction

    def per_lead(self) -> Fraction:
        """Milliseconds that a lead takes."""
        talk = self.conversations * self.conversation_minutes
        return (self.attempts * self.attempt_minutes + talk) * MINUTE


@dataclass(frozen=True, slots=True)
class Away:
    """One person who sells is away, ``[start, end)``."""

    start: Instant
    end: Instant


@dataclass(frozen=True, slots=True)
class MonthHours:
    """Milliseconds of a month: needed for its ``leads``, there, and (left out of ``there``) away.

    ``carried`` is how many leads the hours there would carry.
    """

    first: date
    leads: int
    needed: int
    there: int
    away: int
    carried: int

    @property
    def gap(self) -> int:
        """What is left over; negative where hours are missing."""
        return self.there - self.needed


_MOST = {
    "attempts": MOST_ATTEMPTS,
    "attempt_minutes": MOST_MINUTES,
    "conversation_minutes": MOST_MINUTES,
    "reps": MOST_REPS,
}


def effort_faults(typed: Mapping[str, int | Fraction | None]) -> list[Fault]:
    """Every fault of what was typed for ``Effort``; codes as in ``funnel_faults.plan_faults``."""
    return [fault for each in fields(Effort) for fault in _fault(each.name, typed.get(each.name))]


def capacity(
    effort: Effort,
    months: Sequence[Month],
    leads: Sequence[int],
    openings: Openings,
    away: Sequence[Away] = (),
) -> list[MonthHours]:
    """Each month's hours for that many leads of it; ``effort`` must be free of faults.

    An absence takes one person's opening hours, and no more people are away than there are.
    """
    per_lead = effort.per_lead()
    return [
        _month(effort, per_lead, month, count, openings, away)
        for month, count in zip(months, leads, strict=True)
    ]


def _month(
    effort: Effort,
    per_lead: Fraction,
    month: Month,
    leads: int,
    openings: Openings,
    away: Sequence[Away],
) -> MonthHours:
    zone = openings.hours.zone
    begin, end = start_of_day(month.first, zone), start_of_day(month.following, zone)
    full = effort.reps * openings.between(begin, end)
    clipped = ((max(one.start, begin), min(one.end, end)) for one in away)
    gone = min(full, sum(openings.between(*each) for each in clipped if each[0] < each[1]))
    there = (full - gone) * effort.time
    return MonthHours(
        first=month.first,
        leads=leads,
        needed=ceil(leads * per_lead),
        there=floor(there),
        away=floor(gone * effort.time),
        carried=floor(there / per_lead),
    )


def _fault(name: str, value: int | Fraction | None) -> Iterator[Fault]:
    most = _MOST.get(name, 1)
    if value is None:
        yield Fault("number_missing", name, {})
    elif value <= 0:
        yield Fault("number_not_positive", name, {"value": value})
    elif value > most:
        code = "number_too_large" if name in _MOST else "share_above_all"
        yield Fault(code, name, {"value": value, "most": most})
