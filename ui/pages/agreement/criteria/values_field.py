"""A line in which one types values; while nobody types, each of several stands in a pill."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionFrame

from ui.pages.agreement.criteria.completing import SEPARATOR
from ui.widgets.pill import Pill, paint_pill, pill_size
from ui.widgets.steady import TextField

_GAP, _LEFT = 4, 6


class ValuesField(TextField):
    """``several``: what is apart by semicolons is shown apart."""

    def __init__(self) -> None:
        super().__init__()
        self.several = False

    def values(self) -> list[str]:
        """What is typed, apart."""
        parts = (part.strip() for part in self.text().split(SEPARATOR))
        return [part for part in parts if part]

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text where one types, pills where one reads."""
        values = self.values() if self.several and not self.hasFocus() else []
        if not values:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        self._paint_values(painter, values)
        painter.end()

    def _paint_values(self, painter: QPainter, values: list[str]) -> None:
        """As many as there is room for; then how many more there are."""
        left, end = _LEFT, self.width() - _LEFT
        for at, value in enumerate(values):
            pill, rest = Pill(value, "accent"), Pill(f"+{len(values) - at}")
            width = pill_size(pill, painter.fontMetrics()).width()
            last = at == len(values) - 1
            room = end - left - (0 if last else self._width(painter, rest))
            if width > room and at:
                paint_pill(painter, QRect(left, 0, end - left, self.height()), rest)
                return
            paint_pill(painter, QRect(left, 0, max(room, 0), self.height()), pill)
            left += min(width, room) + _GAP

    def _width(self, painter: QPainter, pill: Pill) -> int:
        return pill_size(pill, painter.fontMetrics()).width() + _GAP
