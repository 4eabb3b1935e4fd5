"""A card: a name, one big figure, a note under it; pressing it opens what is behind the figure."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout

from ui.appearance import figures_font, large_font
from ui.widgets.tone import set_tone

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Card(QFrame):
    """Set it with ``say``; ``opens`` makes it press like a button, by mouse and keyboard."""

    pressed = Signal()

    def __init__(self, *, opens: bool = False) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._opens = opens
        if opens:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name, self._figure, self._note = QLabel(), QLabel(), QLabel()
        set_tone(self._name, "muted")
        self._figure.setFont(figures_font(large_font(self.font())))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(2)
        for label in (self._name, self._figure, self._note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)

    def say(self, name: str, figure: str, note: str = "", tone: str = "muted") -> None:
        """All its words at once, already translated; ``tone`` colours the note."""
        self._name.setText(name)
        self._figure.setText(figure)
        self._note.setText(note)
        set_tone(self._note, tone)
        self.setAccessibleName(f"{name}: {figure}. {note}".rstrip(". "))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens."""
        inside = self.rect().contains(event.position().toPoint())
        if self._opens and inside and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar open."""
        if self._opens and event.key() in _KEYS:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)
