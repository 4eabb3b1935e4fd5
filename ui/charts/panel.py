"""A chart in a card: its name, what it says in one line, and the picture."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QStackedLayout, QVBoxLayout, QWidget

from ui.background import Reader
from ui.charts.spec import BarChart
from ui.charts.view import ChartView
from ui.widgets.tone import set_tone


class ChartPanel(QFrame):
    """``say`` its words, ``show_chart`` its bars; without any it says what is missing."""

    pressed = Signal(object)

    def __init__(self, painter: Reader) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._name, self._note, self._missing = QLabel(), QLabel(), QLabel()
        font = self._name.font()
        font.setBold(True)
        self._name.setFont(font)
        for label in (self._note, self._missing):
            label.setWordWrap(True)
            set_tone(label, "muted")
        self.view = ChartView(painter)
        self.view.pressed.connect(self.pressed)
        place = QWidget()
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._missing)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 8)
        column.setSpacing(4)
        column.addWidget(self._name)
        column.addWidget(self._note)
        column.addWidget(place, 1)

    def say(self, name: str, note: str, definition: str) -> None:
        """The words above the picture; the definition is shown when the mouse rests on it."""
        self._name.setText(name)
        self._note.setText(note)
        self._name.setToolTip(definition)
        self.view.setAccessibleName(f"{name}. {definition}")

    def show_chart(self, chart: BarChart, missing: str) -> None:
        """The bars; where none has a value, the words for what is missing."""
        self._missing.setText(missing)
        there = any(bar.value is not None for bar in chart.bars)
        self._stack.setCurrentIndex(0 if there else 1)
        if there:
            self.view.show_chart(chart)

    def is_settled(self) -> bool:
        """Whether the picture is the one asked for."""
        return self._stack.currentIndex() == 1 or self.view.is_settled()
