"""A workbook says the same to a spreadsheet and to our own reader, and nothing in it runs."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slaapp.domain.trouble import Trouble
from slaapp.exchange.reading import read_table
from slaapp.exchange.table import ReadOptions
from slaapp.exchange.whole_file import unfinished_place
from slaapp.exchange.xlsx_cells import LONGEST_TEXT, column_name
from slaapp.exchange.xlsx_writing import write_xlsx

TEXTS = st.text("'=+-@\t\r\n\";,x_D0<&>é\x01\ufffe😀", max_size=10) | st.just("_x000D_ _x0041_")
NUMBERS = st.integers(-(10**14), 10**14) | st.floats(-1e12, 1e12)
DAYS = st.dates(date(1900, 3, 1), date(2200, 1, 1))
TIMES = st.datetimes(datetime(1900, 3, 1), datetime(2200, 1, 1)).map(
    lambda at: at.replace(microsecond=at.microsecond // 1000 * 1000)
)
CELLS = st.one_of(TEXTS, NUMBERS, DAYS, TIMES, st.booleans())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(CELLS, CELLS, st.none()), max_size=4))
def test_every_cell_comes_back_as_it_was(tmp_path: Path, rows: list[tuple[object, ...]]):
    path = tmp_path / "t.xlsx"
    assert write_xlsx(path, ["a", "b", "c", "d"], [(*row, "x") for row in rows]) == len(rows)
    read = [list(row.cells) for row in read_table(path, ReadOptions(header_line=1)).rows()]
    assert read == [[*("" if cell is None else cell for cell in row), "x"] for row in rows]


def test_a_spreadsheet_sees_texts_dates_and_money(tmp_path: Path):
    path, moment = tmp_path / "t.xlsx", datetime(2026, 6, 1, 10, 0, 3)
    row = ["+33 6 12", "=1+1", 1234.5, date(2026, 6, 1), moment, None, datetime(1899, 1, 1)]
    write_xlsx(path, list("abcdefg"), [row], "A/B: [1]", money=[2])
    book = openpyxl.load_workbook(path)
    sheet = book.active
    cells = list(sheet[2])
    assert [cell.data_type for cell in cells[:3]] == ["s", "s", "n"]
    assert [cell.value for cell in cells[:5]] == [
        *row[:3], datetime(2026, 6, 1), moment,
    ]  # fmt: skip
    assert cells[6].value == "1899-01-01 00:00:00"
    assert (cells[2].number_format, cells[0].number_format) == ("0.00", "@")
    assert (sheet.title, sheet.freeze_panes, sheet.auto_filter.ref) == ("A_B_ _1_", "A2", "A1:G2")
    assert sheet["A1"].font.b


def test_a_text_too_long_for_a_cell_is_cut(tmp_path: Path):
    write_xlsx(tmp_path / "t.xlsx", ["a"], [["é" * 40_000]])
    assert len(openpyxl.load_workbook(tmp_path / "t.xlsx").active["A2"].value) == LONGEST_TEXT


def test_what_breaks_off_leaves_what_was_there_and_nothing_beside_it(tmp_path: Path):
    path = tmp_path / "t.xlsx"
    write_xlsx(path, ["a"], [["old"]])
    before = path.read_bytes()

    def rows():
        yield ["new"]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_xlsx(path, ["a"], rows())
    assert path.read_bytes() == before
    assert not unfinished_place(path).exists()
    with pytest.raises(Trouble) as caught:
        write_xlsx(tmp_path / "none" / "t.xlsx", ["a"], [])
    assert caught.value.code == "folder_missing"


def test_the_package_is_compressed_and_whole(tmp_path: Path):
    path = tmp_path / "t.xlsx"
    write_xlsx(path, ["a", "b"], ([f"row {n}", n] for n in range(2_000)))
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        assert package.getinfo("xl/worksheets/sheet1.xml").compress_size < 60_000


def test_columns_have_the_letters_of_a_spreadsheet():
    assert [column_name(place) for place in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
