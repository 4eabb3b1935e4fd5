"""What a page says when it has nothing to show: what to do next, with a button for it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.appearance import large_font
from ui.icons import icon

_SIZE = 48
_WIDTH = 460


class EmptyState(QWidget):
    """An icon, a title, a sentence and up to two buttons, in the middle of the page."""

    pressed = Signal()
    second_pressed = Signal()

    def __init__(self, drawing: str) -> None:
        super().__init__()
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._drawing = drawing
        self._title = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title.setFont(large_font(self.font()))
        self._sentence = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._sentence.setWordWrap(True)
        self._sentence.setFixedWidth(_WIDTH)
        self._sentence.setProperty("tone", "muted")
        self.button = QPushButton()
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self.pressed)
        self.second = QPushButton()
        self.second.clicked.connect(self.second_pressed)
        self._lay_out()

    def say(self, title: str, sentence: str, button: str = "", second: str = "") -> None:
        """Set all words at once; an empty word hides its button."""
        self._icon.setPixmap(icon(self._drawing, "muted").pixmap(_SIZE, _SIZE))
        self._title.setText(title)
        self._sentence.setText(sentence)
        # Centred, a label is not asked how high it is at its width.
        self._sentence.setMinimumHeight(self._sentence.heightForWidth(_WIDTH))
        for one, words in ((self.button, button), (self.second, second)):
            one.setText(words)
            one.setVisible(bool(words))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.button)
        buttons.addWidget(self.second)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._icon)
        column.addWidget(self._title)
        column.addWidget(self._sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addStretch(3)
