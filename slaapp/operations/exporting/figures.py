"""The figures behind a chart as a table: CSV or a workbook, as the language writes numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from resources.export_words import has_decimal_comma, separator
from slaapp.domain.trouble import Trouble
from slaapp.exchange.csv_writing import write_csv
from slaapp.exchange.xlsx_writing import write_xlsx

FORMS = ("csv", "xlsx")
_LONGEST_SHEET = 31
_NO_SHEET = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


def write_figures(
    path: Path,
    header: Sequence[str],
    rows: Sequence[Sequence[str | int | float | date | None]],
    name: str,
    language: str,
) -> int:
    """Write the rows, their form by the path's ending; answers their number.

    ``name`` is that of the workbook's sheet. The file appears whole or not at all. Raises Trouble:
    export_form_unknown, and as ``write_csv`` does.
    """
    form = path.suffix.lower().removeprefix(".")
    if form == "xlsx":
        sheet = " ".join(name.translate(_NO_SHEET).split())[:_LONGEST_SHEET].strip("' ")
        return write_xlsx(path, header, rows, sheet or form)
    if form == "csv":
        return write_csv(path, header, rows, separator(language), has_decimal_comma(language))
    raise Trouble("export_form_unknown", path=str(path), names=".csv, .xlsx")
