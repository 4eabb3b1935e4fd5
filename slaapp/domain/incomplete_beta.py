"""The regularized incomplete beta function, which distributions of counts are reckoned with."""

from __future__ import annotations

from math import exp, lgamma, log, log1p

_MOST_STEPS = 100_000
_CLOSE = 1e-14
_TINY = 1e-300


def incomplete_beta(a: float, b: float, x: float) -> float:
    """I_x(a, b) for a, b > 0 and x in [0, 1]; exact to about 1e-12.

    The continued fraction of Abramowitz and Stegun, 26.5.8, by Lentz's method (as in Press et
    al., Numerical Recipes, 6.4).
    """
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    # On its own side of the mean the fraction ends after few steps.
    if x < (a + 1) / (a + b + 2):
        return front * _fraction(a, b, x) / a
    return 1 - front * _fraction(b, a, 1 - x) / b


def _fraction(a: float, b: float, x: float) -> float:
    upper, lower = 1.0, 1 / _away(1 - (a + b) * x / (a + 1))
    found = lower
    for step in range(1, _MOST_STEPS):
        twice = 2 * step
        even = step * (b - step) * x / ((a + twice - 1) * (a + twice))
        lower = 1 / _away(1 + even * lower)
        upper = _away(1 + even / upper)
        found *= upper * lower
        odd = -(a + step) * (a + b + step) * x / ((a + twice) * (a + twice + 1))
        lower = 1 / _away(1 + odd * lower)
        upper = _away(1 + odd / upper)
        found *= upper * lower
        if abs(upper * lower - 1) < _CLOSE:
            break
    return found


def _away(value: float) -> float:
    """Not nought, since one divides by it."""
    return value if abs(value) > _TINY else _TINY
