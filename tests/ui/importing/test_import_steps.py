"""From a file to its leads in the list, and back: every step, every way out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from slaapp.operations.leads import LeadForm, add_lead
from tests.ui.importing.conftest import LEADS, NONE, Window
from ui.file_drop import FileDrop
from ui.pages.leads import LeadsPage


def test_a_file_goes_in_and_its_leads_are_shown(window: Window, write):
    window.look_at(write(LEADS))
    assert window.step() == "columns"
    assert window.becomes() == {
        "id": "Key in the other program",
        "date": "Received on",
        "prénom": "First name",
        "nom": "Last name",
        "origine": "Source",
        "visites": "A field of your own “visites”",
    }
    window.go_on()
    assert window.step() == "check"
    assert window.check.new.accessibleName() == "New leads: 30. in 30 rows"
    assert window.check.go.text() == "Import 30 leads"
    window.bring_in()
    assert isinstance(window.shell.page(), LeadsPage)
    window.wait(lambda: window.shell.page().is_settled())
    assert window.shell.page().list.model.rowCount() == 30
    assert window.said() == ["30 leads imported"]
    assert window.count() == 30
    assert window.left_over() == []


def test_undo_takes_the_whole_import_back(window: Window, write):
    window.look_at(write(LEADS))
    window.go_on()
    window.bring_in()
    window.undo()
    assert window.count() == 0


def test_a_second_file_brings_what_became_of_the_leads(window: Window, write):
    window.look_at(write(LEADS))
    window.go_on()
    window.bring_in()
    window.shell.open_page("import")
    window.look_at(write("id;date de gain;montant\n3;2026-11-01;100\n4;2026-11-02;50\n", "d.csv"))
    assert window.columns.reading.kind.currentText() == "What became of leads"
    window.go_on()
    assert window.check.new.accessibleName() == "Leads with news: 2. in 2 rows"
    window.bring_in()
    window.wait(lambda: window.shell.page().is_settled())
    assert window.said()[-1] == "News of 2 leads imported"
    assert window.shell.page().list.model.rowCount() == 2
    assert window.count(won=True) == 2


def test_leads_that_are_known_already_are_nothing_new(window: Window, write):
    for _ in range(2):
        window.shell.open_page("import")
        window.look_at(write(LEADS))
        window.go_on()
        if window.check.go.isEnabled():
            window.bring_in()
    assert window.check.known.accessibleName() == "Rows known already: 30. left as they are"
    assert window.check.go.accessibleDescription() == "There is nothing new in this file."


def test_what_was_decided_is_remembered_by_the_header_and_said(window: Window, write):
    path = write(LEADS)
    window.look_at(path)
    window.retarget("visites", "ignore")
    window.go_on()
    window.bring_in()
    window.shell.open_page("import")
    window.look_at(path)
    assert window.becomes()["visites"] == "Left out"
    assert "understood as last time" in window.columns._facts.text()


@pytest.mark.parametrize("step", ["columns", "check"])
def test_cancel_leaves_nothing(window: Window, write, step: str):
    window.look_at(write(LEADS))
    if step == "check":
        window.go_on()
        assert len(window.left_over()) == 1
    window.click(window.columns.cancel if step == "columns" else window.check.cancel)
    assert window.step() == "file"
    window.wait(lambda: window.left_over() == [])
    assert window.count() == 0


def test_back_leads_to_the_columns_and_discards_what_was_staged(window: Window, write):
    window.look_at(write(LEADS))
    window.go_on()
    window.click(window.check.back)
    assert window.step() == "columns"
    window.wait(lambda: window.left_over() == [])


LARGE = (
    LEADS.splitlines()[0]
    + "\n"
    + "".join(f"{n};{n % 28 + 1:02}/10/2026;Zoé;Nom {n};web;{n}\n" for n in range(1, 20_001))
)


@pytest.mark.parametrize("step", ["looking", "checking"])
def test_what_takes_long_can_be_broken_off(window: Window, write, step: str):
    path = write(LARGE)
    if step == "checking":
        window.look_at(path)
        window.click(window.columns.go_on)
    else:
        window.page.file.chosen.emit(path)
    window.wait(lambda: window.page.waiting.bar.maximum() > 0)  # the child tells how far it is
    window.click(window.page.waiting.cancel)
    window.wait_for("file" if step == "looking" else "columns")
    window.wait(lambda: window.left_over() == [])
    assert window.said() == []
    assert window.count() == 0


def test_bringing_in_can_be_broken_off_and_done_after_all(window: Window, write, monkeypatch):
    monkeypatch.setattr("slaapp.operations.importing.copying.CHUNK", 1)
    window.look_at(write(LARGE[:40_000].rsplit("\n", 1)[0] + "\n"))
    window.go_on()
    window.click(window.check.go)
    window.wait(lambda: window.page.waiting.bar.maximum() > 0)
    window.click(window.page.waiting.cancel)
    window.wait_for("check")
    assert window.count() == 0
    monkeypatch.undo()
    window.bring_in()
    assert window.count() > 900


def test_a_call_made_meanwhile_is_written_right_after(window: Window, write):
    window.look_at(write(LEADS))
    window.go_on()
    desk, order = window.session.desk, []
    window.page.errand.apply("30 leads imported", lambda _r: order.append("import"), order.append)
    desk.run(
        lambda c, by, now: add_lead(c, LeadForm(last_name="Roy"), by=by, now=now)[0],
        then=lambda _r: order.append("lead"),
    )
    window.wait(lambda: len(order) == 2)
    assert order == ["import", "lead"]
    assert window.count() == 31


def test_another_page_can_be_looked_at_meanwhile(window: Window, write):
    window.look_at(write(LEADS))
    window.go_on()
    window.click(window.check.go)
    window.shell.open_page("history")
    window.wait(lambda: window.said() == ["30 leads imported"])
    QApplication.processEvents()
    assert window.shell.page() is window.shell._pages["history"]
    window.wait_for("file")


@pytest.mark.parametrize(
    ("content", "begins"),
    [
        (b"", "{path} is empty"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "{path} holds no table"),
        (b"PK\x03\x04 not really", "The workbook {path} is damaged"),
        (None, "There is no file {path}"),
    ],
)
def test_a_file_that_is_no_table_is_one_sentence(window: Window, tmp_path: Path, content, begins):
    path = tmp_path / "x.csv"
    if content is not None:
        path.write_bytes(content)
    window.look_at(path)
    assert window.step() == "file"
    (said,) = window.said()
    assert said.startswith(begins.format(path=path))


def test_a_folder_is_one_sentence(window: Window, tmp_path: Path):
    window.look_at(tmp_path)
    assert window.said()[0].startswith(f"{tmp_path} is a folder")


def test_a_file_that_goes_away_between_the_steps_is_one_sentence(window: Window, write):
    path = write(LEADS)
    window.look_at(path)
    path.unlink()
    window.go_on()
    assert window.step() == "columns"
    assert window.said()[0].startswith("There is no file")


def test_another_file_given_while_one_is_looked_at_takes_its_place(window: Window, write):
    window.page.show_given(write(LARGE, "large.csv"))
    window.page.show_given(write(LEADS, "small.csv"))
    window.wait_for("columns")
    window.qtbot.wait(100)
    assert window.columns._name.text() == "small.csv"
    assert window.said() == []


def test_closing_the_file_in_the_middle_leaves_nothing(window: Window, write):
    window.look_at(write(LARGE))
    window.click(window.columns.go_on)
    window.wait(lambda: window.page.waiting.bar.maximum() > 0)
    window.session.end()
    assert window.left_over() == []


def test_the_button_chooses_a_file(window: Window, write):
    window.click(window.page.file.state.button)
    dialog = window.page.file.findChild(QFileDialog)
    dialog.fileSelected.emit(str(write(LEADS)))
    dialog.reject()
    window.wait_for("columns")


@pytest.mark.parametrize("is_ours", [True, False])
def test_a_file_dropped_on_the_window_is_taken(window: Window, write, is_ours: bool):
    path, taken, data = write(LEADS), [], QMimeData()
    drop = FileDrop(window.shell)
    drop.dropped.connect(taken.append)
    local = QUrl.fromLocalFile(str(path))
    data.setUrls([local if is_ours else QUrl("https://example.org/leads.csv")])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
    entering = QDragEnterEvent(QPoint(400, 400), *how)
    QApplication.sendEvent(window.shell, entering)
    QApplication.sendEvent(window.shell, QDropEvent(QPointF(400, 400), *how))
    assert entering.isAccepted() is is_ours
    assert taken == ([path] if is_ours else [])
