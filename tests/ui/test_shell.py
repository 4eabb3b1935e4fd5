"""The frame: pages built when looked at, refreshed when something changed, reached by keys."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.plain_page import PLAIN_PAGES, PlainPage
from ui.actions import SPECS, digit_keys
from ui.background import Access, Reader, Writer
from ui.clock import Clock
from ui.desk import Desk
from ui.key_sheet import KeySheet
from ui.shell import Shell
from ui.words import Language

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shell(qtbot: QtBot, themed: None) -> Iterator[Shell]:
    shell = Shell(PLAIN_PAGES)
    shell.complete()
    qtbot.addWidget(shell)
    with qtbot.waitExposed(shell):
        shell.show()
    yield shell
    shell.drop_pages()


@pytest.fixture
def desk(shell: Shell, reader: Reader, writer: Writer) -> Desk:
    desk = Desk(reader, writer, Clock(), shell.banners, shell.open_page, ready=True)
    shell.take_desk(desk)
    return desk


def page(shell: Shell) -> PlainPage:
    shown = shell.page()
    assert isinstance(shown, PlainPage)
    return shown


def test_the_first_painting_is_told_once(qtbot: QtBot, themed: None):
    shell, painted = Shell(PLAIN_PAGES), []
    qtbot.addWidget(shell)
    shell.first_painted.connect(lambda: painted.append(True))
    shell.show()
    qtbot.waitUntil(lambda: bool(painted))
    shell.update()
    qtbot.wait(30)
    assert painted == [True]


def test_a_page_is_built_when_it_is_first_looked_at(shell: Shell, desk: Desk):
    assert shell.stack.count() == 1
    shell.open_page("leads")
    assert shell.stack.count() == 2
    first = page(shell)
    shell.open_page("today")
    shell.open_page("leads")
    assert page(shell) is first
    assert first.refreshed == [frozenset()]


def test_a_page_settles_when_its_answers_are_here(qtbot: QtBot, shell: Shell, desk: Desk):
    qtbot.waitUntil(lambda: page(shell).is_settled())
    assert page(shell).words.text() == "answer"


def test_a_page_whose_file_was_left_asks_nothing_more(shell: Shell, desk: Desk, reader: Reader):
    left = page(shell)
    reader.stop()
    left.refresh(frozenset())
    assert left.is_settled() == (left._asked == 0)


def test_what_changed_refreshes_the_page_shown_now_and_others_when_looked_at(
    shell: Shell, desk: Desk
):
    shell.open_page("leads")
    leads = page(shell)
    shell.open_page("today")
    today = page(shell)
    for table in ("lead", "event"):
        shell.tables_changed(frozenset({table}))
    assert today.refreshed[1:] == [frozenset({"lead"}), frozenset({"event"})]
    assert leads.refreshed == [frozenset()]
    shell.open_page("leads")
    assert leads.refreshed == [frozenset(), frozenset({"lead", "event"})]


def test_no_page_is_refreshed_before_the_file_told_what_all_depend_on(
    shell: Shell, reader: Reader, writer: Writer
):
    desk = Desk(reader, writer, Clock(), shell.banners, shell.open_page)
    shell.take_desk(desk)
    assert page(shell).refreshed == []
    desk.ready = True
    shell.look_again()
    assert page(shell).refreshed == [frozenset()]


def test_a_write_refreshes_the_page(qtbot: QtBot, shell: Shell, desk: Desk):
    desk.writer.run(lambda _connection: frozenset({"lead"}))
    qtbot.waitUntil(lambda: page(shell).refreshed[-1] == frozenset({"lead"}))


def test_one_page_hands_another_what_to_show(shell: Shell, desk: Desk):
    desk.open_page("leads", {"source": "fair"})
    assert page(shell).given == [{"source": "fair"}]


@pytest.mark.parametrize("key", [Qt.Key.Key_2, Qt.Key.Key_Eacute])
def test_a_page_is_opened_by_its_digit_on_both_keyboards(
    qtbot: QtBot, shell: Shell, desk: Desk, key: Qt.Key
):
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    qtbot.keyClick(shell, key, CTRL)
    assert page(shell).title() == "Leads"


def test_every_digit_has_its_azerty_key():
    azerty = [digit_keys(digit)[1][0].key() for digit in range(1, 8)]
    assert azerty == [
        Qt.Key.Key_Ampersand,
        Qt.Key.Key_Eacute,
        Qt.Key.Key_QuoteDbl,
        Qt.Key.Key_Apostrophe,
        Qt.Key.Key_ParenLeft,
        Qt.Key.Key_Minus,
        Qt.Key.Key_Egrave,
    ]


def test_no_two_actions_share_a_key():
    keys = [key for spec in SPECS for key in spec.keys]
    keys += [f"Ctrl+{digit}" for digit in range(1, 8)]
    assert len(set(keys)) == len(keys)
    assert all(not QKeySequence(key).isEmpty() for key in keys)


def test_an_action_is_enabled_while_somebody_can_do_it(qtbot: QtBot, shell: Shell, desk: Desk):
    actions = shell.actions_table
    assert actions["edit.find"].isEnabled()
    assert not actions["edit.undo"].isEnabled()
    done: list[str] = []
    actions.serve("edit.undo", lambda: done.append("undo"))
    actions.serve("edit.find", lambda: done.append("find"))
    for name in ("edit.undo", "edit.find"):
        actions[name].trigger()
    assert (done, page(shell).found) == (["undo"], 1)  # the page comes before the program
    actions.withdraw("edit.undo")
    assert not actions["edit.undo"].isEnabled()


def test_every_action_is_in_a_menu(shell: Shell):
    listed = {
        action.objectName()
        for menu in shell.menuBar().actions()
        for action in menu.menu().actions()
    }
    assert {spec.name for spec in SPECS} <= listed


def test_the_window_speaks_the_other_language_at_once(
    qtbot: QtBot, qapp: QApplication, shell: Shell, desk: Desk
):
    language = Language(qapp)
    language.choose("en", keep=False)
    before = len(page(shell).refreshed)
    language.choose("fr", keep=False)
    qtbot.waitUntil(lambda: len(page(shell).refreshed) > before)
    language.withdraw()


def test_every_control_has_a_name_for_a_screen_reader(shell: Shell, desk: Desk):
    shell.side_bar.show_who("Claire", "Sales")
    nameless = [
        button
        for button in shell.findChildren(QPushButton)
        if button.isVisible() and not (button.accessibleName() or button.text())
    ]
    assert nameless == []


def test_place_and_page_are_remembered(qtbot: QtBot, themed: None):
    shell = Shell(PLAIN_PAGES)
    qtbot.addWidget(shell)
    shell.show()
    shell.resize(700, 500)
    shell.open_page("leads")
    shell.close()
    again = Shell(PLAIN_PAGES)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (700, 500)
    assert "Leads" in again.windowTitle()


def test_without_a_file_the_ways_to_begin_are_shown_and_pages_wait(shell: Shell, desk: Desk):
    shell.drop_pages()
    shell.show_start(QWidget())
    buttons = [one for one in shell.side_bar.findChildren(QPushButton) if one.isCheckable()]
    assert not any(button.isEnabled() for button in buttons)
    shell.take_desk(desk)
    assert all(button.isEnabled() for button in buttons)
    assert page(shell) is shell.stack.currentWidget()


def test_a_job_that_takes_long_shows_and_can_be_broken_off(
    qtbot: QtBot, shell: Shell, desk: Desk, access: Access[sqlite3.Connection]
):
    qtbot.waitUntil(lambda: page(shell).is_settled())
    answered: list[object] = []
    forever = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT max(i) FROM n"
    desk.reader.ask(lambda connection: connection.execute(forever).fetchone(), answered.append)
    qtbot.waitUntil(shell.busy_strip.isVisible, timeout=1500)
    shell.busy_strip.cancel()
    qtbot.waitUntil(lambda: not shell.busy_strip.isVisible(), timeout=1500)
    assert answered == []
    refreshed = list(page(shell).refreshed)
    (banner,) = shell.banners.banners()
    (again,) = banner.findChildren(QPushButton)
    again.click()
    assert page(shell).refreshed == [*refreshed, frozenset()], "it looks at everything again"


def test_who_is_to_look_at_everything_does_so_whatever_changed_since(shell: Shell, desk: Desk):
    shell.open_page("leads")
    shell.open_page("today")
    shell.look_again()
    shell.tables_changed(frozenset({"lead"}))
    shell.open_page("leads")
    assert page(shell).refreshed == [frozenset(), frozenset()]


def test_the_sheet_of_keys_lists_every_action_that_has_one(qtbot: QtBot, shell: Shell):
    sheet = KeySheet(shell)
    qtbot.addWidget(sheet)
    sheet.open()
    words = " ".join(
        label.text() for label in sheet.findChildren(QWidget) if hasattr(label, "text")
    )
    for expected in ("Log a call", "Ctrl+L", "Ctrl+2"):
        assert expected in words
    assert "Import leads Ctrl+0" not in words, "a page aside has no digit"
    assert sheet.sizeHint().height() <= 720, "it fits a small screen"
