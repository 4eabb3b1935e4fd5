"""When the demo's leads come in, from where, and how good they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from slaapp.domain.instants import HOUR, MINUTE, Instant, start_of_day
from slaapp.operations.demo_pace import Pace

WEEKS = 8
QUIET_DAYS = 5
"""The last working days bring few leads by chance: those of the countdowns come on top."""

_FAIR_BEFORE, _WEBINAR_BEFORE = 18, 9
"""How many working days ago the fair began, and the webinar was held."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A lead's receipt, and when marketing wrote it down; ``tier`` None: not good enough."""

    received_at: Instant
    recorded_at: Instant
    source: str
    tier: str | None


def arrivals(pace: Pace, now: Instant) -> Iterator[Arrival]:
    """The leads of the last eight weeks, day by day, the fair's and the webinar's among them."""
    days = working_days_until(pace, now)
    for ago, day in zip(range(len(days), 0, -1), days, strict=True):
        if ago in (_FAIR_BEFORE, _FAIR_BEFORE - 1):
            yield from (_on_the_stand(pace, day) for _ in range(11))
        elif ago == _WEBINAR_BEFORE:
            yield from (_by_any_way(pace, day, "webinar") for _ in range(12))
        for _ in range(_usual_number(pace, ago)):
            yield _by_any_way(pace, day, _usual_source(pace))


def working_days_until(pace: Pace, now: Instant) -> tuple[date, ...]:
    """The working days of the last eight weeks, today's included once it has begun."""
    today = pace.openings.working_day_of(now)
    return pace.openings.working_days(today - timedelta(weeks=WEEKS), today + timedelta(days=1))


def _usual_number(pace: Pace, ago: int) -> int:
    if ago <= QUIET_DAYS:
        return 1
    away = ago in (_FAIR_BEFORE, _FAIR_BEFORE - 1, _WEBINAR_BEFORE)
    return 2 if away else pace.chance.choice((5, 6, 6, 7, 7))


def _usual_source(pace: Pace) -> str:
    return pace.pick(web=38, phone=17, referral=13, social=14, mailing=12, webinar=6)


def _tier(pace: Pace, source: str) -> str | None:
    match source:
        case "phone":
            drawn = pace.pick(warm=45, cold=25, none=30)
        case "social":
            drawn = pace.pick(hot=8, warm=25, cold=22, none=45)
        case "fair" | "referral":
            drawn = pace.pick(hot=32, warm=38, cold=12, none=18)
        case _:
            drawn = pace.pick(hot=20, warm=33, cold=20, none=27)
    return None if drawn == "none" else drawn


def _on_the_stand(pace: Pace, day: date) -> Arrival:
    """Captured at once, face to face."""
    met = _in_hours(pace, day)
    return Arrival(met, met, "fair", _tier(pace, "fair"))


def _by_any_way(pace: Pace, day: date, source: str) -> Arrival:
    """In hours, or in the evening or at a weekend before: then written down at the opening."""
    tier = _tier(pace, source)
    if source == "phone" or not pace.happens(0.3):
        received = _in_hours(pace, day)
        return Arrival(received, pace.after(received, 2, 14), source, tier)
    back = pace.chance.choice((1, 2)) if day.weekday() == 0 else 1
    evening = start_of_day(day - timedelta(days=back), pace.openings.hours.zone)
    received = evening + round(pace.chance.uniform(18.2, 22.9) * HOUR)
    return Arrival(received, pace.after(received, 5, 40), source, tier)


def _in_hours(pace: Pace, day: date) -> Instant:
    """Some instant of a day's opening hours, less often at its very ends."""
    begins = start_of_day(day, pace.openings.hours.zone)
    length = pace.openings.between(begins, begins + 24 * HOUR)
    return pace.after(begins, 4, max(5, length / MINUTE - 15))
