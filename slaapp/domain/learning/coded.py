"""A column with each of its values once, and which lead has which: judged once, counted fast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from slaapp.domain.criterion import Criterion, FieldValue
from slaapp.domain.criterion_operator import is_blank, number_of
from slaapp.domain.learning.cases import Column

Places: TypeAlias = npt.NDArray[np.intp]
"""Which leads, by their places in the column."""

Tally: TypeAlias = Sequence[tuple[FieldValue, int]]
"""Values with how many leads have them; blank ones are not among them."""


@dataclass(frozen=True, slots=True)
class Coded:
    """``values`` are the column's, each once; ``codes`` their places in it, lead by lead.

    ``numbers`` are the values as numbers, NaN where one is none.
    """

    column: Column
    values: tuple[FieldValue, ...]
    codes: Places
    numbers: npt.NDArray[np.float64]
    _judged: dict[Criterion, npt.NDArray[np.bool_]] = field(default_factory=dict, compare=False)

    def tally(self, among: Places) -> Tally:
        """The values that are known of some leads."""
        counts = np.bincount(self.codes[among], minlength=len(self.values)).tolist()
        pairs = zip(self.values, counts, strict=True)
        return [(value, n) for value, n in pairs if n and not is_blank(value)]

    def met(self, criterion: Criterion) -> npt.NDArray[np.bool_]:
        """Whether each lead satisfies a criterion on this column."""
        judged = self._judged.get(criterion)
        if judged is None:
            judged = self._judged[criterion] = self._judge(criterion)
        met: npt.NDArray[np.bool_] = judged[self.codes]
        return met

    def _judge(self, criterion: Criterion) -> npt.NDArray[np.bool_]:
        """Whether each value satisfies it: asked for each part of the leads, found once."""
        if criterion.operator == "at_least":
            # A number has as many values as there are leads, and steps enough to notice.
            return self.numbers >= float(criterion.operands[0])
        return np.array([criterion.is_met(value) for value in self.values], dtype=np.bool_)


def coded(column: Column) -> Coded:
    """The column's values, each once, in the order in which they are first met."""
    # 1, 1.0 and True are equal, but not the same answer.
    places: dict[tuple[type, FieldValue], int] = {}
    codes = [places.setdefault((type(value), value), len(places)) for value in column.values]
    values = tuple(value for _, value in places)
    read = (number_of(value) for value in values)
    numbers = np.array([np.nan if number is None else number for number in read], dtype=np.float64)
    return Coded(column, values, np.array(codes, dtype=np.intp), numbers)
