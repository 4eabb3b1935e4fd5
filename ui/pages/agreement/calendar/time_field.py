"""A time of day, typed or turned by a quarter of an hour."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QTimeEdit

_HEIGHT, _WIDTH, _QUARTER = 30, 84, 15


class TimeField(QTimeEdit):
    """``minute`` is the time in minutes since midnight."""

    def __init__(self, minute: int) -> None:
        super().__init__()
        self.setDisplayFormat("HH:mm")
        self.setTime(QTime(minute // 60, minute % 60))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def minute(self) -> int:
        """What it shows."""
        return 60 * self.time().hour() + self.time().minute()

    def stepBy(self, steps: int) -> None:
        """Minutes turn by a quarter of an hour."""
        minutes = self.currentSection() == QTimeEdit.Section.MinuteSection
        super().stepBy(steps * (_QUARTER if minutes else 1))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll unless one works here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        """One height with the other fields."""
        return QSize(_WIDTH, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """One height with the other fields."""
        return self.sizeHint()
