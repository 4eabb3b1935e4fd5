"""Where the header is, and what its columns are called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from slaapp.exchange import readings
from slaapp.exchange.cells import Cell, cell_text, is_blank
from slaapp.exchange.date_formats import DATE_FORMATS
from slaapp.exchange.readings import date_code, number_code, readings_of
from slaapp.exchange.rows import Row
from slaapp.exchange.table import Notice

SAMPLE = 60
"""Rows at the beginning of a file among which the header is looked for."""

_VALUES = frozenset(
    {
        *(readings.EMAIL, readings.PHONE, readings.KEY),
        *(number_code("point"), number_code("comma")),
        *map(date_code, DATE_FORMATS),
    }
)


def find_header(rows: Sequence[Row]) -> Row | None:
    """The row of column names among the first rows of a file; None where there is none.

    It is the first of the rows that hold nothing but names and have the most of them (one name may
    be lacking: exports leave the column of row numbers without). Lines above it, such as a title,
    hold fewer; values (dates, numbers, e-mails) are no names.
    """
    filled = [(sum(not is_blank(cell) for cell in row.cells), row) for row in rows]
    filled = [(count, row) for count, row in filled if count]
    if not filled:
        return None
    if max(count for count, _ in filled) == 1:
        first = filled[0][1]
        return first if _names(first) else None
    named = [(count, row) for count, row in filled if count > 1 and not _has_value(row)]
    if named:
        most = max(count for count, _ in named)
        return next(row for count, row in named if count >= max(2, most - 1))
    first = next(row for count, row in filled if count > 1)
    if any(isinstance(c, str) and readings.EMAIL in readings_of(c) for c in first.cells if c):
        return None  # nobody calls a column by an address
    return first if 2 * _names(first) > sum(not is_blank(c) for c in first.cells) else None


def unique_names(written: Sequence[Cell]) -> tuple[str, ...]:
    """Trimmed names, each once: the second "Titre" is "Titre (2)", one without a name "#3"."""
    names = [re.sub(r"\s+", " ", cell_text(cell)).strip() for cell in written]
    taken, seen = set(names), Counter[str]()
    unique: list[str] = []
    for position, name in enumerate(names, start=1):
        name = name or f"#{position}"
        seen[name] += 1
        candidate, number = name, seen[name]
        while number > 1 and (candidate := f"{name} ({number})") in taken:
            number += 1
        taken.add(candidate)
        unique.append(candidate)
    return tuple(unique)


def header_notices(names: Sequence[str], line: int, is_preceded: bool) -> tuple[Notice, ...]:
    """What is unusual about the header in ``line`` (0: there is none)."""
    if not line:
        return ("no_header",)
    given = [name.strip() for name in names if name.strip()]
    found: list[Notice] = ["lines_before_header"] if is_preceded else []
    return (*found, "doubled_header") if len(set(given)) < len(given) else tuple(found)


def _has_value(row: Row) -> bool:
    return any(_is_value(cell) for cell in row.cells)


def _names(row: Row) -> int:
    return sum(not is_blank(cell) and not _is_value(cell) for cell in row.cells)


def _is_value(cell: Cell) -> bool:
    if not isinstance(cell, str):
        return True
    return not is_blank(cell) and not _VALUES.isdisjoint(readings_of(cell))
