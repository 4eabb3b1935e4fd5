"""The check before anything is kept: counts, clocks, bad rows and what is done about them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.ui.importing.conftest import LEADS, Window

NO_DATE = "no date in the format of this column"
BAD = LEADS + "31;31/02/2026;Léa;Roy;web;1\n1;01/10/2026;Zoé;Bis;web;1\nzut\n"


def bad_rows(window: Window) -> list[tuple[str, ...]]:
    model = window.check.bad_rows.model
    return [tuple(model.index(r, c).data() for c in range(4)) for r in range(model.rowCount())]


def checked(window: Window, path: Path) -> None:
    window.look_at(path)
    window.go_on()


@pytest.mark.parametrize(("month", "clocks"), [("10", "live"), ("03", "historical")])
def test_old_leads_are_history_and_young_ones_begin_now(window: Window, write, month, clocks):
    checked(window, write(LEADS.replace("/10/2026", f"/{month}/2026")))
    assert [c for c, b in window.check.clocks.buttons.items() if b.isChecked()] == [clocks]


def test_the_clocks_can_be_chosen_otherwise(window: Window, write):
    checked(window, write(LEADS.replace("visites", "demande").replace("/10/", "/03/")))
    buttons = window.check.clocks.buttons
    assert buttons["historical"].isChecked()
    window.click(buttons["live"])
    window.wait_for("check")
    assert window.page.errand.staged.choice.clocks == "live"
    assert len(window.left_over()) == 1
    window.bring_in()
    assert window.count() == 30


def test_bad_rows_are_shown_with_line_column_and_reason(window: Window, write):
    checked(window, write(BAD))
    assert bad_rows(window) == [
        ("32", "date", NO_DATE, "31 · 31/02/2026 · Léa · Roy · web · 1"),
        ("33", "id", "the same key as a row above", "1 · 01/10/2026 · Zoé · Bis · web · 1"),
        ("34", "", "fewer fields than the header has", "zut"),
    ]
    assert window.check.bad_rows._title.text() == "3 rows cannot be taken"


def test_all_or_nothing_is_the_first_choice_and_stops_the_import(window: Window, write):
    checked(window, write(BAD))
    assert window.check.bad_rows.nothing.isChecked()
    assert not window.check.go.isEnabled()
    said = "Some rows cannot be taken: choose what is done about them."
    assert window.check.go.accessibleDescription() == said


def test_the_good_rows_come_in_and_the_bad_ones_go_to_a_file(window: Window, write, tmp_path):
    path = write(BAD)
    checked(window, path)
    window.click(window.check.bad_rows.good_only)
    place = Path(window.check.bad_rows.path.text())
    assert place == tmp_path / "leads-rejected.csv"
    window.bring_in()
    assert window.count() == 30
    rows = list(csv.reader(place.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert rows[0] == ["id", "date", "prénom", "nom", "origine", "visites", "Reason"]
    assert rows[1][-1] == NO_DATE
    assert rows[3][0] == "zut"
    # The next time another name is proposed.
    window.shell.open_page("import")
    checked(window, path)
    assert Path(window.check.bad_rows.path.text()).name == "leads-rejected1.csv"


@pytest.mark.parametrize(
    ("place", "begins"),
    [("nowhere/x.csv", "There is no folder"), ("leads.csv", "There is already a file")],
)
def test_where_the_bad_rows_cannot_be_written_nothing_comes_in(
    window: Window, write, tmp_path, place, begins
):
    path = write(BAD)
    checked(window, path)
    window.click(window.check.bad_rows.good_only)
    window.check.bad_rows.path.setText(str(tmp_path / place))
    window.click(window.check.go)
    window.wait(lambda: bool(window.said()))
    assert window.said()[0].startswith(begins)
    assert window.step() == "check"
    assert window.count() == 0
    assert path.read_text("utf-8") == BAD


def test_the_file_of_bad_rows_goes_with_an_import_that_is_broken_off(
    window: Window, write, tmp_path, monkeypatch
):
    monkeypatch.setattr("slaapp.operations.importing.copying.CHUNK", 1)
    rows = "".join(f"x{n};03/10/2026;Zoé;Nom {n};web;{n}\n" for n in range(800))
    checked(window, write(BAD + rows))
    window.click(window.check.bad_rows.good_only)
    window.click(window.check.go)
    window.wait(lambda: window.step() == "waiting" and window.page.waiting.bar.maximum() > 0)
    window.click(window.page.waiting.cancel)
    window.wait_for("check")
    window.wait(lambda: not (tmp_path / "leads-rejected.csv").exists())
    assert window.count() == 0


def test_words_follow_the_language(window: Window, write):
    checked(window, write(BAD))
    window.check.retranslate()
    window.columns.retranslate()
    assert window.check.refused.accessibleName().startswith("Rows that cannot be taken: 3")
