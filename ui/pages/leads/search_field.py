"""Where one types whom one looks for; tells it when the typing pauses."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.icons import icon
from ui.words import Speaking

_PAUSE = 150
_WIDTH = 260


class SearchField(Speaking, QLineEdit):
    """``searched`` brings the text, 150 ms after the last key; ``left`` asks for the list."""

    searched = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._told = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(lambda: self._pause.start())
        self.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(_WIDTH)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what is searched."""
        self.setPlaceholderText(self.tr("Search leads"))
        self.setAccessibleName(self.tr("Search leads by name, company, phone or e-mail"))

    def put(self, text: str) -> None:
        """Set the text without telling it."""
        self.setText(text)
        self._pause.stop()
        self._told = text

    def begin(self) -> None:
        """Take the keyboard; what stands there is replaced by typing."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def waits(self) -> bool:
        """Whether something typed is still to be told."""
        return self._pause.isActive()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Down go to the list, Esc empties the field, then leaves it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._tell()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._tell()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self._pause.stop()
        if self.text() != self._told:
            self._told = self.text()
            self.searched.emit(self._told)
