"""Files in a watched folder: found, and told whole from half-written."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from slaapp.domain.instants import SECOND
from slaapp.domain.trouble import Trouble
from slaapp.exchange.watched_folder import MOST, REST, SeenFile, digest_of, look_into

LEADS = "Nom;E-mail\nDupont;ines@atelier.fr\n"


def clock() -> int:
    return time.time_ns() // 1_000_000


def by_path(found: tuple[SeenFile, ...]) -> dict[Path, SeenFile]:
    return {each.path: each for each in found}


def test_only_tables_and_cards_are_looked_at_the_newest_first(tmp_path: Path):
    names = ["a.csv", "b.XLSX", "c.vcf", "d.pdf", "~$b.xlsx", ".e.csv", "f.csv.part", "empty.csv"]
    for place, name in enumerate(names):
        (tmp_path / name).write_text("" if name == "empty.csv" else LEADS)
        os.utime(tmp_path / name, (place * 100, place * 100))
    (tmp_path / "folder.csv").mkdir()
    found = look_into(tmp_path, {}, clock() + REST + SECOND)
    assert [each.path.name for each in found] == ["c.vcf", "b.XLSX", "a.csv"]
    assert all(each.is_whole for each in found)
    assert found[-1].header == ("Nom", "E-mail")


def test_a_file_that_grows_waits_until_it_rests(tmp_path: Path):
    path, now = tmp_path / "salon.csv", clock()
    path.write_text(LEADS[:8])
    first = by_path(look_into(tmp_path, {}, now))
    assert not first[path].is_whole
    path.write_text(LEADS)
    second = by_path(look_into(tmp_path, first, now + REST - SECOND))
    assert not second[path].is_whole
    third = by_path(look_into(tmp_path, second, clock() + REST + SECOND))
    assert third[path].digest == digest_of(path)


def test_a_copy_that_kept_an_old_date_is_no_older_than_its_place(tmp_path: Path):
    path = tmp_path / "salon.csv"
    path.write_text(LEADS)
    os.utime(path, (1_000, 1_000))
    (seen,) = look_into(tmp_path, {}, clock())
    assert not seen.is_whole


def test_what_did_not_change_is_not_read_again(tmp_path: Path):
    path = tmp_path / "salon.csv"
    path.write_text(LEADS)
    first = by_path(look_into(tmp_path, {}, clock() + 2 * REST))
    before = path.stat()
    known = {path: SeenFile(path, first[path].stamp, "of before", ("x",))}
    assert look_into(tmp_path, known, clock() + 2 * REST)[0].digest == "of before"
    path.write_text(LEADS + "Roy;\n")
    assert path.stat().st_size != before.st_size
    assert not look_into(tmp_path, known, clock())[0].is_whole


def test_what_is_no_table_has_no_header_and_is_told_so_when_it_is_imported(tmp_path: Path):
    (tmp_path / "photo.csv").write_bytes(b"\xff\xd8\xff" + bytes(100))
    (seen,) = look_into(tmp_path, {}, clock() + 2 * REST)
    assert (seen.is_whole, seen.header) == (True, ())


def test_an_archive_is_looked_at_as_far_as_its_newest(tmp_path: Path):
    for place in range(MOST + 5):
        path = tmp_path / f"{place}.csv"
        path.write_text("a")
        os.utime(path, (place, place))
    found = look_into(tmp_path, {}, 0)
    assert len(found) == MOST
    assert found[0].path.name == f"{MOST + 4}.csv"


@pytest.mark.parametrize("gone", ["nowhere", "a file"])
def test_a_folder_that_is_not_there_is_one_trouble(tmp_path: Path, gone: str):
    folder = tmp_path / gone
    if gone == "a file":
        folder.write_text("")
    with pytest.raises(Trouble) as met:
        look_into(folder, {}, 0)
    assert met.value.code == "watched_folder_missing"
