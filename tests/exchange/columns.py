"""Profiles of columns that a test has at hand: read as the columns of a table are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from slaapp.exchange.cells import Cell
from slaapp.exchange.column_profile import ColumnProfile, TableProfile
from slaapp.exchange.column_types import profile_table
from slaapp.exchange.rows import OnProgress, Row
from slaapp.exchange.table import ReadOptions, Table


def profile_columns(
    columns: Mapping[str, Sequence[Cell]], empty_words: Iterable[str] = ()
) -> TableProfile:
    """The profile of a table of these columns, all of one length."""
    # A column of numbers beside them: a row of empty cells alone would be left out.
    *_, count = (len(cells) for cells in columns.values())
    whole = {**columns, "#": range(1, count + 1)}

    def rows(_progress: OnProgress | None) -> Iterator[Row]:
        for line, cells in enumerate(zip(*whole.values(), strict=True), 2):
            yield Row(line, cells)

    names = tuple(whole)
    table = Table(Path("no-file.csv"), "csv", names, names, 1, 0, ReadOptions(), source=rows)
    profile = profile_table(table, empty_words)
    return replace(profile, columns=profile.columns[:-1])


def profile_column(
    name: str, cells: Sequence[Cell], empty_words: Iterable[str] = ()
) -> ColumnProfile:
    """The profile of one column."""
    (column,) = profile_columns({name: cells}, empty_words).columns
    return column
