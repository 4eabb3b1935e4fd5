"""The records of a CSV, strictly read; a quote that was never closed costs one line, no more."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from slaapp.exchange.csv_lines import CsvLines, CutLine, RecordTooLong
from slaapp.exchange.formulas import unguard
from slaapp.exchange.rows import BadRow, Reason, Row

LONGEST_FIELD = 1 << 20
"""Characters of the longest field that is read: 1 Mi."""

_SUSPICIOUS_LINES = 20
"""So many lines inside one field, each a complete row: the quote was never meant to hold them."""


def csv_records(lines: CsvLines, delimiter: str, width: int = 0) -> Iterator[Row | BadRow]:
    """Every record with the number of its first line; blank lines give none.

    ``width`` is the number of columns where it is known: it tells a field with line breaks from
    a lost quote that a later quote happened to close.
    """
    csv.field_size_limit(LONGEST_FIELD)
    while True:
        reader = csv.reader(lines, delimiter=delimiter, strict=True)
        try:
            for cells in reader:
                if len(lines.taken) > 2 and _swallowed(lines.taken, cells, delimiter, width):
                    yield from _rejected(lines, "unclosed_quote")
                    break
                line = lines.number - len(lines.taken) + 1
                lines.record_done()
                if cells:
                    yield Row(line, [c if c[:1] != "'" else unguard(c) for c in cells])
            else:
                return
        except csv.Error:
            yield from _rejected(lines, _broken(lines.taken))
        except RecordTooLong:
            yield from _rejected(
                lines, "line_too_long" if len(lines.taken) == 1 else "unclosed_quote"
            )


def _rejected(lines: CsvLines, reason: Reason) -> Iterator[BadRow]:
    for line, text in lines.reject():
        yield BadRow(line, reason, "", (text.rstrip("\r\n"),))


def _broken(taken: list[str]) -> Reason:
    """Which of csv.Error's causes it was; its message is no interface, so look at the lines."""
    if len(taken[0]) > LONGEST_FIELD:
        return "field_too_long"
    if len(taken) > 1 or taken[0].count('"') % 2:
        return "unclosed_quote"
    return "broken_quote"


def _swallowed(taken: list[str], cells: list[str], delimiter: str, width: int) -> bool:
    """Whether a record over several lines holds lines that are rows of their own."""
    if width < 2:
        return False
    inside = taken[1:-1]
    if len(cells) != width:
        return any(_is_row(line, delimiter, width) for line in inside)
    if len(inside) < _SUSPICIOUS_LINES:
        return False
    return all(_is_row(line, delimiter, width) for line in inside)


def _is_row(line: str, delimiter: str, width: int) -> bool:
    if type(line) is CutLine or line.count(delimiter) < width - 1:
        return False
    try:
        return any(len(cells) == width for cells in csv.reader([line], delimiter=delimiter))
    except csv.Error:
        return False
