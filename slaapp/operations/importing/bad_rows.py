"""The rows that were not taken, written as a file that can be mended and imported again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from slaapp.exchange.bad_rows_writing import write_bad_rows
from slaapp.exchange.rows import BadRow
from slaapp.operations.importing.choice import Rejected, StagedImport


def write_rejected(
    path: Path, staged: StagedImport, reason_header: str, words: Callable[[str], str]
) -> int:
    """Write the rejected rows as they stood, with the reason in a last column; how many.

    ``words`` turns a reason's code into text. Raises Trouble where the file cannot be written.
    """
    rows = [_bad_row(row) for row in staged.rejected]
    delimiter = staged.choice.mapping.reading.delimiter or ";"
    return write_bad_rows(
        path, staged.header, rows, reason_header, lambda row: words(row.reason), delimiter
    )


def _bad_row(row: Rejected) -> BadRow:
    return BadRow(row.line, cast(Any, row.reason), row.column, cast(Any, row.cells))
