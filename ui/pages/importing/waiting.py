"""While the file is read, reckoned or brought in: what is done, how far it is, a way to stop it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.appearance import large_font
from ui.widgets.tone import set_tone
from ui.words import Speaking

_WIDTH = 420
_WHOLE = 1_000


class Waiting(Speaking, QWidget):
    """A title, a bar, "Cancel"."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title: Callable[[], str] = str
        self._step = ""
        self._heading = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._heading.setFont(large_font(self.font()))
        self._words = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        set_tone(self._words, "muted")
        self.bar = QProgressBar()
        self.bar.setFixedWidth(_WIDTH)
        self.bar.setTextVisible(False)
        self.cancel = QPushButton()
        self.cancel.clicked.connect(self._cancel)
        self._lay_out()
        self.retranslate()

    def begin(self, title: Callable[[], str]) -> None:
        """Show what is awaited, in words that can be said anew; how far it is, is not known yet."""
        self._title, self._step = title, ""
        self.bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self.retranslate()

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.cancel

    def show_far(self, step: str, done: int, total: int) -> None:
        """Show how far a step is."""
        if self.bar.maximum() != _WHOLE:
            self.bar.setRange(0, _WHOLE)
        self.bar.setValue(_WHOLE * done // max(total, 1))
        if step != self._step:
            self._step = step
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words again."""
        steps = {
            "look": self.tr("Reading the rows"),
            "dates": self.tr("Looking at its dates"),
            "read": self.tr("Reading the rows"),
            "reckon": self.tr("Reckoning stages, scores and deadlines"),
            "compare": self.tr("Comparing names, addresses and numbers"),
            "apply": self.tr("Until it is done, nothing of it is kept"),
        }
        self._heading.setText(self._title())
        self._words.setText(steps.get(self._step, " "))
        self.bar.setAccessibleName(self._title())
        self.cancel.setText(self.tr("Cancel"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape cancels as well."""
        if event.key() == Qt.Key.Key_Escape and self.cancel.isEnabled():
            self._cancel()
        else:
            super().keyPressEvent(event)

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.cancelled.emit()

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._heading)
        column.addWidget(self._words)
        column.addWidget(self.bar, 0, middle)
        column.addLayout(row)
        column.addStretch(3)
