"""Absences and owners by rule in the settings: noted, refused in the field, undone; tried out."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.ui.settings.conftest import CLICK, Begin, go_to, pick, undo, wait_for


def test_an_absence_is_noted_seen_in_the_month_refused_twice_and_undone(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "Absences")
    part, form = page.absences, page.absences.form
    QAbstractItemModelTester(
        part.model, QAbstractItemModelTester.FailureReportingMode.Fatal, part.model
    )
    people = {person.name: person.key for person in page.desk.team}

    def ask(name: str, first: QDate, last: QDate) -> None:
        qtbot.mouseClick(part.add_button, CLICK)
        pick(qtbot, form.who, people[name])
        form.first.setDate(first)
        form.last.setDate(last)

    ask("Claire Martin", QDate(2026, 1, 14), QDate(2026, 1, 15))
    pick(qtbot, form.cover, people["Paul Durand"])
    qtbot.mouseClick(form.until_noon, CLICK, pos=form.until_noon.rect().center() / 4)
    assert form.until_noon.isChecked()
    qtbot.keyClicks(form.note, "leave")
    qtbot.keyClick(form.note, Qt.Key.Key_Return)
    wait_for(qtbot, page, "The absence is noted.")
    qtbot.waitUntil(lambda: len(part.model.rows) == 1)
    (row,) = part.model.rows
    assert (row.name, row.cover, row.note) == ("Claire Martin", "Paul Durand", "leave")
    assert (row.first, row.last) == (date(2026, 1, 14), date(2026, 1, 15))
    texts = [part.model.index(0, column).data() for column in range(5)]
    assert texts[2].endswith("until noon")
    assert "Claire Martin" in part.month.accessibleDescription()
    bar = part.month.bar_of(row.id)
    assert bar is not None
    # Three half-days: one and a half of the month's 31 cells.
    assert abs(bar.width() + 2 - 1.5 * (part.month.width() - 150) / 31) < 1
    ask("Claire Martin", QDate(2026, 1, 15), QDate(2026, 1, 20))
    assert "already" in form.complaint()
    qtbot.mouseClick(form.save, CLICK)
    assert form.isVisible()
    qtbot.mouseClick(form.from_noon, CLICK, pos=form.from_noon.rect().center() / 4)
    assert form.complaint() == ""
    form.last.setDate(QDate(2026, 1, 14))
    form.first.setDate(QDate(2026, 1, 14))
    qtbot.keyClick(form.note, Qt.Key.Key_Escape)
    undo(qtbot, page, "The absence is noted.")
    qtbot.waitUntil(lambda: part.model.rows == [])


def test_owners_by_rule_are_chosen_tried_and_undone(qtbot: QtBot, begin: Begin):
    page = begin()
    go_to(qtbot, page, "Handing over")
    part, form = page.assigning, page.assigning.form
    pick(qtbot, part.way, "territory")
    part.way.activated.emit(part.way.currentIndex())
    wait_for(qtbot, page, "Owners are chosen by territory from now on.")
    qtbot.mouseClick(part.add_button, CLICK)
    qtbot.keyClick(form.value, Qt.Key.Key_Return)
    assert form.form.rows[1].message.text() == "This is needed."
    qtbot.keyClicks(form.value, "69")
    qtbot.keyClick(form.value, Qt.Key.Key_Return)
    wait_for(qtbot, page, "The territory 69 is noted.")
    qtbot.keyClicks(part.trial, "69003")
    qtbot.waitUntil(lambda: part.answer.text() == "goes to Claire Martin — territory 69")
    part.trial.setText("75001")
    qtbot.waitUntil(lambda: "nobody’s territory" in part.answer.text())
    qtbot.mouseClick(part.add_button, CLICK)
    qtbot.keyClicks(form.value, "6 9")
    qtbot.mouseClick(form.save, CLICK)
    qtbot.waitUntil(lambda: "already" in form.form.rows[1].message.text())
    undo(qtbot, page, "The territory 69 is noted.")
    qtbot.waitUntil(lambda: part.model.rows == [])
    undo(qtbot, page, "Owners are chosen by territory from now on.")
    qtbot.waitUntil(lambda: part.way.currentData() == "round_robin")
