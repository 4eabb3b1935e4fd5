"""What a shared figure can be: a count, a rate, the quantiles of durations, sums of money."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from typing import TypeAlias

from slaapp.domain.kpi import Rate, censored_quantiles, quantiles


@dataclass(frozen=True, slots=True)
class Spread:
    """Quantiles of durations: n counted, how many of them still open, median and p90.

    None where a quantile was never reached: it is longer than ``longest``, the longest observed.
    ``leads``: how many leads the n are of, where one lead may have several.
    """

    n: int
    still_open: int
    median: float | None
    p90: float | None
    mean: float | None = None
    longest: float | None = None
    leads: int | None = None


@dataclass(frozen=True, slots=True)
class Money:
    """Cents by currency, which nothing adds to each other; ``unknown`` cases have no amount."""

    cents: Mapping[str, int]
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class TimeShare:
    """``part`` of ``whole`` milliseconds, the part in ``n`` cases."""

    part: int
    whole: int
    n: int

    @property
    def value(self) -> float | None:
        """part / whole; None where there is no time at all."""
        return self.part / self.whole if self.whole else None


KpiValue: TypeAlias = int | Rate | Spread | Money | TimeShare


def spread_of(values: Sequence[float], leads: int | None = None) -> Spread:
    """That of durations which all ended; quantiles of type 7, and the mean."""
    # To the last digit the same in whatever order the durations came.
    mean = fsum(values) / len(values) if values else None
    middle, late = quantiles(values, (0.5, 0.9))
    return Spread(len(values), 0, middle, late, mean, max(values, default=None), leads)


def censored_spread(
    ended: Sequence[float], lasting: Sequence[float], leads: int | None = None
) -> Spread:
    """That of durations some of which still last; quantiles of Kaplan and Meier."""
    middle, late = censored_quantiles(ended, lasting, (0.5, 0.9))
    longest = max((max(each) for each in (ended, lasting) if each), default=None)
    n = len(ended) + len(lasting)
    return Spread(n, len(lasting), middle, late, longest=longest, leads=leads)
