"""The hour of the day at which calls were answered most surely, and of how many calls."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from slaapp.domain.kpi import Rate

LEAST_CALLS = 5
"""Fewer calls than that say nothing of an hour."""


@dataclass(frozen=True, slots=True)
class Tried:
    """``calls`` at an ``hour`` (0 to 23, local), of which ``reached`` somebody."""

    hour: int
    calls: int
    reached: int


@dataclass(frozen=True, slots=True)
class BestHour:
    """``hour`` None: too few calls (``calls`` in all) to tell; else ``reached`` of ``of`` at it."""

    hour: int | None
    calls: int
    reached: int = 0
    of: int = 0


def best_hour(tried: Iterable[Tried]) -> BestHour:
    """The hour whose share of answered calls is surely the highest: by the lower end of its
    95 % interval (Wilson 1927), so that one lucky call at an odd hour does not win."""
    by_hour: dict[int, Tried] = {}
    for each in tried:
        known = by_hour.get(each.hour, Tried(each.hour, 0, 0))
        summed = Tried(each.hour, known.calls + each.calls, known.reached + each.reached)
        by_hour[each.hour] = summed
    every = sum(each.calls for each in by_hour.values())
    sure = [each for each in by_hour.values() if each.calls >= LEAST_CALLS and each.reached]
    if not sure:
        return BestHour(None, every)
    best = max(sure, key=lambda each: (_surely(each), -each.hour))
    return BestHour(best.hour, every, best.reached, best.calls)


def _surely(each: Tried) -> float:
    interval = Rate(each.reached, each.calls).interval
    return interval[0] if interval else 0.0
