"""Leads as a table: CSV or a workbook."""

from __future__ import annotations

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from resources.export_words import export_word, has_decimal_comma, heading, separator
from slaapp.domain.export_columns import ExportColumn
from slaapp.exchange.csv_writing import write_csv
from slaapp.exchange.xlsx_writing import write_xlsx
from slaapp.operations.exporting.cells import cell_maker
from slaapp.operations.exporting.choice import ExportChoice
from slaapp.store.rows.exported import ExportedLead


def write_table(
    choice: ExportChoice,
    columns: tuple[ExportColumn, ...],
    leads: Iterable[ExportedLead],
    zone: ZoneInfo,
) -> int:
    """Write a row for each lead; answers their number. Raises Trouble as ``whole_file`` does."""
    language = choice.language
    header = [column.label or heading(column.code, language) for column in columns]
    makers = [cell_maker(column, zone, language) for column in columns]
    rows = ([make(lead) for make in makers] for lead in leads)
    if choice.form == "xlsx":
        money = [place for place, column in enumerate(columns) if column.kind == "money"]
        return write_xlsx(choice.path, header, rows, export_word("sheet", language), money)
    comma = has_decimal_comma(language)
    return write_csv(choice.path, header, rows, separator(language), comma)
