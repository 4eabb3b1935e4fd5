"""Whether a figure went up or down against another period, or by no more than chance explains."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Literal, TypeAlias

from slaapp.domain.kpi import Rate

Direction: TypeAlias = Literal["up", "down", "level"]


@dataclass(frozen=True, slots=True)
class Trend:
    """From ``before`` to ``now``: shares of one, or leads per working day.

    ``level``: the difference is within its 95 % interval, so nobody can tell it from none.
    """

    before: float
    now: float
    direction: Direction


def share_trend(now: Rate, before: Rate) -> Trend | None:
    """Of two shares, by Newcombe's interval of their difference from those of Wilson (method 10,
    Statistics in Medicine 17, 1998). None where one of them is of nothing."""
    if now.value is None or before.value is None:
        return None
    assert now.interval is not None
    assert before.interval is not None
    difference = now.value - before.value
    below = sqrt((now.value - now.interval[0]) ** 2 + (before.interval[1] - before.value) ** 2)
    above = sqrt((now.interval[1] - now.value) ** 2 + (before.value - before.interval[0]) ** 2)
    return Trend(before.value, now.value, _direction(difference - below, difference + above))


def pace_trend(now: int, days: float, before: int, days_before: float) -> Trend | None:
    """Of two counts in so many working days each: of both together, as many fall to the one as
    its days are of all, unless the pace changed (Przyborowski and Wilenski, Biometrika 31, 1940).

    None where one of the periods has no working day behind it, or nothing came in either.
    """
    if days <= 0 or days_before <= 0 or not now + before:
        return None
    between = Rate(now, now + before).interval
    assert between is not None
    fair = days / (days + days_before)
    direction = _direction(between[0] - fair, between[1] - fair)
    return Trend(before / days_before, now / days, direction)


def _direction(low: float, high: float) -> Direction:
    return "up" if low > 0 else "down" if high < 0 else "level"
