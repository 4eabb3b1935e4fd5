"""Keys that do what they say from all over the page, and no more than one meant."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.today.conftest import CONTROL, Window

CLAIRE = "Claire Martin"


def test_the_keys_of_a_row_work_from_a_tile_and_not_from_a_panel(window: Window):
    window.choose(CLAIRE, "acceptance")
    card = window.page.cards.cards["overdue"]
    card.setFocus()
    window.press(Qt.Key.Key_L)
    panel = window.page.acting.call_panel
    assert panel.isVisible()
    window.press(Qt.Key.Key_A)
    assert window.said() == [], "the panel has the keyboard: A accepts nothing"
    window.press(Qt.Key.Key_Escape)
    card.setFocus()
    window.press(Qt.Key.Key_A)
    assert window.said() == ["Accepted: Claire Martin."]


def test_a_question_without_an_answer_goes_with_the_page_and_a_half_written_one_stays(
    window: Window,
):
    window.choose(CLAIRE, "acceptance")
    window.press(Qt.Key.Key_R)
    assert window.page.drawer.panel is not None
    window.shell.open_page("history")
    window.shell.open_page("today")
    window.rest()
    assert window.page.drawer.panel is None
    window.press(Qt.Key.Key_R)
    window.page.drawer.panel.note.setFocus()
    window.type("Pas le bon")
    window.shell.open_page("history")
    window.shell.open_page("today")
    window.rest()
    assert window.page.drawer.panel.note.text() == "Pas le bon"


def test_a_field_of_text_takes_back_what_was_typed_never_what_was_done(window: Window):
    window.shell.actions_table.serve("edit.undo", window.session.desk.undo)
    window.choose(CLAIRE, "acceptance")
    window.press(Qt.Key.Key_A)
    window.choose("Hugo Faure", "acceptance")
    window.press(Qt.Key.Key_R)
    window.page.drawer.panel.note.setFocus()
    for _ in range(2):
        window.press(Qt.Key.Key_Z, CONTROL)
    assert window.said() == ["Accepted: Claire Martin."], "nothing was undone"
    window.press(Qt.Key.Key_Escape)
    window.press(Qt.Key.Key_Z, CONTROL)
    assert window.said()[-1].startswith("Undone")
