"""Why? tells a deadline's promise, and every stretch that the engine counted or skipped."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.ui.today.conftest import Window, plain


def stretches(window: Window) -> list[tuple[str, ...]]:
    model = window.page.explaining.panel.table.model()
    columns = range(model.columnCount())
    return [
        tuple(plain(model.index(row, column).data()) for column in columns)
        for row in range(model.rowCount())
    ]


def words(window: Window) -> str:
    return plain(
        " ".join(each.text() for each in window.page.explaining.panel.findChildren(QLabel))
    )


def test_w_shows_every_stretch_from_start_to_due(window: Window):
    window.choose("Zoé Robin", "first_attempt")
    window.press(Qt.Key.Key_W)
    assert stretches(window) == [
        ("Mon 1 Jun 09:45", "12:30", "Working time", "2 h 45"),
        ("Mon 1 Jun 12:30", "14:00", "Lunch", "—"),
        ("Mon 1 Jun 14:00", "17:30", "Working time", "3 h 30"),
        ("Mon 1 Jun 17:30", "Tue 2 Jun 09:00", "Night", "—"),
        ("Tue 2 Jun 09:00", "09:45", "Working time", "45 min"),
    ]
    said = words(window)
    assert "Why tomorrow 09:45? Zoé Robin" in said
    assert "First attempt (Warm): within 7 h of working time. Agreement, version 1." in said
    assert "Counted in all: 7 h" in said


def test_it_follows_the_selected_row_and_escape_leaves_it(window: Window):
    window.press(Qt.Key.Key_W)
    window.choose("Claire Martin", "outcome")
    assert "before working day 10 after the start ends" in words(window)
    kinds = {stretch[2] for stretch in stretches(window)}
    assert {"Working time", "Lunch", "Night", "Day off"} <= kinds
    window.page.explaining.panel.table.setFocus()
    window.press(Qt.Key.Key_Escape)
    assert window.page.drawer.panel is None
    assert window.page.view.hasFocus()


def test_a_holiday_is_told_by_its_name(window: Window):
    from slaapp.operations.hand_over import hand_over
    from tests.ui.today.conftest import paris

    window.become("Anaïs")
    window.set_clock(paris("2026-07-13 17:00"))
    key = window.keys["Paul Durand"]
    window.session.desk.run(lambda c, by, now: hand_over(c, [key], to=None, by=by, now=now))
    window.rest()
    window.become("Bruno")
    window.choose("Paul Durand", "acceptance")
    window.press(Qt.Key.Key_W)
    why = [stretch[2] for stretch in stretches(window)]
    assert "Holiday (Fête nationale)" in why


def test_an_overdue_deadline_says_so(window: Window):
    window.choose("Luc Simon")
    window.press(Qt.Key.Key_W)
    state = window.page.explaining.panel._state
    assert state.accessibleName() == "Overdue"
