"""The small window between two meetings, and the evening's list: on the same file's threads."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from slaapp.domain.instants import HOUR, MINUTE
from tests.ui.today.conftest import CONTROL, NOW, Window, paris, plain
from ui.actions import SPECS


def press(*keys: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    """In the window that has the keyboard."""
    for key in keys:
        active = QApplication.activeWindow()
        assert active is not None
        QTest.keyClick(active.focusWidget() or active, key, modifier)


def test_the_small_window_logs_with_two_keys_a_call_and_shows_the_next_lead(window: Window):
    window.session.calls.open_window()
    small = window.session.calls.window
    with window.qtbot.waitExposed(small):
        window.rest()
    assert small.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    leads = [line.owed.title for line in small.lines]
    assert leads == list(dict.fromkeys(leads)), "each lead once"
    assert small.panel.accessibleName() == f"Log a call with {leads[0]}"
    assert plain(small.countdown.text())
    press(Qt.Key.Key_2, Qt.Key.Key_Return)
    window.rest()
    assert small.panel.accessibleName() == f"Log a call with {leads[1]}"
    assert window.details(leads[0]).timeline[-1] is not None
    kinds = [row.kind for row in window.details(leads[0]).timeline]
    assert "attempt" in kinds
    assert small.done.text.text().startswith(f"Call with {leads[0]} logged: No answer")
    assert small.left.text() == f"{len(leads) - 1} to call", "who was called does not wait"
    # As in the program, where the main window has the same key.
    window.shell.actions_table.serve("edit.undo", window.session.desk.undo)
    press(Qt.Key.Key_Z, modifier=CONTROL)
    window.rest()
    assert small.done.text.text() == "Undone: it can be logged again."
    assert small.panel.accessibleName() == f"Log a call with {leads[0]}"
    assert small.left.text() == f"{len(leads)} to call"
    press(Qt.Key.Key_2, Qt.Key.Key_Return)
    window.rest()
    later = [line.owed.title for line in small.lines]
    following = later[(later.index(leads[1]) + 1) % len(later)]
    press(Qt.Key.Key_PageDown, modifier=CONTROL)
    assert small.panel.accessibleName() == f"Log a call with {following}"
    small.panel.note.setText("à moitié")
    small.panel._keep()
    window.language.choose("fr", keep=False)
    assert small.panel.note.text() == "à moitié"
    window.language.choose("en", keep=False)
    window.shell.close()
    window.session.end()
    assert not small.isVisible(), "it goes with the main window"


def test_the_evening_s_list_logs_each_line_by_itself(window: Window):
    window.set_clock(NOW + 8 * HOUR)
    window.session.calls.open_many()
    many = window.session.calls.many
    with window.qtbot.waitExposed(many):
        window.rest()
    first, second = many.lines[0], many.lines[1]
    window.qtbot.waitUntil(lambda: QApplication.activeWindow() is many)
    assert many.focusWidget() is first.outcome, "one begins at once"
    press(Qt.Key.Key_3, Qt.Key.Key_Tab)
    for sign in "11:30":
        QTest.keyClick(many.focusWidget(), sign)
    press(Qt.Key.Key_Return)
    window.rest()
    assert first.state.text() == "✓ 11:30"
    assert second.outcome.hasFocus()
    calls = [row for row in window.details(first.callee.title).timeline if row.kind == "attempt"]
    assert [(row.outcome, row.occurred_at) for row in calls] == [
        ("voicemail", paris("2026-06-01 11:30"))
    ]
    assert calls[0].late_entry, "written down hours after it happened"
    second.when.setText("99:99")
    press(Qt.Key.Key_1, Qt.Key.Key_Return)
    assert second.when.property("wrong") == "true"
    assert second.is_open()
    window.session.desk.undo()
    window.rest()
    assert first.is_open()
    assert first.state.text() == ""
    many.close()


def test_the_clock_stops_at_the_time_of_the_call_and_the_late_entry_is_flagged(window: Window):
    window.set_clock(NOW + 3 * HOUR)
    window.choose("Claire Martin", "first_attempt")
    window.press(Qt.Key.Key_L)
    window.press(Qt.Key.Key_2)
    panel = window.page.acting.call_panel
    panel.when.setFocus()
    window.type("10:20")
    panel.again.field.clear()
    panel.again._edited("")
    window.press(Qt.Key.Key_Return)
    details = window.details("Claire Martin")
    stopped = {each.deadline.commitment: each.deadline for each in details.deadlines}
    assert stopped["first_attempt"].stopped_at == NOW + 20 * MINUTE
    assert stopped["first_attempt"].state_at(window.clock.now()) == "met"
    assert details.timeline[0].late_entry


def test_the_windows_have_keys_of_their_own():
    keys = [key for spec in SPECS for key in spec.keys]
    assert {"Ctrl+J", "Ctrl+Shift+N"} <= set(keys)
    assert len(keys) == len(set(keys))
