"""The queue's model keeps Qt's rules while rows come, leave, and are fetched as one scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from slaapp.operations.hand_over import hand_over
from slaapp.operations.leads import LeadForm, add_lead
from tests.ui.today.conftest import CONTROL, Window

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
MANY = 45


def test_the_model_keeps_qts_rules_while_work_is_done(window: Window):
    tester = QAbstractItemModelTester(window.page.model, FATAL)
    for key in (Qt.Key.Key_L, Qt.Key.Key_1, Qt.Key.Key_Return):
        window.press(key)
    window.undo()
    window.click(window.page.cards.cards["overdue"])
    window.click(window.page.bar.all)
    window.become("Chloé")
    window.press(Qt.Key.Key_Down)
    assert tester.failureReportingMode() == FATAL


def add_many(window: Window) -> None:
    who = window.session.desk.who.key

    def job(connection, by, now):
        keys = [
            add_lead(connection, LeadForm("Nom", f"{n:03}", company="X"), by=by, now=now)[1]
            for n in range(MANY)
        ]
        return hand_over(connection, keys, to=who, by=by, now=now)

    window.session.desk.run(job)
    window.qtbot.waitUntil(window.session.writer.is_idle, timeout=30_000)
    window.rest()


def test_the_rows_are_fetched_as_one_scrolls_each_once(window: Window):
    add_many(window)
    model = window.page.model
    assert len(model.rows) == 100
    while model.canFetchMore():
        model.fetchMore()
        window.rest()
    keys = [row.id for row in model.rows]
    dues = [row.due_at for row in model.rows]
    assert len(keys) == len(set(keys)) == 11 + 3 * MANY
    assert dues == sorted(dues)
    window.press(Qt.Key.Key_End, CONTROL)
    assert model.rows


def test_another_queue_begins_at_its_top_even_if_something_changes_on_the_way(window: Window):
    window.choose("Zoé Robin", "outcome")
    window.page.cards.pressed.emit("today")
    window.page.refresh(frozenset({"event"}))
    window.rest()
    assert window.selected() == window.rows()[0] == ("Hugo Faure", "acceptance")
    window.choose("Zoé Robin", "acceptance")
    window.page.refresh(frozenset({"event"}))
    window.rest()
    assert window.selected() == ("Zoé Robin", "acceptance")


def test_the_place_and_the_selection_stay_when_another_row_leaves(window: Window):
    window.choose("Claire Martin", "first_attempt")
    key = window.keys["Hugo Faure"]
    from slaapp.operations.hand_over import accept

    window.session.desk.run(lambda c, by, now: accept(c, key, by=by, now=now))
    window.rest()
    assert ("Hugo Faure", "acceptance") not in window.rows()
    assert window.selected() == ("Claire Martin", "first_attempt")
