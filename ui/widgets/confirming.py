"""Ctrl+Enter presses the button that leads on, wherever in a form the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

_KEYS = ("Ctrl+Return", "Ctrl+Enter")


def confirm_by_keys(form: QWidget, button: QPushButton) -> None:
    """Let the keys press ``button`` while the keyboard is in ``form``; its tip tells them."""
    for key in _KEYS:
        shortcut = QShortcut(QKeySequence(key), form)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(button.click)
    button.setToolTip(QKeySequence(_KEYS[0]).toString(QKeySequence.SequenceFormat.NativeText))
