"""One cell as the file gave it: text from a CSV, a typed value from a workbook."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TypeAlias

Cell: TypeAlias = str | bool | int | float | date | datetime | time | timedelta
"""An empty cell is ``""``, whatever the file. A date cell without a time is a ``date``."""

_MOST_EXACT_DIGITS = 15
"""A workbook's numbers are doubles: whole numbers beyond 15 digits have lost their last ones."""


def cell_text(cell: Cell) -> str:
    """The cell as text, untrimmed for text; numbers without a needless ``.0``, dates as ISO."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 10**_MOST_EXACT_DIGITS:
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)


def is_blank(cell: Cell) -> bool:
    """Whether there is nothing in the cell but blanks."""
    return isinstance(cell, str) and not cell.strip()


def has_lost_digits(cell: Cell) -> bool:
    """Whether a number is too long for a workbook to have kept all its digits."""
    return isinstance(cell, int | float) and abs(cell) >= 10**_MOST_EXACT_DIGITS
