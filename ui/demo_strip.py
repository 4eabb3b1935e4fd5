"""The line above every page that says: this is the demo."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ui.appearance import theme_in_force
from ui.words import Speaking


class DemoStrip(Speaking, QWidget):
    """Stays as long as the demo is open, with the way out of it."""

    start_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._start = QPushButton()
        self._start.clicked.connect(self.start_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 6, 24, 6)
        row.addWidget(self._words, 1)
        row.addWidget(self._start)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say its words again."""
        self._words.setText(self.tr("Demo: the people and companies here are invented."))
        self._start.setText(self.tr("Start for real"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A ground of its own, so that nobody takes the demo for the real file."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme_in_force().pill_ground("second"))
        painter.end()
