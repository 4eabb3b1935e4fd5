"""A chart in a card: its name, what it says in two lines, and the picture."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from ui.background import Reader
from ui.charts.painting import Chart
from ui.charts.view import ChartView
from ui.widgets.tone import set_tone


class ChartPanel(QFrame):
    """``say`` its words, ``show_chart`` its bars; without any it says what is missing.

    Further controls may stand in ``head``, beside the name.
    """

    pressed = Signal(object)

    def __init__(self, painter: Reader) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._name, self._note, self._missing = QLabel(), QLabel(), QLabel()
        font = self._name.font()
        font.setWeight(QFont.Weight.DemiBold)
        self._name.setFont(font)
        for label in (self._note, self._missing):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            set_tone(label, "muted")
        # Two lines whether they are needed or not: the charts side by side begin at one height.
        self._note.setMinimumHeight(2 * self._note.fontMetrics().lineSpacing())
        self._note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._missing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.view = ChartView(painter)
        self.view.pressed.connect(self.pressed)
        place = QWidget()
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._missing)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 8)
        column.setSpacing(4)
        self.head = QHBoxLayout()
        self.head.setSpacing(4)
        self.head.addWidget(self._name, 1)
        column.addLayout(self.head)
        column.addWidget(self._note)
        column.addWidget(place, 1)

    def insert_below_note(self, widget: QWidget) -> None:
        """Something between the words and the picture."""
        self._column.insertWidget(2, widget)

    def say(self, name: str, note: str, definition: str) -> None:
        """The words above the picture; the definition is shown when the mouse rests on them."""
        self._name.setText(name)
        self._note.setText(note)
        for label in (self._name, self._note):
            label.setToolTip(definition)
        self.view.setAccessibleName(f"{name}. {definition}")

    def show_chart(self, chart: Chart, missing: str) -> None:
        """The bars; where none has a value, the words for what is missing."""
        self._missing.setText(missing)
        self._stack.setCurrentIndex(1 if chart.is_empty else 0)
        if not chart.is_empty:
            self.view.show_chart(chart)

    def is_settled(self) -> bool:
        """Whether the picture is the one asked for."""
        return self._stack.currentIndex() == 1 or self.view.is_settled()
