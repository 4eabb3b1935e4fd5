"""What a shared figure can be: a count, a rate, the quantiles of durations, sums of money."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from slaapp.domain.kpi import Rate, censored_quantiles, quantile


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


KpiValue: TypeAlias = int | Rate | Spread | Money


def spread_of(values: Sequence[float]) -> Spread:
    """That of durations which all ended; quantiles of type 7, and the mean."""
    mean = sum(values) / len(values) if values else None
    longest = max(values, default=None)
    return Spread(len(values), 0, quantile(values, 0.5), quantile(values, 0.9), mean, longest)


def censored_spread(
    ended: Sequence[float], lasting: Sequence[float], leads: int | None = None
) -> Spread:
    """That of durations some of which still last; quantiles of Kaplan and Meier."""
    middle, late = censored_quantiles(ended, lasting, (0.5, 0.9))
    longest = max([*ended, *lasting], default=None)
    n = len(ended) + len(lasting)
    return Spread(n, len(lasting), middle, late, longest=longest, leads=leads)
