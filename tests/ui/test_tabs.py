"""The parts of a page are turned by keys, wherever on the page the keyboard is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.real_window import CONTROL, SHIFT
from ui.widgets.tabs import Tabs


@pytest.fixture
def page(qtbot: QtBot, themed: None) -> QWidget:
    """A field over three parts; the keyboard is in the field."""
    page = QWidget()
    column = QVBoxLayout(page)
    page.field, page.tabs = QLineEdit(), Tabs()
    column.addWidget(page.field)
    column.addWidget(page.tabs)
    for name in ("Criteria", "Calendar", "Versions"):
        page.tabs.addTab(QLineEdit(), name)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    page.field.setFocus()
    return page


@pytest.mark.parametrize(
    ("key", "held", "reached"),
    [
        (Qt.Key.Key_Tab, CONTROL, [1, 2, 0]),
        (Qt.Key.Key_PageDown, CONTROL, [1, 2, 0]),
        (Qt.Key.Key_Backtab, CONTROL | SHIFT, [2, 1, 0]),
        (Qt.Key.Key_PageUp, CONTROL, [2, 1, 0]),
    ],
)
def test_keys_turn_to_the_part_beside_and_round(page, key, held, reached):
    found = []
    for _ in range(3):
        QTest.keyClick(page.focusWidget(), key, held)
        found.append(page.tabs.currentIndex())
    assert found == reached
