"""What a table gives, one after the other: rows, and bad rows with the reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from slaapp.exchange.cells import Cell, is_blank

Reason: TypeAlias = Literal[
    "broken_quote",  # text after a closing quote
    "unclosed_quote",  # a quote that would have swallowed the lines after it
    "field_too_long",
    "line_too_long",
    "too_few_fields",
    "too_many_fields",
    "bad_date",
    "bad_number",
    "bad_yes_no",
    "bad_choice",
    "bad_email",
    "bad_phone",
    "precision_lost",
    "missing_external_id",
    "no_identity",
    "footer_row",  # a line of totals, or of the program that wrote the file
    "test_row",  # not a person: somebody tried a form out
    "card_not_closed",  # a visiting card that is cut off
    "card_not_opened",  # the end of one whose beginning is not there
]

MOST_COLUMNS = 1_000

ShortRows: TypeAlias = Literal["bad", "pad"]
"""What becomes of a row with too few fields: bad, or filled up with empty cells."""

OnProgress: TypeAlias = Callable[[int], None]
"""Told now and then how many of the table's ``size`` units are done; raising in it stops."""


class Row(NamedTuple):
    """The cells of one row, as many as the header has; ``line`` counts from 1 in the file."""

    line: int
    cells: Sequence[Cell]


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that is not taken: why, in which column ("" for the whole row), what stood there."""

    line: int
    reason: Reason
    column: str
    cells: tuple[Cell, ...]


def fit_rows(
    rows: Iterable[Row | BadRow], width: int, short_rows: ShortRows
) -> Iterator[Row | BadRow]:
    """Every row with exactly ``width`` cells; rows without content are left out.

    Empty cells beyond the last column are dropped; any other cell there makes the row bad.
    """
    for row in rows:
        if isinstance(row, BadRow):
            yield row
        elif all(map(is_blank, row.cells)):
            continue
        elif len(row.cells) == width:
            yield row
        else:
            yield _fitted(row, width, short_rows)


def _fitted(row: Row, width: int, short_rows: ShortRows) -> Row | BadRow:
    missing = width - len(row.cells)
    if missing < 0:
        if all(map(is_blank, row.cells[width:])):
            return Row(row.line, row.cells[:width])
        return BadRow(row.line, "too_many_fields", "", tuple(row.cells))
    if short_rows == "bad":
        return BadRow(row.line, "too_few_fields", "", tuple(row.cells))
    return Row(row.line, [*row.cells, *[""] * missing])
