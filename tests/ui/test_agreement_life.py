"""From the draft to a version in force, on one machine: proposed, corrected, signed in turn."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlcipher3
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from slaapp.domain.agreement import default_agreement
from slaapp.store.rows.agreements import AgreementView, read_agreement
from tests.store.workspaces import fresh_file, workspace_template
from tests.ui.real_window import CONTROL, NONE, SHIFT, Open, RealWindow, open_window

__all__ = ["fresh_file", "open_window", "workspace_template"]

BOTH = CONTROL | SHIFT


@pytest.fixture
def window(open_window: Open, fresh_file: Path) -> RealWindow:
    window = open_window(fresh_file)
    window.open("agreement")
    return window


def held(window: RealWindow) -> AgreementView:
    """What the file holds."""
    now = window.session.desk.clock.now()
    return window.read(lambda connection: read_agreement(connection, now))


def draft(window: RealWindow, threshold: int = 60) -> None:
    """A draft, saved a moment later."""
    window.fill(window.page._criteria._spins["threshold"], str(threshold))
    window.qtbot.waitUntil(lambda: not window.page._draft.is_pending())
    window.rest()
    window.later()


def propose(window: RealWindow, day: QDate | None = None) -> None:
    """Propose what is drafted, by keys."""
    window.press(Qt.Key.Key_P, BOTH)
    panel = window.page._life.proposing
    if day is not None:
        panel.day.setDate(day)
    window.click(panel._propose)
    window.rest()
    window.later()


def strip(window: RealWindow) -> str:
    return window.page._strip._state.text()


def reached(window: RealWindow) -> list[str]:
    words = window.page._life.steps.words()
    return [word.removeprefix("✓\N{NO-BREAK SPACE}") for word in words if word.startswith("✓")]


def test_a_draft_is_proposed_for_a_day_signed_in_turn_and_waits_for_its_day(window: RealWindow):
    draft(window)
    assert reached(window) == ["Draft"]
    propose(window, QDate(2026, 10, 1))
    assert held(window).proposal is not None
    assert reached(window) == ["Draft", "Proposed"]
    assert strip(window).startswith("Version 2, proposed on 01 Jun 2026, is to come into force on")
    # The keyboard is with the first side, whose name is there.
    turns = window.page._life.turns
    assert window.focus() is turns.rows["marketing"].name
    assert turns.rows["marketing"].name.text() == "Anaïs Marchand"
    window.press(Qt.Key.Key_Return)
    window.type("Directrice")
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert "Signed by marketing" in reached(window)
    assert turns.rows["marketing"].given.text() == "Anaïs Marchand, Directrice — 01 Jun 2026 10:00"
    assert window.said()[-1].startswith("Anaïs Marchand signed for marketing. The other side")
    # Then with the other one.
    assert window.focus() is turns.rows["sales"].name
    window.press(Qt.Key.Key_Return, times=2)
    window.rest()
    assert not turns.isVisible()
    assert window.said()[-1].endswith("Version 2 is in force from 01 Oct 2026.")
    assert window.focus() is window.page._life.menu
    assert strip(window).startswith(
        "You see version 2: signed, in force from 01 Oct 2026; today it is version 1."
    )
    assert window.page._life.steps.words()[4] == "In force from 01 Oct 2026"
    found = held(window)
    assert (found.number, found.versions[1].standing) == (1, "waiting")
    assert window.page._versions.list.lines()[0] == (
        "Version 2 — signed, in force from 01 Oct 2026\nAnaïs Marchand · Bruno Sertil"
    )
    # The next draft begins from what was signed last.
    draft(window, 61)
    assert strip(window) == ("Draft of version 3 — version 2 is signed, in force from 01 Oct 2026.")
    assert window.page._strip._changes.text() == "1 change"


def test_enter_proposes_from_the_choice_and_from_the_day(window: RealWindow):
    draft(window)
    window.press(Qt.Key.Key_P, BOTH)
    panel = window.page._life.proposing
    assert window.focus() is panel.at_once
    panel.day.setDate(QDate(2020, 1, 1))
    panel.day.setFocus()
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert held(window).proposal is None  # nothing begins in the past
    assert panel.isVisible()
    panel.at_once.setChecked(True)
    panel.at_once.setFocus()
    window.press(Qt.Key.Key_Return)
    window.rest()
    assert held(window).proposal is not None
    assert not panel.isVisible()


def test_a_held_enter_signs_for_nobody(window: RealWindow):
    draft(window)
    propose(window)
    row = window.page._life.turns.rows["marketing"]
    window.press(Qt.Key.Key_Return)
    assert window.focus() is row.function
    for _ in range(3):
        held_down = (QEvent.Type.KeyPress, Qt.Key.Key_Return, NONE, "\r", True)
        QApplication.sendEvent(window.focus(), QKeyEvent(*held_down))
        window.rest()
    assert held(window).proposal.marketing is None
    assert window.focus() is row.function


def test_a_day_that_is_past_or_too_far_is_refused_in_the_field_and_stays(window: RealWindow):
    draft(window)
    menu = window.page._life.menu.menu()
    menu.aboutToShow.emit()
    (proposing,) = [one for one in menu.actions() if one.text().startswith("&Propose…")]
    proposing.trigger()
    panel = window.page._life.proposing
    for day, said in (
        (QDate(2026, 5, 31), "that day is past"),
        (QDate(2028, 1, 1), "more than 366 days"),
    ):
        panel.day.setDate(day)
        assert said in panel._fault.text()
        assert not panel._propose.isEnabled()
        assert panel.day.date() == day
    panel.day.setDate(QDate(2026, 6, 2))
    assert (panel._fault.text(), panel._propose.isEnabled()) == ("", True)
    window.press(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert window.focus() is window.page._strip._propose
    assert held(window).proposal is None


def test_what_is_proposed_is_read_only_until_it_is_taken_back(window: RealWindow):
    draft(window)
    propose(window)
    page = window.page
    assert not page._criteria._spins["threshold"].isEnabled()
    assert page._criteria._spins["threshold"].value() == 60
    page._tabs.setCurrentWidget(page._volume)
    window.rest()
    assert not page._volume.widget().isEnabled(), "a part that is looked at later too"
    assert page._versions.list.isEnabled()
    page._tabs.setCurrentWidget(page._criteria)
    window.click(page._strip._correct)
    window.rest()
    found = held(window)
    assert (found.proposal, found.draft.threshold) == (None, 60)
    draft(window, 61)
    assert held(window).draft.threshold == 61
    # Withdrawn for good, and brought back from the banner.
    propose(window)
    window.click(page._strip._withdraw)
    window.rest()
    assert (held(window).proposal, held(window).draft) == (None, None)
    assert page._criteria._spins["threshold"].value() == default_agreement().threshold
    window.undo_in_banner()
    assert held(window).proposal.terms.threshold == 61
    assert page._life.turns.isVisible()


def test_proposing_is_undone_and_done_again_and_what_was_typed_between_is_said_to_be_lost(
    window: RealWindow,
):
    draft(window)
    propose(window)
    window.press(Qt.Key.Key_Z, CONTROL)
    window.rest()
    window.later()
    spin = window.page._criteria._spins["threshold"]
    assert (held(window).proposal, spin.isEnabled()) == (None, True)
    window.fill(spin, "65")
    window.session.desk.redo()
    window.qtbot.waitUntil(lambda: not window.page._draft.is_pending())
    window.rest()
    assert held(window).proposal.terms.threshold == 60
    assert (spin.value(), spin.isEnabled()) == (60, False)
    assert "waits for its signatures" in " ".join(window.said())


def test_the_keyboard_reaches_all_there_is_while_a_proposal_stands(window: RealWindow):
    draft(window)
    propose(window)
    page, life = window.page, window.page._life
    row = life.turns.rows["sales"]
    wanted = {life.menu, page._strip._changes, page._strip._withdraw, page._strip._correct}
    wanted |= {row.name, row.function, row.button, page._tabs.tabBar(), page._tabs.currentWidget()}
    met = {window.focus()}
    for _ in range(40):
        window.press(Qt.Key.Key_Tab)
        met.add(window.focus())
    assert wanted - met == set()
    assert all(each.accessibleName() for each in (row.name, row.function, life.menu))


def test_what_the_draft_changes_is_told_in_words_side_by_side(window: RealWindow):
    draft(window)
    strip_button = window.page._strip._changes
    assert strip_button.text() == "1 change"
    window.click(strip_button)
    window.rest()
    comparison = window.page._versions.comparison
    assert window.page._tabs.currentWidget() is window.page._versions
    assert comparison._title.text() == "The draft — 1 change"
    assert comparison.table.rows() == [("Threshold in points", "50", "60")]
    heads = [comparison.table.horizontalHeaderItem(place).text() for place in range(3)]
    assert heads == ["Term", "Was — Version 1", "Is — The draft"]
    # The other way round, and what came first.
    assert window.focus() is window.page._versions.list
    window.press(Qt.Key.Key_Down)
    assert comparison.note() == "Nothing came before it."
    window.choose(comparison.against, "The draft")
    assert comparison.table.rows() == [("Threshold in points", "60", "50")]


def test_one_byte_of_a_signed_clause_changed_in_the_file_is_shown_with_what_to_do(
    open_window: Open, fresh_file: Path
):
    forge(fresh_file)
    window = open_window(fresh_file)
    window.open("agreement")
    strip = window.page._life.tampered
    assert strip.isVisible()
    assert strip._words.text().startswith("Version 1 of the agreement is not what was signed")
    versions = window.page._tabs.turn_to(type(window.page._versions))
    assert versions.list.lines()[0].endswith("Not what was signed")
    assert versions.seal._fault.isVisible()
    opened: list[tuple[str, object]] = []
    window.session.desk.open_page = lambda *asked: opened.append(asked)
    window.click(strip._backups)
    assert opened == [("settings", "file")]


def test_a_version_that_cannot_even_be_read_is_not_edited_and_a_template_begins_anew(
    open_window: Open, fresh_file: Path
):
    forge(fresh_file, "x'ff00'")
    window = open_window(fresh_file)
    window.open("agreement")
    assert window.page._life.tampered.isVisible()
    assert strip(window).startswith("The text of version 1 cannot be read any more.")
    assert not window.page._criteria._add.isEnabled()
    window.page._tabs.tabBar().setFocus()
    window.press(Qt.Key.Key_T, BOTH)
    window.press(Qt.Key.Key_Space)
    window.rest()
    assert held(window).draft is not None
    assert window.page._criteria._add.isEnabled()


FORTY_ONE = """replace(document, '"volume_per_month":40', '"volume_per_month":41')"""


def forge(path: Path, forged: str = FORTY_ONE) -> None:
    """Change what was signed, as somebody would who opens the file with another program."""
    raw = sqlcipher3.connect(str(path))
    raw.execute("DROP TRIGGER journal_agreement_update")
    assert raw.execute(f"UPDATE agreement SET document = {forged}").rowcount == 1
    raw.commit()
    raw.close()


def chosen(window: RealWindow, path: Path) -> None:
    """Choose a file in the dialog that is open."""
    dialog = window.page.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    window.shell.activateWindow()
    window.rest()


def test_a_template_becomes_the_draft_and_goes_out_and_comes_in_as_a_file(
    window: RealWindow, tmp_path: Path
):
    window.press(Qt.Key.Key_T, BOTH)
    templates = window.page._life.templates
    assert window.focus() is templates.buttons["b2b_services"]
    window.press(Qt.Key.Key_Tab)
    window.press(Qt.Key.Key_Space)
    window.rest()
    assert "Industry with trade fairs" in window.said()[-1]
    template = held(window).draft
    assert template is not None
    assert window.focus() is window.page._strip._changes
    out, draft_words = tmp_path / "accord.json", strip(window)
    window.press(Qt.Key.Key_E, BOTH)
    chosen(window, out)
    assert window.said()[-1] == f"Saved: {out}"
    window.shell.banners.banners()[-1].leave()
    window.undo_in_banner()
    assert held(window).draft is None
    window.page._tabs.tabBar().setFocus()
    window.press(Qt.Key.Key_I, BOTH)
    chosen(window, out)
    assert held(window).draft == template
    assert strip(window) == draft_words
    # What cannot be taken is said, and the draft stays.
    out.write_text(out.read_text("utf-8").replace('"name": "', '"name": "X'), "utf-8")
    window.press(Qt.Key.Key_I, BOTH)
    chosen(window, out)
    assert "not what was exported" in window.said()[-1]
    assert held(window).draft == template


def test_the_strip_and_the_steps_follow_the_language(window: RealWindow):
    draft(window)
    propose(window)
    before = window.page._life.steps.words()
    window.language.choose("fr", keep=False)
    window.rest()
    window.language.choose("en", keep=False)
    window.rest()
    assert window.page._life.steps.words() == before
    assert window.page._life.turns.isVisible()
