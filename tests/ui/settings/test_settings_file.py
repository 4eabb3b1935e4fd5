"""The file in the settings: its backups, its check, another file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from slaapp.operations.workspace import NewMember
from tests.ui.settings.conftest import CLICK, Begin, banners, go_to


def test_whoever_was_sent_for_a_backup_looks_at_the_file(qtbot: QtBot, begin: Begin):
    page = begin()
    page.program.shell.open_page("settings", "file")
    assert page.tabs.currentWidget() is page.file
    qtbot.waitUntil(page.is_settled)


def test_the_file_tells_its_place_size_and_newest_backup(qtbot: QtBot, begin: Begin, file: Path):
    page = begin()
    go_to(qtbot, page, "File")
    assert page.file.place.text() == str(file)
    assert page.file.bytes.text().endswith("kB")
    assert page.file.newest.text().endswith("it lacks: nothing")


def test_a_backup_made_here_is_in_the_list_at_once(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "File")
    qtbot.waitUntil(lambda: page.file.model.rowCount() == 1)
    page.desk.run(_add_somebody)
    qtbot.waitUntil(lambda: page.file.model.index(0, 1).data() == "the last change")
    qtbot.mouseClick(page.file.back_up, CLICK)
    qtbot.waitUntil(lambda: page.file.model.rowCount() == 2, timeout=10_000)
    assert page.file.model.index(0, 1).data() == "nothing"
    assert banners(page)[-1].startswith("Backed up and checked: ")


def _add_somebody(connection, by, now):
    from slaapp.operations.team import add_member

    return add_member(connection, NewMember("Eve Marin", "sales"), by=by, now=now)[0]


def test_restoring_is_asked_about_and_then_done(qtbot: QtBot, begin: Begin):
    page = begin()
    program = page.program
    page.desk.run(_add_somebody)
    qtbot.waitUntil(lambda: len(page.desk.team) == 3)
    go_to(qtbot, page, "File")
    qtbot.waitUntil(lambda: page.file.restore.isEnabled())
    qtbot.mouseClick(page.file.restore, CLICK)
    panel = page.file.panel
    assert "What the backup lacks: the last change." in panel.words.text()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    qtbot.mouseClick(page.file.restore, CLICK)
    qtbot.mouseClick(panel.restore, CLICK)
    session = program.session
    qtbot.waitUntil(lambda: program.session not in (None, session), timeout=10_000)
    qtbot.waitUntil(lambda: program.session.desk.ready)
    assert [person.name for person in program.session.desk.team] == [
        "Claire Martin",
        "Paul Durand",
    ]
    qtbot.waitUntil(lambda: program.shell.page().is_settled())


def test_the_check_says_that_the_file_is_sound(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "File")
    check = page.file.check
    qtbot.mouseClick(check.check, CLICK)
    assert check.is_running
    assert not check.check.isEnabled()
    qtbot.waitUntil(lambda: not check.is_running, timeout=10_000)
    said = "The file is sound: 2 leads reckoned again, nothing differs."
    assert check.result.text() == said


def test_the_check_tells_what_differs(qtbot: QtBot, begin: Begin):
    page = begin()

    def spoil(connection):
        connection.exec_driver_sql("UPDATE lead SET score = 77 WHERE number = 1")
        connection.commit()

    page.desk.writer.run(spoil)
    go_to(qtbot, page, "File")
    page.file.check.begin()
    qtbot.waitUntil(lambda: not page.file.check.is_running, timeout=10_000)
    assert page.file.check.result.text().startswith("1 thing is wrong.")
    assert "Leads / " in page.file.check.details.text()


def test_a_check_can_be_given_up_and_goes_with_the_file(qtbot: QtBot, begin: Begin):
    page = begin()
    check = page.file.check
    check.begin()
    check.stop()
    qtbot.waitUntil(lambda: not check.is_running, timeout=10_000)
    assert check.result.text() == "The check was given up."
    check.begin()
    page.program.shell.close()  # nothing is left over: conftest looks


def test_another_file_is_asked_for(qtbot: QtBot, begin: Begin):
    page = begin()
    asked: list[str] = []
    page.program.shell.actions_table.serve("file.open", lambda: asked.append("open"))
    page.program.shell.actions_table.serve("file.new", lambda: asked.append("new"))
    go_to(qtbot, page, "File")
    qtbot.mouseClick(page.file.open, CLICK)
    qtbot.mouseClick(page.file.new, CLICK)
    assert asked == ["open", "new"]
