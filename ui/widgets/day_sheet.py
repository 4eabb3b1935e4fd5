"""The sheet of a month that drops from a day's field, in the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget

from ui.appearance import theme_in_force

_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class DaySheet(QCalendarWidget):
    """Qt's own red of a weekend is hard to read on a dark ground."""

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalHeaderFormat(self.VerticalHeaderFormat.NoVerticalHeader)

    def showEvent(self, event: QShowEvent) -> None:
        """The theme may be another than last time."""
        look = QTextCharFormat()
        look.setForeground(theme_in_force().color("bad"))
        for day in _WEEKEND:
            self.setWeekdayTextFormat(day, look)
        super().showEvent(event)
