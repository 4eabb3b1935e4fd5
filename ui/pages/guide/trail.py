"""How far one is: ``3 of 7``, and as many strokes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.appearance import theme_in_force
from ui.pages.guide.standing import STEPS
from ui.pages.titles import page_title
from ui.widgets.tone import set_tone
from ui.words import Speaking

_STROKE, _GAP, _THICK = 22, 4, 6


class _Strokes(QWidget):
    """One for each step; those that were reached are coloured."""

    def __init__(self) -> None:
        super().__init__()
        self.step = 1
        self.setFixedSize(QSize(STEPS * (_STROKE + _GAP) - _GAP, _THICK))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_in_force()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for place in range(STEPS):
            painter.setBrush(theme.color("accent" if place < self.step else "border"))
            area = QRectF(place * (_STROKE + _GAP), 0, _STROKE, _THICK)
            painter.drawRoundedRect(area, _THICK / 2, _THICK / 2)
        painter.end()


class Trail(Speaking, QWidget):
    """Beside the title of the step."""

    def __init__(self) -> None:
        super().__init__()
        self._strokes, self._words = _Strokes(), QLabel()
        set_tone(self._words, "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._words)
        row.addWidget(self._strokes)
        self.retranslate()

    def show_step(self, step: int) -> None:
        """Counted from 1."""
        self._strokes.step = step
        self._strokes.update()
        self.retranslate()

    def words(self) -> str:
        """``Guided agreement · 3 of 7``."""
        return self._words.text()

    def retranslate(self) -> None:
        """Say where one is."""
        words = self.tr("{name} · {step} of {steps}")
        said = words.format(name=page_title("guide"), step=self._strokes.step, steps=STEPS)
        self._words.setText(said)
        self.setAccessibleName(said)
