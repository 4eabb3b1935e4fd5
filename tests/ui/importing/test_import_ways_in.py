"""The ways to an import in the whole program: its action, a file dropped, the start page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.importing.conftest import LEADS, NONE, PATIENCE
from ui.new_file import NewFile
from ui.pages.importing import ImportPage
from ui.program import Program

Begin = Callable[[Path | None], Program]


@pytest.fixture
def begin(qapp: QApplication, qtbot: QtBot, themed: None) -> Iterator[Begin]:
    """Start the program, on a file or on none."""
    programs: list[Program] = []

    def begin_it(file: Path | None) -> Program:
        program = Program(qapp, file)
        programs.append(program)
        program.appearance.choose("light")
        program.language.choose("en")
        program.start()
        qtbot.waitUntil(lambda: program.bugs is not None, timeout=PATIENCE)
        action = program.shell.actions_table["file.import"]
        qtbot.waitUntil(action.isEnabled, timeout=PATIENCE)
        if file is not None:
            qtbot.waitUntil(lambda: program.session.desk.ready, timeout=PATIENCE)
        return program

    yield begin_it
    for program in programs:
        program.shell.close()
        program.shell.deleteLater()


def import_page(program: Program, qtbot: QtBot) -> ImportPage:
    qtbot.waitUntil(lambda: isinstance(program.shell.page(), ImportPage), timeout=PATIENCE)
    page = program.shell.page()
    assert isinstance(page, ImportPage)
    return page


def columns_of(page: ImportPage, qtbot: QtBot) -> list[str]:
    """The columns that are shown in the end."""
    qtbot.waitUntil(lambda: page.steps.currentWidget() is page.columns, timeout=PATIENCE)
    assert page.columns is not None
    model = page.columns.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def drop(program: Program, url: QUrl) -> bool:
    """Drag something over the middle of the window and let it go; whether it was welcome."""
    data = QMimeData()
    data.setUrls([url])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
    entering = QDragEnterEvent(QPoint(400, 400), *how)
    QApplication.sendEvent(program.shell, entering)
    if entering.isAccepted():
        QApplication.sendEvent(program.shell, QDropEvent(QPointF(400, 400), *how))
    return entering.isAccepted()


def test_a_file_is_imported_by_its_action_and_by_dropping_it_on_any_page(
    begin: Begin, qtbot: QtBot, workspace: Path, write
):
    program = begin(workspace)
    program.shell.actions_table["file.import"].trigger()
    page = import_page(program, qtbot)
    QTest.mouseClick(page.file.state.button, Qt.MouseButton.LeftButton)
    dialog = page.file.findChild(QFileDialog)
    dialog.fileSelected.emit(str(write(LEADS)))
    dialog.reject()
    assert columns_of(page, qtbot)[:2] == ["id", "date"]
    # From another page, a file that is dropped.
    program.shell.open_page("history")
    other = write("clé;nom\n1;Dupont\n2;Roy\n", "dropped.csv")
    assert drop(program, QUrl.fromLocalFile(str(other)))
    assert import_page(program, qtbot) is page
    qtbot.waitUntil(lambda: page.columns._name.text() == "dropped.csv", timeout=PATIENCE)
    assert columns_of(page, qtbot) == ["clé", "nom"]
    # What is not on this machine is not welcome; a folder is told in a sentence.
    assert not drop(program, QUrl("https://example.org/leads.csv"))
    assert drop(program, QUrl.fromLocalFile(str(workspace.parent)))
    qtbot.waitUntil(lambda: bool(page.notices.banners()), timeout=PATIENCE)
    assert "is a folder" in page.notices.banners()[0].text


def test_without_a_file_one_is_made_first_and_then_the_import_begins(
    begin: Begin, qtbot: QtBot, write, tmp_path: Path
):
    program = begin(None)
    table = write(LEADS)
    # Given up once: nothing of it comes back later.
    assert drop(program, QUrl.fromLocalFile(str(table)))
    program.shell.findChild(NewFile).close()
    program.shell.actions_table["file.new"].trigger()
    program.shell.findChildren(NewFile)[-1].close()
    assert drop(program, QUrl.fromLocalFile(str(table)))
    form = program.shell.findChildren(NewFile)[-1]
    assert "then you choose what to import" in form.about.text()
    form.name.setText("Atelier Nord")
    form.person.setText("Claire Martin")
    form.path.setText(str(tmp_path / "new.slaapp"))
    QTest.mouseClick(form.make, Qt.MouseButton.LeftButton)
    page = import_page(program, qtbot)
    assert columns_of(page, qtbot)[:2] == ["id", "date"]
    assert program.session.desk.file == tmp_path / "new.slaapp"
