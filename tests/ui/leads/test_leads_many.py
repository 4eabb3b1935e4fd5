"""Many leads selected, one thing done to all of them, taken back in one step."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.leads.conftest import BOTH, CONTROL, SHIFT, Window
from ui.pages.leads.many_panel import ManyPanel


def asked(window: Window) -> ManyPanel:
    """The panel that Ctrl+Shift+G opens."""
    window.press(Qt.Key.Key_G, BOTH)
    window.qtbot.waitUntil(lambda: isinstance(window.page.list.below.panel, ManyPanel))
    panel = window.page.list.below.panel
    assert isinstance(panel, ManyPanel)
    window.rest()
    return panel


def choose(window: Window, panel: ManyPanel, act: str) -> None:
    panel.act.setCurrentIndex(panel.act.findData(act))
    window.qtbot.waitUntil(lambda: not panel.act.signalsBlocked())
    window.rest()
    window.rest()


def test_all_the_leads_of_a_long_list_get_a_note_in_one_step_and_lose_it_in_one(
    long_window: Window,
):
    window = long_window
    window.page.list.view.setFocus()
    window.press(Qt.Key.Key_A, CONTROL)
    window.rest()
    assert window.page.list.view.selected_count() == 1_207
    panel = asked(window)
    choose(window, panel, "note")
    assert not panel.confirm.isEnabled(), "nothing is written yet"
    panel.text.setFocus()
    window.type("Relance de juin")
    assert panel.confirm.text() == "Change 1,207 leads (Enter)"
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert window.said() == ["1,207 leads changed"]
    assert window.page.list.below.panel is None
    window.session.desk.undo()
    window.rest()
    assert window.said() == ["Undone: Note added to leads"]


def test_who_cannot_be_given_back_is_named_before_and_stays(window: Window):
    window.choose("Claire Martin", "Adam Boyer", "Inès Dupont")
    window.click(window.page.side.change)
    window.qtbot.waitUntil(lambda: window.page.list.below.panel is not None)
    panel = window.page.list.below.panel
    choose(window, panel, "recycled")
    window.qtbot.waitUntil(lambda: bool(panel.remark.text()))
    head, refused = panel.remark.text().split("\n")
    assert head == "2 can, 1 cannot and stay as they are:"
    assert refused.startswith("Claire Martin — ")
    panel.wake.setText("yesterday")
    window.press(Qt.Key.Key_Return, on=panel.wake)
    assert panel._rows[3].message.text().startswith("No such day to come")
    panel.wake.setText("in 6 weeks")
    assert panel.confirm.text() == "Change 2 leads (Enter)"
    window.click(panel.confirm)
    window.rest()
    assert window.cell("Adam Boyer", "stage") == "Recycled"
    assert window.cell("Claire Martin", "stage") == "Won"


def test_tags_are_put_on_by_keys_and_stand_in_their_column(window: Window):
    window.choose("Adam Boyer")
    window.press(Qt.Key.Key_Down, SHIFT)
    window.rest()
    panel = asked(window)
    choose(window, panel, "tag")
    panel.text.setFocus()
    window.type("priorité, salon")
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert window.cell("Adam Boyer", "tags") == "priorité, salon"
    assert window.cell("Inès Dupont", "tags") == "priorité, salon"
    assert sorted(window.page.setting.names.tags.values()) == ["priorité", "salon"]
