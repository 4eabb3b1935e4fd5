"""What a file is, whatever it is called."""

from __future__ import annotations

import io
import os
import struct
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from slaapp.domain.trouble import Trouble
from slaapp.exchange.column_types import profile_table
from slaapp.exchange.reading import read_table

Write = Callable[..., Path]


def code_of(path: Path) -> str:
    with pytest.raises(Trouble) as trouble:
        list(read_table(path).rows())
    assert trouble.value.values["path"] == str(path)
    return trouble.value.code


def workbook_bytes() -> bytes:
    workbook = openpyxl.Workbook()
    workbook.active.append(["nom", "âge"])
    workbook.active.append(["Zoé", 3])
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def test_a_missing_file_and_a_folder_say_so(tmp_path: Path) -> None:
    assert code_of(tmp_path / "none.csv") == "file_missing"
    assert code_of(tmp_path / "none" / "none.csv") == "file_missing"
    assert code_of(tmp_path) == "file_is_folder"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_without_permission_says_so(write: Write) -> None:
    path = write("a;b\n")
    path.chmod(0)
    assert code_of(path) == "file_unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes there")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    assert code_of(tmp_path / "pipe.csv") == "file_unreadable"


@pytest.mark.parametrize("content", [b"", b"\n\n", b" \r\n\t\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_a_file_without_content_is_empty(write: Write, content: bytes) -> None:
    assert code_of(write(content)) == "file_empty"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "pdf"),
        (b"\x89PNG\r\n\x1a\n\0\0", "image"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "image"),
        (b"<!DOCTYPE html><html><body>a;b</body></html>", "html"),
        (b"\xef\xbb\xbf  <?xml version='1.0'?><a/>", "xml"),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "calendar"),
        (b'{"leads": [1, 2]}', "json"),
        (b'[\n  {\n    "nom": "Dupont"\n  }\n]', "json"),
        (b"SQLite format 3\0" + bytes(99), "database"),
        (bytes(range(32)) * 40, "binary"),
        (b"\x7fELF" + bytes(500), "binary"),
    ],
)
def test_what_is_no_table_is_named(write: Write, content: bytes, kind: str) -> None:
    with pytest.raises(Trouble) as trouble:
        read_table(write(content))
    assert (trouble.value.code, trouble.value.values["kind"]) == ("not_a_table", kind)


def test_a_workbook_named_csv_is_read_as_a_workbook(write: Write) -> None:
    table = read_table(write(workbook_bytes(), "leads.csv"))
    assert (table.form, table.header, table.notices) == ("xlsx", ("nom", "âge"), ("name_differs",))


def test_a_csv_named_xlsx_is_read_as_a_csv(write: Write) -> None:
    table = read_table(write("nom;âge\nZoé;3\n", "leads.xlsx"))
    assert (table.form, table.header, table.notices) == ("csv", ("nom", "âge"), ("name_differs",))


def test_other_archives_are_no_tables(write: Write, tmp_path: Path) -> None:
    path = tmp_path / "other.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("leads.csv", "a;b\n")
    with pytest.raises(Trouble) as trouble:
        read_table(path)
    assert (trouble.value.code, trouble.value.values["kind"]) == ("not_a_table", "archive")


def test_old_and_locked_workbooks_are_told_apart(write: Write) -> None:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000)
    assert code_of(write(head, "old.xls")) == "workbook_old_format"
    locked = head + "EncryptedPackage".encode("utf-16-le") + bytes(100)
    assert code_of(write(locked, "locked.xlsx")) == "workbook_protected"


LOCAL_HEADER = b"PK\x03\x04" + struct.pack("<5H3I2H", 20, 0, 0, 0, 0, 0, 0, 0, 1, 0) + b"a"


@settings(
    max_examples=settings.default.max_examples * 5,
    deadline=2_000,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.binary(max_size=400)
    | st.text(max_size=200).map(lambda text: text.encode("utf-16", "surrogatepass"))
    | st.lists(st.sampled_from([b'"', b";", b",", b"\n", b"\r", b"\0", b"x", b"\xe9"])).map(
        b"".join
    )
    | st.tuples(st.sampled_from([LOCAL_HEADER, b"PK\x05\x06"]), st.binary(max_size=200)).map(
        b"".join
    )
)
@example(b"PK\x05\x06")
@example(b'"')
@example(b"sep=;")
def test_random_bytes_give_a_table_or_a_trouble(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "random.csv"
    path.write_bytes(content)
    try:
        table = read_table(path)
        profile = profile_table(table)
    except Trouble:
        return
    assert len(profile.columns) == len(table.header) == len(set(table.header))


WORKBOOK = workbook_bytes()


@settings(
    max_examples=settings.default.max_examples * 4,
    deadline=2_000,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(st.tuples(st.integers(0, len(WORKBOOK) - 1), st.integers(0, 255)), max_size=6),
    st.integers(0, len(WORKBOOK)),
    st.booleans(),
)
def test_a_damaged_workbook_gives_a_table_or_a_trouble(
    tmp_path: Path, flips: list[tuple[int, int]], end: int, is_cut: bool
) -> None:
    content = bytearray(WORKBOOK)
    for place, value in flips:
        content[place] = value
    path = tmp_path / "random.xlsx"
    path.write_bytes(content[:end] if is_cut else content)
    try:
        profile_table(read_table(path))
    except Trouble:
        return


def test_hostile_texts_take_no_time(write: Write) -> None:
    started = time.process_time()
    for content in (
        '"' * 400_000,
        "a" * 900_000,
        '"a;' * 100_000,
        "a;\n" * 100_000,
        "1," * 300_000,
    ):
        with suppress(Trouble):
            profile_table(read_table(write(content)))
    assert time.process_time() - started < 6
