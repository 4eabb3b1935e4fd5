"""Statistics that the shared figures are made of (``kpis.md``)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

TOO_FEW = 10
"""Below this many cases a rate is marked as "too few to tell"."""

_Z95 = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Rate:
    """k of n, with the 95 % Wilson interval; ``value`` is None where n is 0."""

    k: int
    n: int

    @property
    def value(self) -> float | None:
        """k / n."""
        return self.k / self.n if self.n else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The Wilson score interval at 95 % (Wilson, JASA 22, 1927), None where n is 0."""
        if not self.n:
            return None
        share, z2 = self.k / self.n, _Z95 * _Z95
        middle = (share + z2 / (2 * self.n)) / (1 + z2 / self.n)
        half = (
            _Z95
            * math.sqrt(share * (1 - share) / self.n + z2 / (4 * self.n * self.n))
            / (1 + z2 / self.n)
        )
        # At its ends it is exact; reckoned, it would miss the rate itself by a rounding error.
        low = 0.0 if self.k == 0 else max(0.0, middle - half)
        return low, 1.0 if self.k == self.n else min(1.0, middle + half)

    @property
    def is_too_few(self) -> bool:
        """Whether the rate says little."""
        return self.n < TOO_FEW


def quantile(values: Sequence[float], p: float) -> float | None:
    """The p-quantile by linear interpolation (type 7 of Hyndman and Fan, 1996)."""
    if not values:
        return None
    ordered = sorted(values)
    place = (len(ordered) - 1) * p
    low = math.floor(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def censored_quantile(
    answered: Sequence[float], still_open: Sequence[float], p: float
) -> float | None:
    """The first time t with S(t) <= 1 - p (Kaplan and Meier, JASA 53, 1958).

    ``answered`` are durations that ended, ``still_open`` those seen so far; an answer at the
    same duration as a censoring comes first. None where S never gets that low.
    """
    steps = sorted([(t, 0) for t in answered] + [(t, 1) for t in still_open])
    at_risk, survival = len(steps), 1.0
    index = 0
    while index < len(steps):
        time = steps[index][0]
        ended = censored = 0
        while index < len(steps) and steps[index][0] == time:
            ended += steps[index][1] == 0
            censored += steps[index][1]
            index += 1
        if ended:
            survival *= 1 - ended / at_risk
            # Products of shares miss 1 - p by a rounding error where they meet it exactly.
            if survival <= 1 - p + 1e-12:
                return time
        at_risk -= ended + censored
    return None
