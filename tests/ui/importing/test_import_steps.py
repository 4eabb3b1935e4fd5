"""From a file to its leads in the list, and back: every step, every way out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from slaapp.operations.leads import LeadForm, add_lead
from tests.ui.importing.conftest import HEAD, HUGE, LARGE, LEADS, Window, table
from ui.pages.leads import LeadsPage


def test_a_file_goes_in_its_leads_are_shown_and_undo_takes_all_of_it_back(window: Window, write):
    window.look_at(write(LEADS))
    assert window.step() == "columns"
    assert window.becomes() == {
        "id": "ID in the other program",
        "date": "Received on",
        "prénom": "First name",
        "nom": "Last name",
        "origine": "Source",
        "visites": "Custom field",
    }
    window.go_on()
    assert window.step() == "check"
    assert window.check.new.accessibleName() == "New leads: 30. in 30 rows"
    assert window.check.go.text() == "Import 30 leads"
    window.bring_in()
    page = window.shell.page()
    assert isinstance(page, LeadsPage)
    assert page.list.model.rowCount() == 30
    assert window.told() == ["30 leads imported"]
    assert window.count() == 30
    assert window.left_over() == []
    window.answer("Undo")
    assert window.count() == 0


def test_a_second_file_brings_what_became_of_the_leads(window: Window, write):
    window.import_file(write(LEADS))
    window.look_at(write("id;date de gain;montant\n3;2026-11-01;100\n4;2026-11-02;50\n", "d.csv"))
    assert window.columns.reading.kind.currentText() == "What became of leads that are here"
    window.go_on()
    assert window.check.new.accessibleName() == "Leads with news: 2. in 2 rows"
    assert not window.check.clocks.isVisible()
    window.bring_in()
    assert window.told()[-1] == "News of 2 leads imported"
    assert window.shell.page().list.model.rowCount() == 2
    assert window.count(won=True) == 2


def test_the_next_file_of_the_same_head_is_understood_as_the_last_one(window: Window, write):
    window.look_at(write(LEADS))
    window.retarget("visites", "ignore")
    window.go_on()
    window.bring_in()
    window.shell.open_page("import")
    window.look_at(write(LEADS.replace("\n30;", "\n31;"), "november.csv"))
    assert window.becomes()["visites"] == "Left out"
    assert "understood as last time" in window.columns._facts.text()
    window.go_on()
    assert window.check.new.accessibleName() == "New leads: 1. in 30 rows"
    assert window.check.known.accessibleName() == "Rows known already: 29. left as they are"
    window.click(window.check.cancel)
    window.look_at(write(LEADS))
    window.go_on()
    assert not window.check.go.isEnabled()
    assert window.check.go.accessibleDescription() == "There is nothing new in this file."


def test_back_and_forth_loses_nothing_that_was_chosen(window: Window, write):
    window.look_at(write(LEADS + "31;31/02/2026;Léa;Roy;web;1\n"))
    window.retarget("visites", "ignore")
    window.click(window.columns.back)
    assert window.step() == "file"
    assert window.page.file.state.second.text() == "Go on with leads.csv"
    window.click(window.page.file.state.second)
    assert window.becomes()["visites"] == "Left out"
    window.go_on()
    window.click(window.check.bad_rows.good_only)
    window.check.bad_rows.path.setText("somewhere.csv")
    window.click(window.check.clocks.buttons["historical"])
    window.wait_for("check")
    window.click(window.check.back)
    assert window.step() == "columns"
    window.wait(lambda: window.left_over() == [])
    assert window.becomes()["visites"] == "Left out"
    window.go_on()
    assert window.check.clocks.buttons["historical"].isChecked()
    assert window.page.errand.staged.choice.clocks == "historical"
    assert window.check.bad_rows.good_only.isChecked()
    assert window.check.bad_rows.path.text() == "somewhere.csv"
    # Another file is asked anew.
    window.look_at(write(LEADS + "31;31/02/2026;Léa;Roy;web;1\n", "other.csv"))
    window.go_on()
    assert window.check.clocks.buttons["live"].isChecked()
    assert window.check.bad_rows.nothing.isChecked()


def test_cancel_leaves_nothing_at_any_step(window: Window, write):
    small, large, huge = write(LEADS), write(LARGE, "large.csv"), write(HUGE, "huge.csv")
    window.look_at(small)
    window.click(window.columns.cancel)
    assert window.step() == "file"
    assert not window.page.file.state.second.isVisible()
    window.look_at(small)
    window.go_on()
    assert len(window.left_over()) == 1
    window.click(window.check.cancel)
    assert window.step() == "file"
    window.wait(lambda: window.left_over() == [])
    # While the file is looked at, and while it is checked.
    window.page.file.chosen.emit(huge)
    window.break_off()
    window.wait_for("file")
    window.look_at(large)
    window.click(window.columns.go_on)
    window.wait(lambda: window.page.waiting.bar.maximum() > 0)
    window.press(Qt.Key.Key_Escape)
    window.wait_for("columns")
    window.wait(lambda: window.left_over() == [])
    assert window.said() == window.told() == []
    assert window.count() == 0


def test_bringing_in_can_be_broken_off_and_done_after_all(window: Window, write, monkeypatch):
    monkeypatch.setattr("slaapp.operations.importing.copying.CHUNK", 1)
    window.look_at(write(table(1_000) + "31/02/2026\n"))
    window.go_on()
    window.click(window.check.bad_rows.good_only)
    place = window.check.bad_rows.place()
    window.click(window.check.go)
    window.break_off()
    window.wait_for("check")
    # The file of the bad rows means nothing without its import.
    window.wait(lambda: not place.exists())
    assert window.count() == 0
    monkeypatch.undo()
    window.bring_in()
    assert window.count() == 1_000
    assert place.exists()


def test_a_call_made_meanwhile_is_written_right_after(window: Window, write):
    window.look_at(write(LEADS))
    window.go_on()
    desk, order = window.session.desk, []
    window.page.errand.apply(lambda _receipt: order.append("import"), order.append)
    desk.run(
        lambda c, by, now: add_lead(c, LeadForm(last_name="Roy"), by=by, now=now)[0],
        then=lambda _r: order.append("lead"),
    )
    window.wait(lambda: len(order) == 2)
    assert order == ["import", "lead"]
    assert window.count() == 31


def test_who_looks_at_another_page_stays_there_and_is_offered_the_leads(window: Window, write):
    window.look_at(write(LEADS))
    window.go_on()
    window.click(window.check.go)
    window.shell.open_page("history")
    window.wait(lambda: window.told() == ["30 leads imported"])
    QApplication.processEvents()
    assert window.shell.page() is window.shell._pages["history"]
    assert window.step() == "file"
    window.answer("Show them")
    assert isinstance(window.shell.page(), LeadsPage)
    # The page of imports leads there later, too.
    window.shell.open_page("import")
    second = window.page.file.state.second
    assert second.text() == "Show the leads of the last import"
    window.click(second)
    assert isinstance(window.shell.page(), LeadsPage)


def test_another_file_takes_the_place_of_one_that_is_looked_at(window: Window, write):
    window.page.show_given(write(LARGE, "large.csv"))
    window.page.show_given(write(LEADS, "small.csv"))
    window.wait_for("columns")
    window.qtbot.wait(100)
    assert window.columns._name.text() == "small.csv"
    assert window.said() == []
    # Closing the file in the middle leaves nothing.
    window.look_at(write(LARGE, "large.csv"))
    window.click(window.columns.go_on)
    window.wait(lambda: window.page.waiting.bar.maximum() > 0)
    window.session.end()
    assert window.left_over() == []


def test_a_whole_import_needs_no_mouse(window: Window, write):
    rows = "1;03/04/2026;Zoé;Dupont;web;1\n2;05/06/2026;Luc;Roy;web;2\nzut\n"
    path = write(HEAD + rows)
    page = window.page
    window.shell.open_page("history")
    window.shell.open_page("import")
    assert window.focus() is page.file.state.button
    window.press(Qt.Key.Key_Space)
    dialog = page.file.findChild(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    window.shell.activateWindow()
    window.wait(window.shell.isActiveWindow)
    window.wait_for("columns")
    # The keyboard is in the table, on the column that is to be told about.
    columns = window.columns
    assert window.focus() is columns.table
    assert columns.panel._title.text() == "date"
    answer = columns.panel.question.buttons()["dd/MM/yyyy"]
    window.tab_to(answer)
    window.press(Qt.Key.Key_Space)
    window.tab_to(columns.table)
    window.press(Qt.Key.Key_Down, times=4)
    assert columns.panel._title.text() == "visites"
    window.tab_to(columns.panel.label)
    window.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    window.write(columns.panel.label, "Pages vues")
    window.tab_to(columns.go_on)
    assert window.becomes()["visites"] == "Custom field “Pages vues”"
    window.press(Qt.Key.Key_Space)
    window.wait_for("check")
    check = window.check
    # One row is bad: the keyboard begins where that is decided.
    assert window.focus() is check.bad_rows.nothing
    window.press(Qt.Key.Key_Down)
    assert check.bad_rows.good_only.isChecked()
    window.tab_to(check.go)
    window.press(Qt.Key.Key_Space)
    window.wait(lambda: window.shell.page() is not page)
    window.wait(lambda: window.shell.page().is_settled())
    assert window.count() == 2
