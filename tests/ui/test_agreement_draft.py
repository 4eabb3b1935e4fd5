"""An edit of the agreement is a draft: saved at once, undone, given up; nothing else moves."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from slaapp.domain.agreement import Agreement, default_agreement
from slaapp.store.rows.agreements import AgreementView, read_agreement
from tests.store.workspaces import fresh_file, workspace_template
from tests.ui.real_window import CONTROL, Open, RealWindow, open_window
from ui.pages.agreement import AgreementPage

__all__ = ["fresh_file", "open_window", "workspace_template"]


@pytest.fixture
def window(open_window: Open, fresh_file: Path) -> RealWindow:
    window = open_window(fresh_file)
    window.open("agreement")
    return window


def page_of(window: RealWindow) -> AgreementPage:
    assert isinstance(window.page, AgreementPage)
    return window.page


def held(window: RealWindow) -> AgreementView:
    """What the file holds."""
    now = window.session.desk.clock.now()
    return window.read(lambda connection: read_agreement(connection, now))


def threshold(window: RealWindow):
    return page_of(window)._criteria._spins["threshold"]


def strip(window: RealWindow):
    return page_of(window)._strip


def edit_threshold(window: RealWindow, value: int) -> None:
    window.fill(threshold(window), str(value))


def saved(window: RealWindow) -> None:
    """Wait until what was typed is in the file."""
    window.qtbot.waitUntil(lambda: not page_of(window)._draft.is_pending())
    window.rest()


def test_an_edit_is_in_the_draft_without_being_asked_and_leaves_the_version_in_force_alone(
    window: RealWindow,
):
    before = held(window).in_force
    edit_threshold(window, 60)
    saved(window)
    found = held(window)
    assert found.draft is not None
    assert found.draft.threshold == 60
    assert found.in_force == before
    assert found.number == 1
    assert strip(window)._state.text() == (
        "Draft of version 2 — version 1 is in force until signing."
    )


def test_an_edit_changes_what_was_edited_and_nothing_else(window: RealWindow):
    before = held(window).in_force
    edit_threshold(window, 60)
    saved(window)
    draft = held(window).draft
    assert draft == Agreement(**{**_fields(before), "threshold": 60})


def _fields(terms: Agreement) -> dict[str, object]:
    return {name: getattr(terms, name) for name in terms.__slots__}


def test_what_is_typed_survives_leaving_the_page(window: RealWindow):
    edit_threshold(window, 61)
    window.shell.open_page("today")
    window.rest()
    assert held(window).draft.threshold == 61
    window.open("agreement")
    assert threshold(window).value() == 61


def test_what_is_typed_survives_closing_at_once(
    window: RealWindow, open_window: Open, fresh_file: Path
):
    edit_threshold(window, 62)
    window.close()
    again = open_window(fresh_file)
    again.open("agreement")
    assert threshold(again).value() == 62
    assert held(again).draft.threshold == 62


def test_ctrl_z_shows_the_value_before(window: RealWindow):
    edit_threshold(window, 60)
    saved(window)
    window.later()
    window.press(Qt.Key.Key_Up)
    saved(window)
    assert held(window).draft.threshold == 61
    window.later()
    window.press(Qt.Key.Key_Z, CONTROL)
    window.rest()
    assert threshold(window).value() == 60
    assert held(window).draft.threshold == 60


def test_ctrl_z_at_once_takes_back_the_edit_one_sees(window: RealWindow):
    edit_threshold(window, 60)
    saved(window)
    window.later()
    edit_threshold(window, 70)
    window.press(Qt.Key.Key_Z, CONTROL)
    window.rest()
    assert threshold(window).value() == 60


def test_undoing_the_first_edit_leaves_no_draft(window: RealWindow):
    edit_threshold(window, 60)
    saved(window)
    window.later()
    window.press(Qt.Key.Key_Z, CONTROL)
    window.rest()
    assert held(window).draft is None
    assert threshold(window).value() == default_agreement().threshold
    assert strip(window)._discard.isHidden()


def test_what_one_goes_on_typing_is_not_replaced_by_what_was_saved(window: RealWindow):
    edit_threshold(window, 6)
    window.qtbot.wait(430)  # the first save is on its way, or just done
    window.type("5")
    QApplication.processEvents()
    saved(window)
    assert threshold(window).value() == 65
    assert held(window).draft.threshold == 65


def test_a_late_answer_does_not_replace_what_was_typed_since(window: RealWindow):
    gate = Event()
    window.session.reader.ask(lambda _connection: gate.wait(10), lambda _answer: None)
    window.page.be_refreshed(frozenset())  # asked before the edit, answered after it
    edit_threshold(window, 60)
    assert page_of(window)._draft.is_pending()
    gate.set()
    window.qtbot.waitUntil(window.session.reader.is_idle)
    QApplication.processEvents()
    assert page_of(window)._draft.is_pending(), "answered while the edit was not saved yet"
    assert threshold(window).value() == 60
    assert "Draft of version 2" in strip(window)._state.text()
    saved(window)
    assert threshold(window).value() == 60
    assert held(window).draft.threshold == 60


def test_a_draft_is_discarded_and_comes_back_with_undo(window: RealWindow):
    edit_threshold(window, 60)
    saved(window)
    window.later()
    window.click(strip(window)._discard)
    window.rest()
    assert held(window).draft is None
    assert threshold(window).value() == 50
    assert window.said() == ["The draft is discarded."]
    window.undo_in_banner()
    assert held(window).draft.threshold == 60
    assert threshold(window).value() == 60


def test_a_draft_too_young_to_be_saved_is_discarded_too(window: RealWindow):
    edit_threshold(window, 60)
    window.click(strip(window)._discard)
    window.rest()
    assert threshold(window).value() == 50
    assert held(window).draft is None
    assert window.said() == ["The draft is discarded."]


def test_what_could_not_be_saved_stays_on_the_page_and_is_tried_again(window: RealWindow):
    def refuse_writing(wanted: str) -> None:
        window.session.writer.run(lambda c: c.exec_driver_sql(f"PRAGMA query_only = {wanted}"))

    refuse_writing("on")
    edit_threshold(window, 63)
    window.qtbot.waitUntil(lambda: bool(window.said()))
    refuse_writing("off")
    window.rest()
    assert threshold(window).value() == 63
    assert held(window).draft is None
    window.shell.open_page("today")
    window.rest()
    assert held(window).draft.threshold == 63
