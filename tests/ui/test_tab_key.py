"""Tab goes round a whole page: from the page's first part through all others, and to the frame."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.program import Program

PAGES = ("today", "leads", "agreement", "scoreboard", "history", "settings")


def reachable(page: QWidget) -> set[QWidget]:
    """What takes the keyboard by Tab, as far as it can be seen now."""
    return {
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.TabFocus
        if widget.focusProxy() is None and not widget.visibleRegion().isEmpty()
    }


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, themed: None, workspace: Path) -> Iterator[Program]:
    """The whole window on a small file."""
    program = Program(qapp, workspace)
    program.language.choose("en", keep=False)
    program.start()
    program.shell.activateWindow()
    qtbot.waitUntil(lambda: program.session is not None and program.session.is_open, timeout=20_000)
    assert program.session is not None
    program.session.become(program.session.desk.team[0])
    yield program
    program.shell.close()
    program.shell.deleteLater()


def went_round(key: Qt.Key) -> list[QWidget]:
    """Where the keyboard was, until it came back to where it had been before."""
    met: list[QWidget] = []
    while (focused := QApplication.focusWidget()) not in met:
        assert focused is not None
        met.append(focused)
        QTest.keyClick(focused, key)
    return met


@pytest.mark.parametrize("name", PAGES)
def test_tab_reaches_every_part_of_a_page_and_the_side_bar(
    program: Program, qtbot: QtBot, name: str
):
    program.shell.open_page(name)
    page = program.shell.page()
    assert page is not None
    qtbot.waitUntil(page.is_settled, timeout=20_000)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        page.setFocus()
        met = went_round(key)
        assert {repr(each) for each in reachable(page) - set(met)} == set()
        assert any(program.shell.side_bar.isAncestorOf(each) for each in met)
