"""The rows that were not taken, as a file that can be mended and imported again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from slaapp.exchange.csv_writing import write_csv
from slaapp.exchange.rows import BadRow


def write_bad_rows(
    path: Path,
    header: Sequence[str],
    bad_rows: Sequence[BadRow],
    reason_header: str,
    reason_text: Callable[[BadRow], str],
    delimiter: str = ";",
) -> int:
    """Write the rows as they stood, with the reason in one more, last column.

    ``header`` is the table's ``written_header``; ``reason_text`` has the words. A row that could
    not be taken apart stands whole in the first column. Answers the number of rows; raises Trouble
    as ``write_csv`` does.
    """
    width = max([len(header), *(len(row.cells) for row in bad_rows)])
    names = [*header, *[""] * (width - len(header)), reason_header]
    rows = ([*row.cells, *[""] * (width - len(row.cells)), reason_text(row)] for row in bad_rows)
    return write_csv(path, names, rows, delimiter)
