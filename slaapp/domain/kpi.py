"""Statistics that the shared figures are made of (``kpis.md``)."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

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


MANY = 2_000
"""From so many on numpy is faster, which takes its time to be imported."""


def quantile(values: Sequence[float], p: float) -> float | None:
    """The p-quantile by linear interpolation (type 7 of Hyndman and Fan, 1996)."""
    return quantiles(values, (p,))[0]


def quantiles(values: Sequence[float], shares: Sequence[float]) -> tuple[float | None, ...]:
    """``quantile`` of each share; sorted once."""
    if not values:
        return (None,) * len(shares)
    if len(values) >= MANY:
        # Imported here: few questions are about so many.
        from slaapp.domain.kpi_bulk import quantiles_of_many

        return quantiles_of_many(values, shares)
    ordered = sorted(values)
    found = []
    for share in shares:
        place = (len(ordered) - 1) * share
        low = math.floor(place)
        high = min(low + 1, len(ordered) - 1)
        found.append(ordered[low] + (ordered[high] - ordered[low]) * (place - low))
    return tuple(found)


def censored_quantile(
    answered: Sequence[float], still_open: Sequence[float], p: float
) -> float | None:
    """The first time t with S(t) <= 1 - p (Kaplan and Meier, JASA 53, 1958).

    ``answered`` are durations that ended, ``still_open`` those seen so far; an answer at the
    same duration as a censoring comes first. None where S never gets that low.
    """
    return censored_quantiles(answered, still_open, (p,))[0]


def censored_shares(
    answered: Sequence[float], still_open: Sequence[float], times: Sequence[float]
) -> tuple[float, ...]:
    """By each of the times, which ascend, the share that had been answered: 1 - S(t) of Kaplan and
    Meier, as in ``censored_quantile``; one that is open leaves when it was last seen."""
    if len(answered) + len(still_open) >= MANY:
        from slaapp.domain.kpi_bulk import censored_shares_of_many

        return censored_shares_of_many(answered, still_open, times)
    found: list[float] = []
    lasting = sorted(still_open)
    ended_before, survival = 0, 1.0
    for time, same in groupby(sorted(answered)):
        while len(found) < len(times) and times[len(found)] < time:
            found.append(1 - survival)
        if len(found) == len(times):
            break
        ended = sum(1 for _ in same)
        at_risk = len(answered) - ended_before + len(lasting) - bisect_left(lasting, time)
        survival *= 1 - ended / at_risk
        ended_before += ended
    return (*found, *[1 - survival] * (len(times) - len(found)))


def censored_quantiles(
    answered: Sequence[float], still_open: Sequence[float], shares: Sequence[float]
) -> tuple[float | None, ...]:
    """``censored_quantile`` of each share, which ascend; sorted and walked through once."""
    if len(answered) + len(still_open) >= MANY:
        from slaapp.domain.kpi_bulk import censored_quantiles_of_many

        return censored_quantiles_of_many(answered, still_open, shares)
    found: list[float | None] = []
    lasting = sorted(still_open)
    ended_before, survival = 0, 1.0
    for time, same in groupby(sorted(answered)):
        ended = sum(1 for _ in same)
        at_risk = len(answered) - ended_before + len(lasting) - bisect_left(lasting, time)
        survival *= 1 - ended / at_risk
        ended_before += ended
        # Products of shares miss 1 - p by a rounding error where they meet it exactly.
        while len(found) < len(shares) and survival <= 1 - shares[len(found)] + 1e-12:
            found.append(time)
        if len(found) == len(shares):
            break
    return (*found, *[None] * (len(shares) - len(found)))
