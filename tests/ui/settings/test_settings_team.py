"""The team in the settings: who joins, leaves, and works here; each can be undone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.ui.settings.conftest import CLICK, Begin, pick, team, undo, wait_for


def test_somebody_joins_by_the_keyboard_and_can_be_undone(qtbot: QtBot, begin: Begin):
    page = begin()
    tester = QAbstractItemModelTester(
        page.team.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    qtbot.mouseClick(page.team.add_button, CLICK)
    form = page.team.form
    qtbot.keyClick(form.name, Qt.Key.Key_Return)
    assert form.form.rows[0].message.text() == "This is needed."
    qtbot.keyClicks(form.name, "Eve Marin")
    pick(qtbot, form.role, "manager")
    qtbot.keyClicks(form.email, "eve marin")
    qtbot.keyClick(form.email, Qt.Key.Key_Return)
    assert "one @" in form.form.rows[2].message.text()
    form.email.clear()
    qtbot.keyClicks(form.email, "eve@exemple.fr")
    qtbot.keyClick(form.email, Qt.Key.Key_Return)
    wait_for(qtbot, page, "Eve Marin is in the team.")
    qtbot.waitUntil(lambda: ("Eve Marin", "Manager", "in the team") in team(page))
    assert not form.isVisible()
    qtbot.waitUntil(lambda: page.team.who.count() == 3)
    undo(qtbot, page, "Eve Marin is in the team.")
    qtbot.waitUntil(lambda: len(team(page)) == 2)
    del tester


def test_a_name_that_is_taken_is_refused_and_what_was_typed_stays(qtbot: QtBot, begin: Begin):
    page = begin()
    page.team.table.choose_place(0)
    qtbot.keyClick(page.team.table, Qt.Key.Key_Return)
    form = page.team.form
    assert (form.name.text(), form.role.currentData()) == ("Claire Martin", "sales")
    form.name.clear()
    qtbot.keyClicks(form.name, "paul durand")
    qtbot.mouseClick(form.save, CLICK)
    qtbot.waitUntil(lambda: "already" in form.form.rows[0].message.text())
    assert (form.isVisible(), form.name.text()) == (True, "paul durand")
    qtbot.keyClick(form.name, Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert team(page)[0][0] == "Claire Martin"


def test_somebody_leaves_and_comes_back_but_the_last_one_stays(qtbot: QtBot, begin: Begin):
    page = begin()
    page.team.table.choose_place(1)
    qtbot.mouseClick(page.team.leave, CLICK)
    left = "Paul Durand left the team. Their leads stay with them until reassigned."
    wait_for(qtbot, page, left)
    qtbot.waitUntil(lambda: team(page)[1] == ("Paul Durand", "Marketing", "left"))
    qtbot.waitUntil(lambda: page.team.who.count() == 1)
    page.team.table.choose_place(0)
    assert not page.team.leave.isEnabled()
    assert page.team.leave.toolTip()
    page.team.table.choose_place(1)
    assert page.team.leave.text().replace("&", "") == "Is back in the team"
    qtbot.mouseClick(page.team.leave, CLICK)
    wait_for(qtbot, page, "Paul Durand is back in the team.")


def test_who_works_here_is_chosen_and_shown_in_the_side_bar(qtbot: QtBot, begin: Begin):
    page = begin()
    assert page.team.who.currentText() == "Claire Martin — Sales"
    page.team.who.setFocus()
    qtbot.keyClick(page.team.who, Qt.Key.Key_Down)
    assert page.desk.who.name == "Paul Durand"
    qtbot.waitUntil(page.is_settled)
    assert page.team.who.currentText() == "Paul Durand — Marketing"
