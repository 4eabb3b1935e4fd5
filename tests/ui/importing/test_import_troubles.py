"""What is wrong with a file is one plain sentence on the page; nothing is lost, nothing is left."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.ui.importing.conftest import LEADS, Window

NO_TABLES = {
    "empty.csv": (b"", "{path} is empty"),
    "blank.csv": (b"\n \n\n", "{path} is empty"),
    "photo.csv": (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "{path} holds no table"),
    "page.csv": (b"<!DOCTYPE html><html><body>x</body></html>", "{path} holds no table"),
    "list.json": (b'[\n  {"nom": "Dupont"}\n]', "{path} holds no table"),
    "damaged.xlsx": (b"PK\x03\x04 not really", "The workbook {path} is damaged"),
    "old.xls": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        "{path} is a workbook of the old",
    ),
    "missing.csv": (None, "There is no file {path}"),
}


def test_a_file_that_is_no_table_is_one_sentence_on_the_page(window: Window, tmp_path: Path):
    for name, (content, begins) in NO_TABLES.items():
        path = tmp_path / name
        if content is not None:
            path.write_bytes(content)
        window.look_at(path)
        assert window.step() == "file", name
        (said,) = window.said()
        assert said.startswith(begins.format(path=path))
        assert "Traceback" not in said
    folder = tmp_path / "a folder"
    folder.mkdir()
    window.look_at(folder)
    assert window.said()[0].startswith(f"{folder} is a folder")
    # The sentence goes with the next file.
    path = folder / "leads.csv"
    path.write_text(LEADS)
    window.look_at(path)
    assert (window.said(), window.told()) == ([], [])
    assert window.step() == "columns"


def test_a_broken_quote_costs_its_row_only(window: Window, write):
    rows = '31;01/10/2026;"Léa;Roy;web;1\n32;01/10/2026;"Zo"é;Roy;web;1\n'
    window.look_at(write(f"{LEADS}{rows}33;01/10/2026;Luc;Petit;web;1\n"))
    window.go_on()
    model = window.check.bad_rows.model
    reasons = [model.index(row, 2).data() for row in range(model.rowCount())]
    assert reasons == [
        "a quotation mark that is never closed",
        "text after a closing quotation mark",
    ]
    assert window.check.new.accessibleName().startswith("New leads: 31. ")


def test_a_file_that_goes_away_between_the_steps_costs_no_choice(window: Window, write):
    path = write(LEADS)
    window.look_at(path)
    window.retarget("visites", "ignore")
    path.unlink()
    window.go_on()
    assert window.step() == "columns"
    assert window.said()[0].startswith("There is no file")
    write(LEADS)
    assert window.becomes()["visites"] == "Left out"
    window.go_on()
    assert (window.step(), window.said()) == ("check", [])


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/sys may be written by nobody")
def test_a_folder_that_may_not_be_written_is_one_sentence(window: Window, write, monkeypatch):
    window.look_at(write(LEADS + "31;31/02/2026;Léa;Roy;web;1\n"))
    with monkeypatch.context() as beside:
        nowhere = Path("/sys/Atelier Nord.slaapp-0.import-part")
        beside.setattr("ui.pages.importing.child_calls.new_place", lambda _original: nowhere)
        window.go_on()
        window.wait(lambda: bool(window.said()))
    assert window.step() == "columns"
    assert window.said()[0].startswith("Nothing can be written into /sys.")
    window.go_on()
    assert window.step() == "check"
    window.click(window.check.bad_rows.good_only)
    window.check.bad_rows.path.setText("/sys/rejected.csv")
    window.click(window.check.go)
    window.wait(lambda: bool(window.said()))
    assert window.said()[0].startswith("/sys/rejected.csv could not be written.")
    assert window.step() == "check"
    assert window.count() == 0


def test_a_trouble_while_one_looks_elsewhere_is_told_there_too(window: Window, tmp_path: Path):
    window.page.look_at(tmp_path / "missing.csv")
    window.shell.open_page("history")
    window.wait(lambda: bool(window.told()))
    assert window.told()[0].startswith("There is no file")
    window.shell.open_page("import")
    assert window.said() == window.told()
