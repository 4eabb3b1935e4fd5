from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slaapp.domain.trouble import Trouble
from slaapp.exchange.bad_rows_writing import write_bad_rows
from slaapp.exchange.csv_writing import write_csv
from slaapp.exchange.reading import read_table
from slaapp.exchange.rows import BadRow
from slaapp.exchange.table import ReadOptions

Write = Callable[..., Path]
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff"), max_size=6
) | st.text("'=+-@\t\r\n\";,x", max_size=6)


def cells_of(path: Path, options: ReadOptions) -> list[list[object]]:
    return [list(row.cells) for row in read_table(path, options).rows()]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=5), st.sampled_from(";,\t"))
def test_what_is_exported_is_imported_again(
    tmp_path: Path, rows: list[tuple[str, str]], delimiter: str
) -> None:
    path = tmp_path / "export.csv"
    assert write_csv(path, ["a", "b", "c"], [(*row, "x") for row in rows], delimiter) == len(rows)
    options = ReadOptions(delimiter=delimiter, header_line=1)
    assert cells_of(path, options) == [[*row, "x"] for row in rows]


def test_nothing_runs_in_a_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    write_csv(path, ["=a", "b"], [["=1+1", "+33612345678"], ["@x", "-5"], ["\tx", "\rx"]])
    content = path.read_bytes().decode("utf-8-sig")
    assert content.splitlines()[:3] == ["'=a;b", "'=1+1;'+33612345678", "'@x;'-5"]
    assert path.read_bytes()[:3] == b"\xef\xbb\xbf"


def test_numbers_and_dates_are_written_plainly(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    row = [-5, 2.5, True, date(2026, 4, 3), None]
    write_csv(path, list("abcde"), [row], decimal_comma=True)
    assert path.read_text("utf-8-sig").splitlines()[1] == "-5;2,5;1;2026-04-03;"


def test_bad_rows_stand_with_their_reason_last_and_read_back(write: Write, tmp_path: Path) -> None:
    source = write('nom;tél;ville\nZoé;\'+33612345678\nPaul;1;2;3\n"x"y;1;2\n')
    table = read_table(source)
    bad = [row for row in table.rows() if isinstance(row, BadRow)]
    path = tmp_path / "bad.csv"

    def words(row: BadRow) -> str:
        return f"line {row.line}: {row.reason}"

    assert write_bad_rows(path, table.written_header, bad, "Reason", words) == 3
    mended = read_table(path)
    assert mended.header == ("nom", "tél", "ville", "#4", "Reason")
    assert cells_of(path, ReadOptions(header_line=1)) == [
        ["Zoé", "+33612345678", "", "", "line 2: too_few_fields"],
        ["Paul", "1", "2", "3", "line 3: too_many_fields"],
        ['"x"y;1;2', "", "", "", "line 4: broken_quote"],
    ]


def test_a_place_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for path, code in (
        (tmp_path / "none" / "x.csv", "folder_missing"),
        (tmp_path / "file" / "x.csv", "file_unwritable"),
        (tmp_path, "file_unwritable"),
    ):
        with pytest.raises(Trouble) as trouble:
            write_csv(path, ["a"], [])
        assert trouble.value.code == code


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk at hand")
def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text("before")
    (tmp_path / ".export.csv.part").symlink_to("/dev/full")
    with pytest.raises(Trouble, match="disk_full"):
        write_csv(path, ["a"], [["x" * 100]] * 1_000)
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]
