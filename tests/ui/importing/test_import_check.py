"""The check before anything is kept: counts, clocks, a preview, the bad rows."""

from __future__ import annotations

import csv
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from tests.ui.importing.conftest import LEADS, Window

NO_DATE = "no date in the format of this column"
BAD = LEADS + "31;31/02/2026;Léa;Roy;web;1\n1;01/10/2026;Zoé;Bis;web;1\nzut\n"


def shown(model) -> list[tuple[str, ...]]:
    """What a table shows."""
    columns = range(model.columnCount())
    return [tuple(model.index(r, c).data() for c in columns) for r in range(model.rowCount())]


def checked(window: Window, path: Path) -> None:
    window.look_at(path)
    window.go_on()


def test_old_leads_are_history_young_ones_begin_now_and_it_can_be_chosen(window: Window, write):
    checked(window, write(LEADS))
    assert window.check.clocks.buttons["live"].isChecked()
    checked(window, write(LEADS.replace("/10/", "/03/")))
    buttons = window.check.clocks.buttons
    assert buttons["historical"].isChecked()
    window.click(buttons["live"])
    window.wait_for("check")
    assert window.page.errand.staged.choice.clocks == "live"
    window.wait(lambda: len(window.left_over()) == 1)
    window.bring_in()
    assert window.count() == 30


def test_the_first_leads_are_shown_as_they_would_come_in(window: Window, write):
    head = "id;date;prénom;nom;société;montant;statut;visites;rappel\n"
    row = "1;13/10/2026 14:05;Zoé;Dupônt;Loma;1 234,50;gagné;7;25/12/2025\n"
    checked(window, write(head + row + row.replace("1;", "2;", 1)))
    model = window.check.preview
    titles = [model.headerData(c, Qt.Orientation.Horizontal) for c in range(model.columnCount())]
    row = [cell.replace("\N{NO-BREAK SPACE}", " ") for cell in shown(model)[0]]
    assert dict(zip(titles, row, strict=True)) == {
        "Name": "Zoé Dupônt",
        "Company": "Loma",
        "Received on": "13 Oct 2026 14:05",
        "Stage": "Won",
        "Amount": "€1,234.50",
        "visites": "7",
        "rappel": "25 Dec 2025",
    }
    assert window.check._preview_title.text() == "This is how they come in"
    assert window.check.table.isVisible()


def test_bad_rows_are_shown_with_line_column_and_reason_and_stop_the_import(window: Window, write):
    checked(window, write(BAD))
    bad = window.check.bad_rows
    assert shown(bad.model) == [
        ("32", "date", NO_DATE, "31 · 31/02/2026 · Léa · Roy · web · 1"),
        ("33", "id", "the same ID as a row above", "1 · 01/10/2026 · Zoé · Bis · web · 1"),
        ("34", "", "fewer fields than the header has", "zut"),
    ]
    assert bad._title.text() == "3 rows cannot be taken"
    assert not window.check.table.isVisible()
    # All or nothing is the first choice.
    assert bad.nothing.isChecked()
    assert not window.check.go.isEnabled()
    said = "Mend the rows in the file and choose it again, or import the good rows only."
    assert window.check.go.accessibleDescription() == window.check._missing.text() == said
    # Words are said again in another language.
    window.check.retranslate()
    window.columns.retranslate()
    assert window.check.refused.accessibleName().startswith("Rows that cannot be taken: 3")


def test_the_list_of_bad_rows_can_be_saved_to_mend_the_file(window: Window, write, tmp_path):
    checked(window, write(BAD))
    bad = window.check.bad_rows
    place = tmp_path / "to mend.csv"
    for said in ("The list is saved: ", "There is already a file "):
        window.click(bad.save)
        dialog = bad.findChild(QFileDialog)
        dialog.fileSelected.emit(str(place))
        dialog.done(0)
        window.wait(lambda said=said: [w for w in window.said() if w.startswith(said)] != [])
        window.wait(lambda: bad.findChild(QFileDialog) is None)
    assert place.read_text("utf-8-sig").count(NO_DATE) == 1
    window.click(window.check.cancel)
    window.wait(lambda: window.left_over() == [])
    assert place.exists()


def test_the_good_rows_come_in_and_the_bad_ones_go_to_a_file(window: Window, write, tmp_path):
    path = write(BAD)
    checked(window, path)
    window.click(window.check.bad_rows.good_only)
    # Where it cannot be written nothing comes in, and nothing is written over.
    for wrong, begins in (("nowhere/x.csv", "There is no folder"), ("leads.csv", "There is alr")):
        window.check.bad_rows.path.setText(str(tmp_path / wrong))
        window.click(window.check.go)
        window.wait(lambda begins=begins: [w for w in window.said() if w.startswith(begins)] != [])
        assert window.step() == "check"
        assert window.count() == 0
    assert path.read_text("utf-8") == BAD
    place = tmp_path / "leads-rejected.csv"
    window.check.bad_rows.path.setText(str(place))
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


def test_who_is_known_is_told_with_reasons_and_it_is_chosen_what_becomes_of_them(
    window: Window, write
):
    rows = "1;Zoé;Dupônt;zoe@loma.fr\n2;Anne;Petit;anne@loma.fr\n3;ZOE;Dupont;ZOE@loma.fr\n"
    checked(window, write("id;prénom;nom;e-mail\n" + rows))
    part = window.check.known_people
    assert part.buttons["person"].isChecked()
    assert "1 row about somebody who is known: same e-mail 1" in part._counts.text()
    window.click(part.look)
    assert part.rows.item(0).text() == "Line 4: ZOE Dupont — same e-mail, 100"
    known, go = window.check.known, window.check.go
    assert known.accessibleName() == "Rows known already: 1. 1 as one more lead of theirs"
    assert go.text() == "Import 3 leads"
    window.click(part.buttons["merge"])
    window.wait(lambda: window.step() == "check" and part.buttons["merge"].isChecked())
    window.wait(lambda: window.page.errand.staged.merged == 1)
    assert window.check.new.accessibleName() == "New leads: 2. in 3 rows"
    assert known.accessibleName() == "Rows known already: 1. 1 merged with what is there"
    assert go.text() == "Import 2 leads, merge 1"
    window.click(part.buttons["skip"])
    window.wait(lambda: window.page.errand.staged is not None)
    window.wait(lambda: window.page.errand.staged.merged == 0)
    window.wait_for("check")
    assert window.page.errand.staged.new_leads == 2
    assert known.accessibleName() == "Rows known already: 1. left as they are"
    assert part.buttons["skip"].isChecked()
    window.bring_in()
    assert window.count() == 2


def test_ctrl_enter_leads_on_and_an_import_taken_back_is_looked_for_no_more(window: Window, write):
    window.look_at(write(LEADS))
    QTest.keyClick(window.columns.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    window.wait_for("check")
    QTest.keyClick(window.check.go, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    window.wait(lambda: window.shell.page() is not window.page)
    leads = window.shell.page()
    window.wait(leads.is_settled)
    assert leads.list.filters.joined().touched_by
    window.session.desk.undo()
    window.wait(lambda: not leads.list.filters.joined().touched_by)
    window.wait(lambda: leads.is_settled() and window.session.writer.is_idle())
    assert window.count() == 0
