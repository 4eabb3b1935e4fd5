"""A table in a file, read row by row and as often as one likes, never held in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

from slaapp.exchange.rows import BadRow, OnProgress, Row, ShortRows, fit_rows

Notice: TypeAlias = Literal[
    "undecodable_bytes",  # the encoding does not explain every byte
    "doubled_header",  # a column name stood twice and was numbered
    "lines_before_header",
    "no_header",
    "mended_letters",  # UTF-8 that was read as cp1252 and saved again
    "name_differs",  # a workbook named .csv, a CSV named .xlsx
]


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user decided about reading a file; an empty value means: find out.

    ``header_line`` counts lines from 1; 0 says that the file has no header, None that it is to be
    found. ``encoding`` is a Python codec name (cp1252, mac_roman, cp850, utf-16 …).
    """

    encoding: str = ""
    delimiter: str = ""
    header_line: int | None = None
    sheet: str = ""
    short_rows: ShortRows = "bad"


@dataclass(frozen=True, slots=True)
class Table:
    """The header and where the rows come from.

    ``header`` has unique, trimmed names ("#3" for a column without one); ``written_header`` is as
    the file has it. ``size`` is the file's size in bytes, the whole of what progress counts.
    """

    path: Path
    form: Literal["csv", "xlsx", "vcard"]
    header: tuple[str, ...]
    written_header: tuple[str, ...]
    header_line: int
    size: int
    options: ReadOptions
    """What was decided or found: reading with these gives this table again."""
    sheets: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    source: Callable[[OnProgress | None], Iterator[Row | BadRow]] = field(
        repr=False, compare=False, default=lambda _: iter(())
    )

    def rows(self, on_progress: OnProgress | None = None) -> Iterator[Row | BadRow]:
        """The rows after the header, from the first one at every call.

        Raises Trouble("file_unreadable" | "file_missing" | …) where the file has gone meanwhile.
        """
        rows = fit_rows(self.source(on_progress), len(self.header), self.options.short_rows)
        return filter(self._is_no_header, rows) if self.header_line else rows

    def _is_no_header(self, row: Row | BadRow) -> bool:
        """Files put one below the other bring their header along each time."""
        written = self.written_header
        return row.cells[0] != written[0] or tuple(row.cells) != written
