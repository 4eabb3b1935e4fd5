"""Points that fade: half of them after each half-life, in whole numbers on every machine.

points × 0.5^(age / half-life), the age in whole days; the factor is rounded to a millionth, the
product to a whole point, halves away from zero.
"""

from __future__ import annotations

from functools import cache

MAX_HALF_LIFE = 3_660
_SCALE = 1_000_000


def decayed(points: int, age: int, half_life: int) -> int:
    """What is left of ``points`` after ``age`` whole days; nothing fades before its day."""
    whole = abs(points) * _factor(max(age, 0), half_life)
    left = (2 * whole + _SCALE) // (2 * _SCALE)
    return left if points >= 0 else -left


@cache
def lifetime(points: int, half_life: int) -> int:
    """The first age in whole days at which nothing is left of ``points``."""
    low, high = 0, half_life * (abs(points).bit_length() + 2)
    while low < high:
        middle = (low + high) // 2
        if decayed(points, middle, half_life):
            low = middle + 1
        else:
            high = middle
    return low


@cache
def _factor(age: int, half_life: int) -> int:
    return int(0.5 ** (age / half_life) * _SCALE + 0.5)
