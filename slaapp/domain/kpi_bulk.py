"""The quantiles of ``kpi.py`` for a million durations, with numpy: the same answers to the last
digit, and Python's lock is let go of while they are sorted."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Durations: TypeAlias = Sequence[float]
_Sorted: TypeAlias = npt.NDArray[Any]


def quantiles_of_many(values: Durations, shares: Sequence[float]) -> tuple[float, ...]:
    """``kpi.quantile`` of each share; ``values`` are not empty."""
    ordered, found = _sorted(values), []
    for share in shares:
        place = (len(ordered) - 1) * share
        low = math.floor(place)
        high = min(low + 1, len(ordered) - 1)
        below, above = ordered[low].item(), ordered[high].item()
        found.append(below + (above - below) * (place - low))
    return tuple(found)


def censored_quantiles_of_many(
    answered: Durations, still_open: Durations, shares: Sequence[float]
) -> tuple[float | None, ...]:
    """``kpi.censored_quantiles``."""
    times, survival = _survival(answered, still_open)
    found: list[float | None] = []
    for share in shares:
        # Survival never grows: the first place where it is low enough.
        at = int(np.searchsorted(-survival, -(1 - share + 1e-12)))
        found.append(times[at].item() if at < len(times) else None)
    return tuple(found)


def censored_shares_of_many(
    answered: Durations, still_open: Durations, times: Sequence[float]
) -> tuple[float, ...]:
    """``kpi.censored_shares``."""
    known, survival = _survival(answered, still_open)
    at = np.searchsorted(known, np.asarray(times), side="right")
    left = np.concatenate(([1.0], survival))[at]
    return tuple((1 - left).tolist())


def _survival(answered: Durations, still_open: Durations) -> tuple[_Sorted, _Sorted]:
    """The times at which anything was answered, and the product of Kaplan and Meier there."""
    ended, lasting = _sorted(answered), _sorted(still_open)
    if len(ended) == 0:
        return ended, ended
    first = np.concatenate(([True], ended[1:] != ended[:-1]))
    before = np.flatnonzero(first)
    times = ended[before]
    counts = np.diff(before, append=len(ended))
    at_risk = len(ended) - before + len(lasting) - np.searchsorted(lasting, times)
    survival: _Sorted = np.cumprod(1 - counts / at_risk)
    return times, survival


def _sorted(values: Durations) -> _Sorted:
    ordered: _Sorted = np.array(values)
    ordered.sort()
    return ordered
