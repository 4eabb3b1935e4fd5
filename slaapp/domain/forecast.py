"""What a period will have come to at its end if it goes on as it did so far, as an interval.

Leads come as in a Poisson process on working days whose pace nobody knows: of what is still to
come the prediction is the negative binomial distribution that a Gamma prior of shape 1/2 leaves
(Jeffreys, 1946; as an interval: Krishnamoorthy and Peng, Statistica Sinica 21, 2011). Leads that
come in bursts vary more: counts and predictions are then scaled by the index of dispersion (the
quasi-Poisson of Wedderburn, Biometrika 61, 1974). Of shares the cases still to come follow the
beta-binomial distribution that Jeffreys' prior leaves. Both intervals hold 95 % of it, and shrink
to what is reached when nothing is to come any more.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, exp, floor, lgamma, log, sqrt
from statistics import NormalDist

from slaapp.domain.incomplete_beta import incomplete_beta

LEVEL = 0.95
_TAIL = (1 - LEVEL) / 2
_FEWEST_DAYS = 5
"""Fewer days tell nothing of bursts."""
_SUMMED = 2_000
"""Of more cases the normal distribution is as good."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """At the period's end between ``low`` and ``high``: leads, or shares of one."""

    low: float
    high: float


def bursts_of(counts: Sequence[int]) -> float:
    """The index of dispersion of the counts of working days: 1 for those that come one by one."""
    whole = sum(counts)
    if len(counts) < _FEWEST_DAYS or not whole:
        return 1.0
    mean = whole / len(counts)
    variance = sum((each - mean) ** 2 for each in counts) / (len(counts) - 1)
    return max(1.0, variance / mean)


def count_forecast(
    reached: int, elapsed: float, remaining: float, bursts: float = 1.0
) -> Forecast | None:
    """How many there will be, from those ``reached`` in ``elapsed`` working days, with
    ``remaining`` of them to come. None before anything has gone by."""
    if remaining <= 0:
        return Forecast(reached, reached)
    if elapsed <= 0:
        return None
    shape, gone = reached / bursts + 0.5, elapsed / (elapsed + remaining)

    def at_most(more: int) -> float:
        return incomplete_beta(shape, more + 1, gone)

    low, high = _least(at_most, _TAIL), _least(at_most, 1 - _TAIL)
    return Forecast(reached + floor(bursts * low), reached + ceil(bursts * high))


def share_forecast(k: int, n: int, coming: int, surely: int = 0) -> Forecast | None:
    """Which share there will be, from ``k`` of ``n`` so far, with ``coming`` cases still to come
    of which ``surely`` many are known to be as promised. None where nothing was counted yet."""
    if coming <= 0:
        return Forecast(k / n, k / n) if n else None
    if not n:
        return None
    open_ones, whole, held = max(coming - surely, 0), n + coming, k + min(surely, coming)
    low, high = _more(k + 0.5, n - k + 0.5, open_ones)
    return Forecast((held + low) / whole, (held + high) / whole)


def _least(at_most: Callable[[int], float], share: float) -> int:
    """The least number that is not exceeded with this probability."""
    high = 1
    while at_most(high) < share:
        high *= 2
    low = -1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if at_most(middle) >= share else (middle, high)
    return high


def _more(a: float, b: float, cases: int) -> tuple[int, int]:
    """The interval of a beta-binomial distribution."""
    if cases > _SUMMED:
        mean = cases * a / (a + b)
        spread = sqrt(mean * b / (a + b) * (a + b + cases) / (a + b + 1))
        off = NormalDist().inv_cdf(1 - _TAIL) * spread
        return max(0, floor(mean - off)), min(cases, ceil(mean + off))
    log_share = _log_beta(a, b + cases) - _log_beta(a, b)
    summed, low = 0.0, None
    for at in range(cases + 1):
        summed += exp(log_share)
        if low is None and summed >= _TAIL:
            low = at
        if summed >= 1 - _TAIL:
            return low or 0, at
        if at < cases:
            log_share += log((cases - at) * (a + at)) - log((at + 1) * (b + cases - at - 1))
    return low or 0, cases


def _log_beta(a: float, b: float) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)
