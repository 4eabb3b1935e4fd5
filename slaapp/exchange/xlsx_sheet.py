"""The rows of one worksheet, streamed: typed cells, columns and rows within the bounds of Excel."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import IO

from slaapp.domain.trouble import Trouble
from slaapp.exchange.cells import Cell
from slaapp.exchange.rows import BadRow, Row
from slaapp.exchange.xlsx_formats import CellFormat, number_cell
from slaapp.exchange.xlsx_workbook import LONGEST_TEXT, unescaped
from slaapp.exchange.xml_stream import UnusualXmlError, XmlHandler, parse_stream

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384
MOST_CELLS = 20_000_000

_PLACE = re.compile(r"([A-Za-z]{1,3})(\d{1,7})")


def sheet_rows(
    stream: IO[bytes],
    path: str,
    strings: Sequence[str],
    formats: Sequence[CellFormat],
    from_1904: bool,
) -> Iterator[Row | BadRow | None]:
    """Each row that holds anything, cells left out in between empty; None after every piece read.

    Raises what ``parse_stream`` raises, and Trouble("archive_too_large") beyond MOST_CELLS.
    """
    sheet = _Sheet(path, strings, formats, from_1904)
    for _ in parse_stream(stream, sheet):
        yield from sheet.rows
        sheet.rows.clear()
        yield None


def column_number(letters: str) -> int:
    """0 for A, 25 for Z, 26 for AA."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


class _Sheet(XmlHandler):
    """Collects the rows that are complete; the column last written to is ``_column``."""

    def __init__(
        self,
        path: str,
        strings: Sequence[str],
        formats: Sequence[CellFormat],
        from_1904: bool,
    ) -> None:
        super().__init__()
        self._path, self._strings = path, strings
        self._formats, self._from_1904 = formats, from_1904
        self._columns: dict[str, int] = {}
        self._row: dict[int, Cell] = {}
        self._text: list[str] = []
        self._line, self._column, self._seen, self._length = 0, -1, 0, 0
        self._kind, self._style = "n", 0
        self._is_cut = False
        self.rows: list[Row | BadRow] = []

    def on_start(self, name: str, attributes: dict[str, str]) -> None:
        super().on_start(name, attributes)
        element = self.inside[-1]
        if element == "c":
            self._begin_cell(attributes)
        elif element == "row":
            self._begin_row(attributes)

    def on_text(self, data: str) -> None:
        element = self.inside[-1]
        if element == "v" or (element == "t" and "rPh" not in self.inside):
            self._length += len(data)
            if self._length <= LONGEST_TEXT:
                self._text.append(data)

    def on_end(self, _name: str) -> None:
        element = self.inside.pop()
        if element == "c" and self._text:
            self._row[self._column] = self._cell("".join(self._text))
            self._is_cut = self._is_cut or self._length > LONGEST_TEXT
        elif element == "row" and self._row:
            self._end_row()

    def _begin_row(self, attributes: dict[str, str]) -> None:
        self._line = int(attributes["r"]) if "r" in attributes else self._line + 1
        if not 0 < self._line <= LAST_ROW:
            raise UnusualXmlError("a row beyond the last one")
        self._row, self._column, self._is_cut = {}, -1, False

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        place = attributes.get("r")
        self._column = self._place(place) if place else self._column + 1
        self._kind = attributes.get("t", "n")
        self._style = int(attributes.get("s", "0"))
        self._text, self._length = [], 0
        self._seen += 1
        if self._column >= LAST_COLUMN:
            raise UnusualXmlError("a column beyond the last one")
        if self._seen > MOST_CELLS:
            raise Trouble("archive_too_large", path=self._path, limit=MOST_CELLS)

    def _place(self, place: str) -> int:
        found = _PLACE.fullmatch(place)
        if found is None:
            raise UnusualXmlError("a cell without a place")
        letters = found[1]
        if letters not in self._columns:
            self._columns[letters] = column_number(letters)
        return self._columns[letters]

    def _end_row(self) -> None:
        cells: list[Cell] = [""] * (max(self._row) + 1)
        for column, cell in self._row.items():
            cells[column] = cell
        row: Row | BadRow = Row(self._line, cells)
        if self._is_cut:
            row = BadRow(self._line, "field_too_long", "", tuple(cells))
        self.rows.append(row)
        self._row = {}

    def _cell(self, text: str) -> Cell:
        if self._kind == "s":
            return self._strings[int(text)] if 0 <= int(text) < len(self._strings) else ""
        if self._kind == "n":
            form = self._formats[self._style] if 0 <= self._style < len(self._formats) else "plain"
            return number_cell(text.strip(), form, self._from_1904)
        if self._kind == "b":
            return text.strip() not in ("0", "false")
        return _iso_date(text) if self._kind == "d" else unescaped(text)


def _iso_date(text: str) -> Cell:
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return text
    return moment if "T" in text else date(moment.year, moment.month, moment.day)
