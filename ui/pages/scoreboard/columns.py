"""The columns of the Scoreboard's table: what a cell says, its tip, and the leads it opens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from resources.kpi_words import kpi_word
from slaapp.store.figures.board import BoardLine
from slaapp.store.figures.kpis import DURATIONS, TABLED, Kpi
from ui.pages.scoreboard import phrases
from ui.words import spoken

_IN_FULL: dict[str, Callable[[BoardLine], str]] = {
    "conversion": phrases.conversion_in_full,
    "response": phrases.answers_in_full,
    "value": phrases.value_in_full,
}
"""The tips of those figures that have more to say than ``phrases.in_full``."""


@dataclass(frozen=True, slots=True)
class Column:
    """A figure, or of a duration its p90 (``slow``)."""

    kpi: Kpi[Any]
    slow: bool = False

    @property
    def opens(self) -> str:
        """The count of ``BoardLine.behind`` whose leads a cell opens."""
        return self.kpi.opens

    def heading(self) -> str:
        """In the language in force."""
        return kpi_word(self.kpi.code, "slow" if self.slow else "heading", spoken())

    def definition(self) -> str:
        """How it is counted."""
        words = kpi_word(self.kpi.code, "definition", spoken())
        return f"{words}\n{phrases.quantile_help()}" if self.kpi.kind in DURATIONS else words

    def text(self, line: BoardLine) -> str:
        """What a cell says."""
        value = line.values[self.kpi.code]
        return phrases.value_in_words(self.kpi.kind, value, slow=self.slow)

    def tip(self, line: BoardLine) -> str:
        """How much stands behind a figure, to the last digit."""
        own = _IN_FULL.get(self.kpi.code)
        return own(line) if own else phrases.in_full(self.kpi.kind, line.values[self.kpi.code])


COLUMNS: tuple[Column, ...] = tuple(
    Column(kpi, slow)
    for kpi in TABLED
    for slow in ((False, True) if kpi.kind in DURATIONS else (False,))
)
