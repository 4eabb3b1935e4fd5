"""The demo's present: promises that fall due around now, whatever hour it is."""

from __future__ import annotations

from datetime import date

from slaapp.domain.instants import MINUTE, Instant, start_of_day
from slaapp.domain.target import EndOfWorkingDay, WorkingTime
from slaapp.operations.demo_arrivals import Arrival
from slaapp.operations.demo_life import Life, Studio, arrive
from slaapp.operations.demo_selling import log_call

# What falls due how many working minutes from now (minus: since when it is overdue).
COUNTDOWNS: tuple[tuple[str, str, float], ...] = (
    ("first_attempt", "hot", 2.5),
    ("acceptance", "hot", 4.2),
    ("hand_over", "hot", 7.0),
    ("first_attempt", "hot", 11.4),
    ("acceptance", "hot", 16.1),
    ("first_attempt", "hot", 24.7),
    ("first_attempt", "hot", 41.3),
    ("acceptance", "warm", 46.0),
    ("hand_over", "hot", 58.5),
    ("first_attempt", "warm", 71.2),
    ("acceptance", "warm", 97.5),
    ("first_attempt", "warm", 108.0),
    ("hand_over", "hot", 109.0),
    ("first_attempt", "warm", 162.5),
    ("acceptance", "warm", 188.0),
    ("first_attempt", "warm", 236.4),
    ("first_attempt", "warm", 301.0),
    ("first_attempt", "warm", 368.9),
    ("first_attempt", "hot", -3.4),
    ("acceptance", "hot", -8.2),
    ("hand_over", "hot", -14.6),
    ("first_attempt", "hot", -37.5),
    ("first_attempt", "warm", -66.0),
    ("acceptance", "warm", -122.0),
    ("hand_over", "hot", -205.0),
)

# Until when an outcome is due: this many working days from today's (0: today's closing).
OUTCOMES: tuple[tuple[str, int], ...] = (
    ("hot", -1),
    ("warm", -2),
    ("hot", 0),
    ("warm", 0),
    ("hot", 1),
    ("warm", 1),
    ("warm", 2),
)


def put_countdowns(studio: Studio, now: Instant) -> None:
    """Write the leads whose promises fall due around ``now``."""
    for commitment, tier, minutes in COUNTDOWNS:
        _count_down(studio, now, commitment, tier, minutes)
    for tier, days in OUTCOMES:
        _await_outcome(studio, now, tier, days)


def _count_down(studio: Studio, now: Instant, commitment: str, tier: str, minutes: float) -> None:
    start = _start_of(studio, now, commitment, tier, minutes)
    if commitment == "hand_over":
        # Its tier is that of the form alone: visits are noted when it is qualified already.
        receive(studio, start, tier, "referral")
        return
    life = receive(studio, studio.pace.before(start, 9, 80), tier)
    studio.script.add(start, life.lead, "hand_over", life.marketer, to=life.rep)
    if commitment == "first_attempt":
        taken = min(studio.pace.after(start, 2, 9), now)
        studio.script.add(taken, life.lead, "accept", life.rep)


def _start_of(studio: Studio, now: Instant, commitment: str, tier: str, minutes: float) -> Instant:
    """When a clock began that falls due ``minutes`` of working time from now."""
    target, openings = studio.terms.target_of(commitment, tier), studio.pace.openings
    assert isinstance(target, WorkingTime)
    away = round(abs(minutes) * MINUTE)
    due = openings.add(now, away) if minutes > 0 else openings.subtract(now, away)
    return openings.subtract(due, target.ms)


def receive(studio: Studio, noted: Instant, tier: str, source: str | None = None) -> Life:
    """A lead that marketing writes down at an instant and that is qualified by it."""
    source = source or studio.pace.pick(web=60, referral=25, webinar=15)
    received = noted - round(studio.pace.chance.uniform(1, 6) * MINUTE)
    return arrive(studio, Arrival(received, noted, source, tier))


def _await_outcome(studio: Studio, now: Instant, tier: str, days: int) -> None:
    """Spoken to, and not decided yet: the outcome falls due at a closing."""
    target = studio.terms.target_of("outcome", tier)
    assert isinstance(target, EndOfWorkingDay)
    day = _day_before(studio, now, target.n - days)
    opening = studio.pace.openings.next_opening(start_of_day(day, studio.pace.openings.hours.zone))
    handed_over = studio.pace.after(opening, 20, 150)
    life = receive(studio, studio.pace.before(handed_over, 20, 90), tier)
    studio.script.add(handed_over, life.lead, "hand_over", life.marketer, to=life.rep)
    called = studio.pace.after(handed_over, 12, 55)
    studio.script.add(studio.pace.after(handed_over, 4, 11), life.lead, "accept", life.rep)
    log_call(studio, life, called, "reached")


def _day_before(studio: Studio, now: Instant, count: int) -> date:
    """The ``count``-th working day before the one that ``now`` belongs to."""
    today = studio.pace.openings.working_day_of(now)
    days = studio.pace.openings.working_days(today.replace(year=today.year - 1), today)
    return days[-count]
