"""Countdowns run in working time, turn overdue in their second, and stop when a call was made."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from slaapp.domain.instants import HOUR, MINUTE, SECOND
from slaapp.domain.working_calendar import DatedEntry
from slaapp.operations.calendar import add_entry
from slaapp.store.rows.timeline import ExplainedDeadline
from tests.ui.today.conftest import NOW, Window, paris

HUGO, CLAIRE = ("Hugo Faure", "acceptance"), ("Claire Martin", "acceptance")


def due_of(window: Window, row: tuple[str, str]) -> int:
    return window.page.model.rows[window.rows().index(row)].due_at


def deadline(window: Window, row: tuple[str, str]) -> ExplainedDeadline:
    lead, commitment = row
    found = window.details(lead).deadlines
    return next(each for each in found if each.deadline.commitment == commitment)


def test_a_countdown_tells_working_time_and_the_moment(window: Window):
    assert window.countdown("Luc Simon", "first_attempt") == "Overdue: +1 h working — 29 May 17:30"
    # From 10:00 to 14:30 without the hour and a half at lunch.
    assert window.countdown(*CLAIRE) == "3 h working — 14:30"
    assert window.countdown("Zoé Robin", "first_attempt") == "6 h 45 working — tomorrow 09:45"


def test_lunch_and_night_count_nothing(window: Window):
    window.set_clock(paris("2026-06-01 12:45"))
    assert window.countdown(*CLAIRE) == "At risk: 30 min working — 14:30"
    window.set_clock(paris("2026-06-01 13:45"))
    assert window.countdown(*CLAIRE) == "At risk: 30 min working — 14:30"
    window.set_clock(paris("2026-06-02 03:00"))
    assert window.countdown(*CLAIRE) == "Overdue: +3 h working — yesterday 14:30"


def test_in_the_last_quarter_of_its_time_a_deadline_is_at_risk(window: Window):
    due = due_of(window, HUGO)
    quarter = 30 * MINUTE // 4
    window.set_clock(due - quarter - SECOND)
    assert window.countdown(*HUGO).startswith("7 min")
    assert window.card("at_risk").startswith("At risk: 0.")
    window.set_clock(due - quarter)
    assert window.countdown(*HUGO).startswith("At risk: 7 min working")
    assert window.card("at_risk") == "At risk: 1. in the last quarter of their time"


def test_a_countdown_reaches_zero_turns_overdue_and_stops_when_a_call_is_logged(window: Window):
    due = due_of(window, HUGO)
    window.choose(*HUGO)
    window.set_clock(due - 2 * SECOND)
    assert window.countdown(*HUGO).startswith("At risk: 2 s working")
    window.set_clock(due)
    assert window.countdown(*HUGO) == "At risk: 10:10", 'no time, and no "0 s"'
    assert window.card("overdue").startswith("Overdue: 1.")
    window.set_clock(due + 1)
    assert window.countdown(*HUGO) == "Overdue: 10:10"
    assert window.card("overdue").startswith("Overdue: 2.")
    window.set_clock(due + 90 * SECOND)
    assert window.countdown(*HUGO).startswith("Overdue: +1 min")

    window.press(Qt.Key.Key_L)
    window.press(Qt.Key.Key_1)
    window.page.acting.call_panel.when.setFocus()
    window.type("10:05")
    window.press(Qt.Key.Key_Return)

    assert HUGO not in window.rows()
    assert window.card("overdue").startswith("Overdue: 1.")
    kept = deadline(window, HUGO).deadline
    assert kept.state_at(window.clock.now()) == "met"
    assert kept.stopped_at == paris("2026-06-01 10:05")
    assert not kept.late_entry


def test_a_call_typed_hours_later_keeps_the_promise_and_is_flagged_as_a_late_entry(window: Window):
    window.choose(*HUGO)
    window.set_clock(paris("2026-06-01 16:00"))
    assert window.countdown(*HUGO) == "Overdue: +4 h 20 working — 10:10"
    window.press(Qt.Key.Key_L)
    window.press(Qt.Key.Key_2)
    window.page.acting.call_panel.when.setFocus()
    window.type("10h05")
    window.press(Qt.Key.Key_Return)
    kept = deadline(window, HUGO).deadline
    assert (kept.state_at(window.clock.now()), kept.late_entry) == ("met", True)
    facts = [fact.kind for fact in window.details("Hugo Faure").timeline]
    assert facts[:3] == ["planned", "attempt", "accepted"]


def test_a_call_made_too_late_leaves_the_queue_and_stays_overdue_in_the_lead(window: Window):
    window.choose("Luc Simon")
    window.press(Qt.Key.Key_L)
    window.press(Qt.Key.Key_1)
    window.press(Qt.Key.Key_Return)
    assert ("Luc Simon", "first_attempt") not in window.rows()
    late = deadline(window, ("Luc Simon", "first_attempt")).deadline
    assert late.state_at(window.clock.now()) == "breached"


def test_a_row_leaves_the_part_it_is_no_longer_in(window: Window):
    window.click(window.page.cards.cards["today"])
    assert HUGO in window.rows()
    window.set_clock(due_of(window, HUGO) + 1)
    assert HUGO not in window.rows()
    assert CLAIRE in window.rows()


@pytest.fixture
def changed(window: Window) -> list[tuple[int, int]]:
    """The cells of which the view was told that they changed, from now on."""
    told: list[tuple[int, int]] = []

    def note(first: QModelIndex, last: QModelIndex) -> None:
        told.extend((row, first.column()) for row in range(first.row(), last.row() + 1))

    window.page.model.dataChanged.connect(note)
    return told


def test_a_tick_repaints_nothing_but_the_countdowns_that_say_something_else(
    window: Window, changed: list[tuple[int, int]]
):
    window.set_clock(NOW + SECOND)
    changed.clear()
    window.set_clock(NOW + 2 * SECOND)
    assert changed == []
    window.set_clock(NOW + MINUTE)
    assert changed
    assert {column for _, column in changed} == {0}


def test_nothing_ticks_while_another_page_is_shown(window: Window, changed: list[tuple[int, int]]):
    window.shell.open_page("leads")
    window.clock.set_to(NOW + HOUR)
    assert changed == []
    window.clock.set_to(None)
    assert not window.clock.is_ticking()
    window.shell.open_page("today")
    QApplication.processEvents()
    assert window.clock.is_ticking()
    window.clock.set_to(NOW)


def test_the_day_turns_while_one_looks(window: Window):
    window.set_clock(paris("2026-06-01 23:59:59"))
    before = window.card("today")
    window.set_clock(paris("2026-06-02 00:00:00"))
    assert before.startswith("Due today: 0.")
    assert window.card("today").startswith("Due today: 1.")


def test_a_closing_day_put_into_the_calendar_moves_the_countdowns(window: Window):
    window.set_clock(NOW + SECOND)
    before = window.countdown("Claire Martin", "outcome")
    entry = DatedEntry(date(2026, 6, 8), "closure", (), "Pont", NOW, True)
    window.session.desk.run(lambda c, by, now: add_entry(c, entry, by=by, now=now))
    window.rest()
    after = window.countdown("Claire Martin", "outcome")
    assert before.endswith("15 Jun 17:30")
    assert after.endswith("16 Jun 17:30")
    # The due instant moved by a day, the working time left did not.
    assert before.split(" — ")[0] == after.split(" — ")[0]
