"""A text of several lines; Tab goes on to the next field, and Ctrl+Z may be the window's."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

_AROUND = 12
_LINE_ENDS = {ord("\N{PARAGRAPH SEPARATOR}"): "\n", ord("\N{LINE SEPARATOR}"): "\n"}


class LongText(QPlainTextEdit):
    """``edited`` after each edit by hand; the text is kept to the letter, hard spaces too."""

    edited = Signal()

    def __init__(self, lines: int = 3) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 2 * _AROUND)
        self._given = ""
        self._showing = self._touched = False
        self.textChanged.connect(self._told)

    def show_text(self, text: str) -> None:
        """Show a text without telling of an edit."""
        if text == self.text():
            return
        self._showing = True
        self.setPlainText(text)
        self._showing = self._touched = False
        self._given = text

    def text(self) -> str:
        """What stands there, as it was given until it is edited."""
        if not self._touched:
            return self._given
        # Qt's own way makes plain spaces of hard ones.
        return self.document().toRawText().translate(_LINE_ENDS)

    def event(self, event: QEvent) -> bool:
        """Hand ``Ctrl+Z`` on where nothing was typed here since the text was shown."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo)
            document = self.document()
            if (undo and not document.isUndoAvailable()) or (
                redo and not document.isRedoAvailable()
            ):
                event.ignore()
                return False
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll unless one works here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _told(self) -> None:
        if not self._showing:
            self._touched = True
            self.edited.emit()
