"""Days with a tick each: ticked, nobody works."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from ui.appearance import theme_in_force

_ROW, _PAD = 30, 8
_HELD, _DAY = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class DayRow(NamedTuple):
    """A day in words; ``ticked`` is None where there is nothing to tick; ``held`` comes back
    with a switch; what ``stays`` cannot be switched."""

    day: date
    words: str
    ticked: bool | None
    held: object
    stays: bool = False


class DayList(QListWidget):
    """``switched`` tells of a tick set or taken by hand."""

    switched = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self._awaited: date | None = None
        self._empty, self._ahead = "", False
        self.setMinimumHeight(4 * _ROW)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemChanged.connect(self._ticked)

    def show_rows(self, rows: Sequence[DayRow]) -> None:
        """Show these; the day one was at stays under the eye."""
        place, scrolled = self.currentRow(), self.verticalScrollBar().value()
        there = self._day_at(place)
        awaited, self._awaited = self._awaited, None
        self.blockSignals(True)
        self.clear()
        for row in rows:
            self._add(row)
        days = [row.day for row in rows]
        self.setCurrentRow(days.index(there) if there in days else min(place, len(days) - 1))
        self.verticalScrollBar().setValue(scrolled)
        if awaited is not None:
            self.show_day(awaited)
        self.blockSignals(False)

    def say_empty(self, words: str) -> None:
        """What stands there where no day does."""
        self._empty = words
        self.viewport().update()

    def look_ahead(self) -> None:
        """Put the first day that can be switched at the top, now and once there is room."""
        first = self._first_open()
        self._ahead = True
        if first is not None:
            self.doItemsLayout()
            self.scrollToItem(self.item(first), QListWidget.ScrollHint.PositionAtTop)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The days, or why there are none."""
        super().paintEvent(event)
        if self._empty and not self.count():
            painter = QPainter(self.viewport())
            painter.setPen(theme_in_force().color("muted"))
            area = self.viewport().rect().adjusted(_PAD, _PAD, -_PAD, -_PAD)
            painter.drawText(area, Qt.TextFlag.TextWordWrap, self._empty)
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look ahead in the room that there is now."""
        super().resizeEvent(event)
        if self._ahead:
            self.look_ahead()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Who scrolls looks where it pleases."""
        self._ahead = False
        super().wheelEvent(event)

    def show_day(self, day: date) -> None:
        """Bring a day under the eye, now or as soon as it is listed."""
        self._awaited = day
        for row in range(self.count()):
            if self._day_at(row) == day:
                self._awaited = None
                self.setCurrentRow(row)

    def held(self) -> object:
        """What the chosen row holds; None where none is chosen."""
        item = self.currentItem()
        return item.data(_HELD) if item is not None else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """There is always a day that the keyboard is at; a click chooses one itself."""
        super().focusInEvent(event)
        self._ahead = False
        first = self._first_open()
        is_click = event.reason() == Qt.FocusReason.MouseFocusReason
        if not self.selectedItems() and first is not None and not is_click:
            self.setCurrentRow(max(self.currentRow(), first))

    def _first_open(self) -> int | None:
        rows = range(self.count())
        enabled = Qt.ItemFlag.ItemIsEnabled
        return next((row for row in rows if self.item(row).flags() & enabled), None)

    def _day_at(self, row: int) -> date | None:
        item = self.item(row) if row >= 0 else None
        day: date | None = item.data(_DAY) if item is not None else None
        return day

    def _add(self, row: DayRow) -> None:
        item = QListWidgetItem(row.words)
        item.setToolTip(row.words)
        item.setData(_HELD, row.held)
        item.setData(_DAY, row.day)
        item.setSizeHint(QSize(0, _ROW))
        if row.ticked is not None:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked)
        if row.stays:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
        self.addItem(item)

    def _ticked(self, item: QListWidgetItem) -> None:
        self.switched.emit(item.data(_HELD), item.checkState() == Qt.CheckState.Checked)
