"""Every CSV and XLSX beside the checkout reads as the file of expectations says."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from slaapp.domain.trouble import Trouble
from slaapp.exchange.cells import Cell
from slaapp.exchange.reading import read_table
from slaapp.exchange.rows import BadRow, Row
from slaapp.exchange.table import ReadOptions

ENCODINGS = {
    "ascii": "utf-8",
    "utf-8": "utf-8",
    "utf-8 BOM": "utf-8-sig",
    "utf-16 BOM": "utf-16",
    "windows-1252": "cp1252",
}
DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t"}
# Its own JSON gives another telephone number than the CSV has.
WRONG_EXPECTATIONS = {"location_coordinates.csv"}


def expectations(shared_data: Path, form: str) -> dict[str, Any]:
    return json.loads((shared_data / "formats" / f"{form}_expected.json").read_text("utf-8"))


def test_every_csv_has_the_expected_shape(shared_data: Path) -> None:
    expected = expectations(shared_data, "csv")
    assert len(expected) >= 20
    for name, facts in expected.items():
        table = read_table(shared_data / "formats" / name)
        rows = list(table.rows())
        bad = [row for row in rows if isinstance(row, BadRow)]
        assert list(table.written_header) == facts["header"], name
        assert len(table.header) == facts["columns"], name
        assert table.header_line == facts["header_line"], name
        assert table.options.encoding == ENCODINGS[facts["encoding"]], name
        assert table.options.delimiter == DELIMITERS[facts["delimiter"]], name
        assert len(rows) == facts["data_rows"], name
        assert bool(bad) == facts["ragged"], name


def test_the_acid_test_files_give_the_expected_cells(shared_data: Path) -> None:
    files = sorted((shared_data / "formats/csv/csv-spectrum").glob("*.csv"))
    assert files
    for path in files:
        table = read_table(path)
        rows = [dict(zip(table.header, row.cells, strict=True)) for row in table.rows()]
        # The files "_crlf" have lost their CRs on the way here, their JSON has not.
        text = path.with_suffix(".json").read_text("utf-8").replace("\\r\\n", "\\n")
        expected = json.loads(text)
        if path.name in WRONG_EXPECTATIONS:
            rows, expected = _without_phone(rows[0]), _without_phone(expected)
        assert rows == expected, path.name


def test_no_file_gives_broken_letters(shared_data: Path) -> None:
    outlook = shared_data / "formats/csv/outlook/outlook_fr_semicolon_cp1252.csv"
    (row,) = read_table(outlook).rows()
    assert {"Çelik-Œuvrard", "Garage de l’Étoile"} <= set(row.cells)


def test_every_workbook_gives_the_expected_cells(shared_data: Path) -> None:
    expected = expectations(shared_data, "xlsx")
    assert len(expected) >= 5
    for name, facts in expected.items():
        table = read_table(shared_data / "formats" / name, ReadOptions(header_line=0))
        assert list(table.sheets) == facts["sheets"], name
        rows = list(table.rows())
        assert all(isinstance(row, Row) for row in rows), name
        assert [_as_json(row.cells) for row in rows] == list(map(_trimmed, facts["rows"])), name


def test_the_header_of_a_workbook_is_found_below_a_note(shared_data: Path) -> None:
    table = read_table(shared_data / "formats/xlsx/calamine/header-row.xlsx")
    assert (table.header_line, table.header[0]) == (9, "Columns")
    assert table.notices == ("lines_before_header",)


def test_an_old_workbook_is_refused_by_name(shared_data: Path) -> None:
    with pytest.raises(Trouble, match="workbook_old_format"):
        read_table(shared_data / "formats/xlsx/calamine/date.xls")


def _without_phone(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if "Phone" not in name}


def _as_json(cells: list[Cell]) -> list[Any]:
    return _trimmed([_value(cell) for cell in cells])


def _value(cell: Cell) -> Any:
    if isinstance(cell, date):
        return f"{cell.isoformat()}T00:00:00"
    if isinstance(cell, timedelta):
        return f"PT{int(cell.total_seconds())}S"
    return None if cell == "" else cell


def _trimmed(cells: list[Any]) -> list[Any]:
    """Without the empty cells at the end, which a workbook may leave out or not."""
    while cells and cells[-1] is None:
        cells = cells[:-1]
    return cells
