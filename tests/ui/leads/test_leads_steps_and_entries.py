"""Next steps and wrong entries on the lead's page: planned, moved, corrected by keys alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.leads.conftest import CONTROL, Window, plain
from tests.ui.leads.test_leads_acting import undo_by_banner


def steps(window: Window) -> list[tuple[str, str]]:
    part = window.page.side.preview.steps
    return [tuple(map(plain, line.texts())) for line in part.lines if not line.isHidden()]


def kinds(window: Window) -> list[str]:
    return [entry.row.kind for entry in window.page.side.preview.timeline.entries()]


def test_a_step_is_planned_moved_and_done_and_each_can_be_undone(window: Window):
    window.choose("Zoé Robin")
    window.press(Qt.Key.Key_B, CONTROL, on=window.shell)
    window.wait_for_panel()
    window.type("2")
    window.type("soon")
    window.press(Qt.Key.Key_Return)
    panel = window.page.side.panel()
    assert not panel._when.message.isHidden()
    panel.when.clear()
    window.type("tomorrow 9h")
    window.press(Qt.Key.Key_Return)
    window.rest()
    ((what, when),) = steps(window)
    assert what.startswith("Task · ")
    assert when.endswith("tomorrow 09:00")
    line = window.page.side.preview.steps.lines[0]
    window.click(line.buttons["move"])
    window.wait_for_panel()
    window.type("in 3 days")
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert steps(window)[0][1] == "Thu"
    window.click(line.buttons["done"])
    window.rest()
    assert steps(window) == []
    undo_by_banner(window)
    assert len(steps(window)) == 1


def test_entries_are_walked_by_arrows_corrected_by_enter_and_taken_back_by_del(window: Window):
    window.choose("Zoé Robin")
    timeline = window.page.side.preview.timeline
    timeline.begin()
    while window.focus().row.kind != "conversation":
        window.press(Qt.Key.Key_Down)
    window.press(Qt.Key.Key_Return)
    window.wait_for_panel()
    panel = window.page.side.panel()
    assert window.focus() is panel.outcome
    panel.outcome.setCurrentIndex(panel.outcome.findData("voicemail"))
    panel.note.setFocus()
    window.type("Rappeler")
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert window.said()[-1] == "Corrected: Zoé Robin."
    corrected = next(e.row for e in timeline.entries() if e.row.kind == "attempt")
    assert (corrected.outcome, corrected.note) == ("voicemail", "Rappeler")
    corrected_kinds = kinds(window)
    while window.focus().row.kind != "attempt":
        window.press(Qt.Key.Key_Up if window.focus().row.kind == "accepted" else Qt.Key.Key_Down)
    window.press(Qt.Key.Key_Delete)
    window.rest()
    assert "attempt" not in kinds(window)
    undo_by_banner(window)
    assert kinds(window) == corrected_kinds


def test_what_passed_between_both_sides_has_no_menu_and_a_note_is_written_anew(window: Window):
    window.choose("Zoé Robin")
    window.press(Qt.Key.Key_M, CONTROL, on=window.shell)
    window.wait_for_panel()
    window.type("Budjet")
    window.press(Qt.Key.Key_Return)
    window.rest()
    entries = window.page.side.preview.timeline.entries()
    told = {entry.row.kind: entry.possible() for entry in entries}
    assert told["handed_over"] == told["accepted"] == []
    assert told["note"] == ["correct", "retract"]
    note = next(entry for entry in entries if entry.row.kind == "note")
    QTest.mouseClick(note, Qt.MouseButton.LeftButton)
    window.press(Qt.Key.Key_F2)
    window.wait_for_panel()
    window.focus().selectAll()
    window.type("Budget")
    window.press(Qt.Key.Key_Return)
    window.rest()
    newest = window.page.side.preview.details.timeline[0]
    assert (newest.kind, newest.note) == ("note", "Budget")


def test_the_company_is_corrected_for_everybody_who_is_there(window: Window):
    window.choose("Zoé Robin")
    window.page.act("lead.company")
    window.wait_for_panel()
    panel = window.page.side.panel()
    assert panel.shared.text().startswith("Changes for all 6 leads and 6 persons")
    window.type("Loma SAS")
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert window.said()[-1] == "Corrected: Loma SAS."
    assert window.cell("Marc Petit", "company") == "Loma SAS"
    window.page.act("lead.person")
    window.wait_for_panel()
    assert window.page.side.panel().shared.isHidden()
    window.press(Qt.Key.Key_Return)
    assert window.page.side.panel() is None
