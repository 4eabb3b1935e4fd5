from __future__ import annotations

import io
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slaapp.domain.trouble import Trouble
from slaapp.exchange.reading import read_table
from slaapp.exchange.rows import BadRow
from slaapp.exchange.table import ReadOptions
from slaapp.exchange.xlsx_formats import format_of_code

Save = Callable[..., Path]


@pytest.fixture
def save_rows(tmp_path: Path) -> Save:
    def save(*rows: list[Any], epoch_1904: bool = False) -> Path:
        workbook = openpyxl.Workbook()
        if epoch_1904:
            workbook.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        for row in rows:
            workbook.active.append(row)
        workbook.save(tmp_path / "leads.xlsx")
        return tmp_path / "leads.xlsx"

    return save


@pytest.fixture
def save_parts(tmp_path: Path) -> Save:
    """A workbook whose sheet and strings are given as XML."""

    def save(sheet: bytes, strings: bytes = b"", **extra: bytes) -> Path:
        return write_parts(tmp_path / "leads.xlsx", sheet, strings, extra)

    return save


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def write_parts(path: Path, sheet: bytes, strings: bytes, extra: dict[str, bytes]) -> Path:
    parts = {
        "[Content_Types].xml": b"<Types/>",
        "_rels/.rels": relations(("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": (
            f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
            '<sheet name="Leads" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ).encode(),
        "xl/_rels/workbook.xml.rels": relations(
            ("rId1", "worksheet", "worksheets/sheet1.xml"),
            ("rId2", "sharedStrings", "/xl/SharedStrings.xml"),
        ),
        "xl/worksheets/sheet1.xml": b"<x:worksheet xmlns:x='m'><x:sheetData>"
        + sheet
        + b"</x:sheetData></x:worksheet>",
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">'.encode() + strings + b"</sst>",
        **extra,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def relations(*links: tuple[str, str, str]) -> bytes:
    inside = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for key, kind, target in links
    )
    return f"<Relationships>{inside}</Relationships>".encode()


def rows_of(path: Path, options: ReadOptions | None = None) -> list[list[Any]]:
    return [list(row.cells) for row in read_table(path, options).rows()]


def code_of(path: Path) -> str:
    with pytest.raises(Trouble) as trouble:
        list(read_table(path).rows())
    return trouble.value.code


@pytest.mark.parametrize("epoch_1904", [False, True])
def test_cells_keep_their_types(save_rows: Save, epoch_1904: bool) -> None:
    values = ["Zoé", 3, 2.5, True, date(2026, 4, 3), datetime(2026, 4, 3, 9, 14), time(8, 30)]
    path = save_rows(list("abcdefg"), values, epoch_1904=epoch_1904)
    (row,) = rows_of(path)
    assert row == values
    assert [type(cell) for cell in row] == [type(value) for value in values]


def test_a_duration_is_neither_a_date_nor_a_number(save_rows: Save) -> None:
    assert rows_of(save_rows(["a", "b"], ["x", timedelta(hours=30)])) == [
        ["x", timedelta(hours=30)]
    ]


MOMENTS = st.datetimes(datetime(1904, 1, 2), datetime(2100, 1, 1)).map(
    lambda moment: moment.replace(microsecond=0)
)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(MOMENTS, min_size=1, max_size=20), st.booleans())
def test_every_moment_comes_back_to_the_second(
    save_rows: Save, moments: list[datetime], epoch_1904: bool
) -> None:
    path = save_rows(["a", "b"], *[["x", moment] for moment in moments], epoch_1904=epoch_1904)
    assert [row[1] for row in rows_of(path)] == moments


TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=6
).filter(lambda text: text[:1] != "=")  # openpyxl writes a formula


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.lists(TEXTS | st.integers(-(10**9), 10**9), min_size=2, max_size=4), max_size=6))
def test_what_openpyxl_writes_reads_back(save_rows: Save, rows: list[list[Any]]) -> None:
    path = save_rows(["a", "b", "c", "d"], *rows)
    kept = [[*row, *[""] * (4 - len(row))] for row in rows]
    full = [row for row in kept if not all(isinstance(c, str) and not c.strip() for c in row)]
    options = ReadOptions(header_line=1)
    assert rows_of(path, options) == full


@pytest.mark.parametrize(
    ("code", "meaning"),
    [
        ("General", "plain"),
        ("0.00", "plain"),
        ('#,##0.00 "days"', "plain"),
        ("[Red]0;[Blue]-0", "plain"),
        ("dd/mm/yyyy", "date"),
        ("[$-40C]d mmmm yyyy;@", "date"),
        ("yyyy\\-mm\\-dd hh:mm", "datetime"),
        ("hh:mm:ss", "time"),
        ("h:mm AM/PM", "time"),
        ("[h]:mm", "duration"),
        ("mmm", "date"),
        ('"h"0', "plain"),
    ],
)
def test_a_format_code_says_what_a_number_means(code: str, meaning: str) -> None:
    assert format_of_code(code) == meaning


def test_texts_come_from_every_place_where_a_workbook_keeps_them(save_parts: Save) -> None:
    path = save_parts(
        b"<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"
        b"<row r='4'><c r='A4' t='inlineStr'><is><r><t>Zo</t></r><r><t>\xc3\xa9</t></r></is></c>"
        b"<c r='C4' t='str'><f>1+1</f><v>x_x000D_y</v></c><c r='D4' t='e'><v>#N/A</v></c></row>"
        b"<row><c><v>1e3</v></c><c t='s'><v>99</v></c></row>",
        b"<si><t>nom</t><rPh><t>lu</t></rPh></si><si><r><t>vi</t></r><r><t>lle</t></r></si>",
    )
    table = read_table(path, ReadOptions(header_line=0))
    assert [(row.line, list(row.cells)) for row in table.rows()] == [
        (1, ["nom", "ville", "", ""]),
        (4, ["Zoé", "", "x\ry", "#N/A"]),
        (5, [1000.0, "", "", ""]),
    ]


def test_the_first_shown_sheet_with_content_is_taken_unless_one_is_decided(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.active.title = "Vide"
    for name, state in (("Cachée", "hidden"), ("Leads", "visible"), ("Autres", "visible")):
        sheet = workbook.create_sheet(name)
        sheet.sheet_state = state
        sheet.append(["nom", name])
        sheet.append(["Zoé", "x"])
    path = tmp_path / "leads.xlsx"
    workbook.save(path)
    table = read_table(path)
    assert table.sheets == ("Vide", "Cachée", "Leads", "Autres")
    assert (table.options.sheet, table.header) == ("Leads", ("nom", "Leads"))
    assert read_table(path, ReadOptions(sheet="Cachée")).header == ("nom", "Cachée")
    with pytest.raises(Trouble, match="sheet_missing"):
        read_table(path, ReadOptions(sheet="Absente"))
    with pytest.raises(Trouble, match="file_empty"):
        read_table(path, ReadOptions(sheet="Vide"))


def test_progress_ends_at_the_size(save_rows: Save) -> None:
    table = read_table(save_rows(["a", "b"], *[[n, "x"] for n in range(20_000)]))
    told: list[int] = []
    assert sum(1 for _ in table.rows(told.append)) == 20_000
    assert told == sorted(told)
    assert len(told) > 2
    assert told[-1] == table.size


def test_what_progress_raises_is_not_taken_for_damage(save_rows: Save) -> None:
    def stop(done: int) -> None:
        raise RuntimeError("stopped")

    with pytest.raises(RuntimeError, match="stopped"):
        list(read_table(save_rows(["a"], ["b"])).rows(stop))


def test_a_sheet_of_empty_cells_needs_no_memory(save_parts: Save) -> None:
    path = save_parts(
        b"<row><c><v>1</v></c><c><v>a</v></c></row><row>" + b"<c r='A2'/>" * 60_000 + b"</row>"
    )
    tracemalloc.start()
    assert code_or_rows(path) == 1
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3_000_000


def code_or_rows(path: Path) -> int:
    return len(rows_of(path, ReadOptions(header_line=0)))


def test_an_archive_that_unpacks_to_too_much_is_refused(save_parts: Save) -> None:
    assert code_of(save_parts(b"<row/>" * 3_000_000)) == "archive_too_large"


def test_an_archive_that_lies_about_its_sizes_is_damaged(save_parts: Save) -> None:
    path = save_parts(b"<row><c><v>1</v></c></row>" * 50_000)
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    content = path.read_bytes()
    path.write_bytes(content.replace(size.to_bytes(4, "little"), (1_000).to_bytes(4, "little")))
    assert code_of(path) == "workbook_damaged"


@pytest.mark.parametrize(
    "sheet",
    [
        b"<row r='2000000000'><c><v>1</v></c></row>",
        b"<row r='0'><c><v>1</v></c></row>",
        b"<row r='x'><c><v>1</v></c></row>",
        b"<row><c r='ZZZ1'><v>1</v></c></row>",
        b"<row><c r='1A'><v>1</v></c></row>",
        b"<row>" + b"<c/>" * 20_000 + b"</row>",
        b"<row><c t='s'><v>x</v></c></row>",
        b"<row><c s='x'><v>1</v></c></row>",
        b"<row><c>",
        b"<row>" + b"<a>" * 60_000,
        b"\xff\xfe",
    ],
)
def test_a_sheet_that_no_program_writes_is_damaged(save_parts: Save, sheet: bytes) -> None:
    assert code_of(save_parts(sheet)) == "workbook_damaged"


def test_entities_are_refused(save_parts: Save) -> None:
    bomb = b"<!DOCTYPE a [<!ENTITY b 'bbbb'>]><worksheet><sheetData/></worksheet>"
    path = save_parts(b"", **{"xl/worksheets/sheet1.xml": bomb})
    assert code_of(path) == "workbook_damaged"


def test_an_encoding_that_nobody_knows_is_damage(save_parts: Save) -> None:
    strange = b"<?xml version='1.0' encoding='UT-8'?><worksheet><sheetData/></worksheet>"
    assert code_of(save_parts(b"", **{"xl/worksheets/sheet1.xml": strange})) == "workbook_damaged"


def test_a_locked_archive_is_protected(save_rows: Save) -> None:
    content = bytearray(save_rows(["a", "b"], [1, 2]).read_bytes())
    for place in range(len(content) - 4):
        if content[place : place + 4] == b"PK\x01\x02":
            content[place + 8] |= 1
    path = save_rows(["x"])
    path.write_bytes(content)
    assert code_of(path) == "workbook_protected"


def test_a_text_beyond_one_million_characters_makes_the_row_bad(save_parts: Save) -> None:
    path = save_parts(
        b"<row><c t='str'><v>a</v></c><c t='str'><v>b</v></c></row><row><c t='str'><v>"
        + bytes(range(97, 123)) * 50_000
        + b"</v></c></row><row><c><v>1</v></c></row>"
    )
    bad, good = read_table(path).rows()
    assert isinstance(bad, BadRow)
    assert (bad.line, bad.reason, good.line) == (2, "field_too_long", 3)


def test_too_many_columns_are_refused(save_rows: Save) -> None:
    assert len(read_table(save_rows([f"c{n}" for n in range(300)])).header) == 300
    assert code_of(save_rows([f"c{n}" for n in range(1_001)])) == "too_many_columns"


def test_other_office_files_are_no_tables(tmp_path: Path) -> None:
    for kind, parts in (
        ("ods", {"mimetype": b"x", "content.xml": b"<a/>"}),
        ("document", {"_rels/.rels": relations(("a", "officeDocument", "word/document.xml"))}),
        ("xlsb", {"_rels/.rels": relations(("a", "officeDocument", "xl/workbook.bin"))}),
    ):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            if kind != "ods":
                archive.writestr("[Content_Types].xml", b"<Types/>")
            for name, content in parts.items():
                archive.writestr(name, content)
        path = tmp_path / "other.xlsx"
        path.write_bytes(out.getvalue())
        with pytest.raises(Trouble) as trouble:
            read_table(path)
        assert (trouble.value.code, trouble.value.values["kind"]) == ("not_a_table", kind)
