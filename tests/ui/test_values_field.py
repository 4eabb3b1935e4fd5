"""Several values in one line: typed with semicolons, read apart."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.pages.agreement.criteria.values_field import ValuesField


def test_values_stand_in_pills_until_one_types(qtbot: QtBot, themed: None):
    window, field, other = QWidget(), ValuesField(), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(other)
    column.addWidget(field)
    field.setText("Olark Chat; Référence; ; a name that is so long that there is no room for it")
    window.resize(320, 90)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    plain = field.grab().toImage()
    field.several = True
    assert field.values()[:2] == ["Olark Chat", "Référence"]
    assert field.grab().toImage() != plain
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.several = False
    typing = field.grab().toImage()
    field.several = True
    assert field.grab().toImage() == typing
    for width in (20, 60, 120, 900):
        field.resize(width, 32)
        field.clearFocus()
        field.grab()
