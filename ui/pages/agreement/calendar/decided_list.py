"""What was decided about days to come: closures, half-days; each can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from slaapp.domain.closures import Stretch
from ui.icons import icon
from ui.pages.agreement.calendar.days import stretch_words
from ui.pages.agreement.day_list import DayList, DayRow
from ui.words import Speaking

_REMOVES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class DecidedList(Speaking, QWidget):
    """``unwanted`` tells a Stretch that is to be worked as usual after all."""

    unwanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Stretch, ...] = ()
        self.list, self.remove = _Rows(), QPushButton(icon("trash"), "")
        self.list.removing.connect(self._remove)
        self.list.currentRowChanged.connect(self._say_state)
        self.remove.clicked.connect(self._remove)
        below = QHBoxLayout()
        below.addWidget(self.remove)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the list's words."""
        self.list.setAccessibleName(self.tr("Closures and other hours"))
        self.list.say_empty(self.tr("Nothing is decided about days to come."))
        self.remove.setText(self.tr("Work as usual after all"))
        self.show_stretches(self._shown)

    def walk(self) -> list[QWidget]:
        """The order in which Tab goes through."""
        return [self.list, self.remove]

    def show_stretches(self, found: Sequence[Stretch]) -> None:
        """Show these; one that was awaited comes under the eye."""
        self._shown = tuple(found)
        self.list.show_rows([DayRow(one.first, stretch_words(one), None, one) for one in found])
        self._say_state()

    def await_day(self, day: date) -> None:
        """What begins on this day is about to be listed."""
        self.list.show_day(day)

    def _say_state(self) -> None:
        self.remove.setEnabled(self.list.held() is not None)

    def _remove(self) -> None:
        stretch = self.list.held()
        if stretch is not None:
            self.unwanted.emit(stretch)


class _Rows(DayList):
    """Del takes the chosen one back."""

    removing = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del, or what the list does with a key."""
        if event.key() in _REMOVES:
            self.removing.emit()
        else:
            super().keyPressEvent(event)
