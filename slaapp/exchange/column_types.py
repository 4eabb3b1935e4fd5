"""What each column of a table holds, judged by all of its values in one reading of the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from slaapp.exchange.cells import Cell, cell_text
from slaapp.exchange.column_profile import MOST_CHOICES, ColumnProfile, TableProfile
from slaapp.exchange.empty_words import SUSPECTS, as_word, as_words, is_empty
from slaapp.exchange.readings import Readings, readings_of
from slaapp.exchange.rows import BadRow, OnProgress, Reason
from slaapp.exchange.table import Table

_LONGEST_CHOICE = 120
_EXAMPLES = 5

_REMEMBERED, _REMEMBERED_AT_ALL = 1 << 13, 1 << 17
"""Texts per column, and per table, whose readings are kept: a repeated value costs nothing."""


def profile_table(
    table: Table, empty_words: Iterable[str] = (), on_progress: OnProgress | None = None
) -> TableProfile:
    """Read the whole table once and judge its columns; memory does not grow with the rows."""
    remembered = min(_REMEMBERED, _REMEMBERED_AT_ALL // max(1, len(table.header)))
    columns = [_Column(remembered) for _ in table.header]
    words, rows, bad = as_words(empty_words), 0, Counter[Reason]()
    for row in table.rows(on_progress):
        if isinstance(row, BadRow):
            bad[row.reason] += 1
            continue
        rows += 1
        for column, cell in zip(columns, row.cells, strict=True):
            column.add(cell, words)
    profiles = (c.profile(i, table.header[i], rows) for i, c in enumerate(columns))
    return TableProfile(tuple(profiles), rows, tuple(sorted(bad.items())))


class _Column:
    """Counts while the rows go by."""

    def __init__(self, remembered: int) -> None:
        self._remembered = remembered
        self._readings: Counter[Readings] = Counter()
        self._suspects: Counter[str] = Counter()
        self._values: Counter[str] | None = Counter()
        self._known: dict[Cell, Readings] = {}
        self._examples: list[str] = []
        self._filled = 0

    def add(self, cell: Cell, empty_words: frozenset[str]) -> None:
        if is_empty(cell, empty_words):
            return
        self._filled += 1
        found = self._known.get(cell) if isinstance(cell, str) else readings_of(cell)
        if found is None:
            if (word := as_word(str(cell))) in SUSPECTS:
                self._suspects[word] += 1
                return
            found = readings_of(cell)
            if len(self._known) < self._remembered and len(str(cell)) <= _LONGEST_CHOICE:
                self._known[cell] = found
        self._readings[found] += 1
        if self._values is not None:
            self._count_value(cell_text(cell).strip())

    def _count_value(self, text: str) -> None:
        if self._values is None:
            return
        if len(self._examples) < _EXAMPLES and text not in self._examples:
            self._examples.append(text[:_LONGEST_CHOICE])
        self._values[text] += 1
        if len(self._values) > MOST_CHOICES or len(text) > _LONGEST_CHOICE:
            self._values = None

    def profile(self, index: int, name: str, rows: int) -> ColumnProfile:
        values = None if self._values is None else tuple(sorted(self._values.items()))
        return ColumnProfile(
            index=index,
            name=name,
            empty=rows - self._filled,
            filled=self._filled,
            suspects=tuple(sorted(self._suspects.items())),
            readings=tuple(sorted(self._readings.items(), key=lambda pair: sorted(pair[0]))),
            values=values,
            examples=tuple(self._examples),
        )
