"""A CSV that a spreadsheet opens without running anything in it, and that we read back whole."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from slaapp.exchange.cells import Cell, cell_text
from slaapp.exchange.formulas import guard
from slaapp.exchange.whole_file import whole_file


def write_csv(
    path: Path,
    header: Sequence[str],
    rows: Iterable[Sequence[Cell | None]],
    delimiter: str = ";",
    decimal_comma: bool = False,
) -> int:
    """Write the table in UTF-8 with a byte order mark; answers the number of rows.

    Texts that would run as formulas get a leading apostrophe; numbers are written as they are, with
    a decimal comma if wanted. The file appears whole or not at all. Raises Trouble: disk_full,
    file_unwritable, folder_missing, each with ``path``.
    """
    with (
        whole_file(path) as place,
        place.open("w", encoding="utf-8-sig", newline="", errors="replace") as handle,
    ):
        writer = csv.writer(handle, delimiter=delimiter)
        writer.writerow(list(map(guard, header)))
        count = 0
        for row in rows:
            writer.writerow([written(cell, decimal_comma) for cell in row])
            count += 1
    return count


def written(cell: Cell | None, decimal_comma: bool = False) -> str:
    """One cell as it stands in the file; None is empty."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return guard(cell)
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, float):
        text = _decimal(cell)
    elif isinstance(cell, datetime):
        # Milliseconds only where there are some: most spreadsheets read no more than seconds.
        text = cell.isoformat(" ", "milliseconds" if cell.microsecond else "seconds")
    else:
        return cell_text(cell)
    return text.replace(".", ",") if decimal_comma else text


def _decimal(number: float) -> str:
    """Without an exponent, and never with three decimals: 1,234 could be a thousand and more."""
    text = cell_text(number)
    if not text.lstrip("-").isdecimal():
        text = format(Decimal(text), "f")
    _whole, _point, decimals = text.partition(".")
    return f"{text}0" if len(decimals) == 3 else text
