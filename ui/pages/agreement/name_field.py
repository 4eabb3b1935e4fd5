"""A field whose Enter signs: one press is one signature, however long the key is held."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.widgets.steady import TextField

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NameField(TextField):
    """A held Enter went from field to field and signed for both sides."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter counts when it is pressed, not while it repeats."""
        if event.key() in _ENTER and event.isAutoRepeat():
            event.accept()
        else:
            super().keyPressEvent(event)
