"""A worksheet as a table: cells keep the meaning that the workbook gave them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from slaapp.domain.trouble import Trouble
from slaapp.exchange.cells import Cell, cell_text, is_blank
from slaapp.exchange.header_line import SAMPLE, find_header, header_notices, unique_names
from slaapp.exchange.rows import MOST_COLUMNS, BadRow, OnProgress, Row
from slaapp.exchange.table import ReadOptions, Table
from slaapp.exchange.xlsx_archive import OpenWorkbook, open_workbook
from slaapp.exchange.xlsx_workbook import Sheet


def read_xlsx(path: Path, options: ReadOptions) -> Table:
    """The table in one worksheet: the decided one, else the first shown one that holds anything.

    Raises Trouble: file_empty, sheet_missing, header_missing, too_many_columns, and those of
    ``open_workbook``.
    """
    with open_workbook(path) as book:
        sheets = tuple(sheet.name for sheet in book.workbook.sheets)
        sheet, first = _chosen(book, options.sheet)
        size = book.handle.seek(0, 2)
    header = _header(first, options.header_line, path)
    written = tuple(header.cells) if header else ("",) * max(len(row.cells) for row in first)
    if len(written) > MOST_COLUMNS:
        raise Trouble("too_many_columns", path=str(path), columns=len(written), limit=MOST_COLUMNS)
    # A workbook leaves out the empty cells at the end of a row: such a row is not too short.
    found = replace(options, sheet=sheet.name, short_rows="pad", encoding="", delimiter="")
    return _table(path, found, sheet, sheets, first, header.line if header else 0, written, size)


def _table(
    path: Path,
    options: ReadOptions,
    sheet: Sheet,
    sheets: tuple[str, ...],
    first: list[Row],
    line: int,
    written: tuple[Cell, ...],
    size: int,
) -> Table:
    names = tuple(cell_text(cell) for cell in written)

    def source(on_progress: OnProgress | None) -> Iterator[Row | BadRow]:
        return (row for row in _rows(path, sheet, on_progress) if row.line > line)

    return Table(
        path=path,
        form="xlsx",
        header=unique_names(written),
        written_header=names,
        header_line=line,
        size=size,
        options=replace(options, header_line=line),
        sheets=sheets,
        notices=header_notices(names, line, any(row.line < line for row in first)),
        source=source,
    )


def _rows(path: Path, sheet: Sheet, on_progress: OnProgress | None) -> Iterator[Row | BadRow]:
    for row in _pieces(path, sheet):
        if not isinstance(row, int):
            yield row
        elif on_progress:
            on_progress(row)


def _pieces(path: Path, sheet: Sheet) -> Iterator[Row | BadRow | int]:
    # Apart from _rows, so that what on_progress raises is not taken for a fault of the file.
    with open_workbook(path) as book:
        yield from book.rows(sheet)


def _chosen(book: OpenWorkbook, name: str) -> tuple[Sheet, list[Row]]:
    """The sheet and its first rows."""
    every = book.workbook.sheets
    sheets = [s for s in every if s.name == name] if name else [s for s in every if s.visible]
    if name and not sheets:
        names = [sheet.name for sheet in every]
        raise Trouble("sheet_missing", path=str(book.path), sheet=name, sheets=names)
    for sheet in sheets or every:
        rows = (row for row in book.rows(sheet) if isinstance(row, Row))
        if first := list(islice((r for r in rows if not all(map(is_blank, r.cells))), SAMPLE)):
            return sheet, first
    raise Trouble("file_empty", path=str(book.path))


def _header(first: list[Row], decided: int | None, path: Path) -> Row | None:
    if decided is None:
        return find_header(first)
    header = next((row for row in first if row.line == decided), None)
    if decided and header is None:
        raise Trouble("header_missing", path=str(path), line=decided)
    return header
