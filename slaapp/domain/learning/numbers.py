"""A column of numbers: whether it measures anything, and where it is cut."""

from __future__ import annotations

import math
from collections import Counter
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from slaapp.domain.learning.coded import Tally

Numbers: TypeAlias = npt.NDArray[np.float64]
"""Every lead's, in no order."""

MOST_STEPS = 10
_MANY = 0.2
_NEARLY_ALL = 0.95


def numbers_of(known: Tally) -> Numbers | None:
    """The numbers of a column where nearly all are such, and no mere numbers of a list."""
    pairs = [
        (float(value), leads)
        for value, leads in known
        if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    ]
    enough = sum(n for _, n in pairs) >= _NEARLY_ALL * sum(n for _, n in known)
    if not pairs or not enough or _are_running(pairs):
        return None
    values, leads = zip(*pairs, strict=True)
    return np.repeat(np.array(values), leads)


def steps_of(numbers: Numbers) -> list[float]:
    """Where they are cut: each value of few, else quantiles, as a person would round them.

    Where one value is that of many (nought visits, minus one for never), the others have quantiles
    of their own, and it is parted from the next one.
    """
    distinct, leads = np.unique(numbers, return_counts=True)
    if len(distinct) <= MOST_STEPS:
        return [float(value) for value in distinct[1:]]
    cuts = _quantiles(numbers)
    most = int(leads.argmax())
    if leads[most] >= _MANY * len(numbers):
        cuts |= _quantiles(numbers[numbers != distinct[most]])
        cuts |= {float(value) for value in distinct[most : most + 2]}
    whole = bool(np.all(distinct == np.floor(distinct)))
    return sorted({float(math.ceil(cut)) for cut in cuts} if whole else cuts)


def _quantiles(numbers: Numbers) -> set[float]:
    shares = [0.05, *(np.arange(1, MOST_STEPS + 1) / (MOST_STEPS + 1)), 0.95]
    return {_rounded(float(cut)) for cut in np.quantile(numbers, shares)}


def number_text(number: float) -> str:
    """A number as an operand: ``1400``, ``0.25``, never with an exponent."""
    if number == int(number):
        return str(int(number))
    digits = max(2, 2 - math.floor(math.log10(abs(number))))
    return f"{number:.{digits}f}".rstrip("0").rstrip(".")


def _rounded(number: float) -> float:
    """To two digits that count."""
    if number == 0:
        return 0.0
    return round(number, 1 - math.floor(math.log10(abs(number))))


def _are_running(pairs: list[tuple[float, int]]) -> bool:
    """Whether they look like what somebody numbered: whole, each once, without gaps or all as
    long."""
    leads = sum(n for _, n in pairs)
    whole = all(number == int(number) for number, _ in pairs)
    if leads < 20 or not whole or len(pairs) < 0.98 * leads:
        return False
    lengths = Counter(len(str(abs(int(number)))) for number, _ in pairs)
    length, alike = lengths.most_common(1)[0]
    span = max(number for number, _ in pairs) - min(number for number, _ in pairs)
    return span < 2 * leads or (length >= 4 and alike >= 0.9 * len(pairs))
