"""The days that are different, with a tick for each that is kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from slaapp.domain.entries_in_force import entries_in_force
from slaapp.domain.working_calendar import DatedEntry

_ENTRY = Qt.ItemDataRole.UserRole
_ROW = 30


class DayList(QListWidget):
    """Ticked: nobody works. ``switched`` tells of a tick set or taken by hand."""

    switched = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Sequence[DatedEntry], date] | None = None
        self._awaited: date | None = None
        self.setMinimumHeight(4 * _ROW)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemChanged.connect(self._ticked)

    def show_days(self, entries: Sequence[DatedEntry], today: date) -> None:
        """The latest word on each day, after today; the day one was at stays under the eye."""
        self._shown = entries, today
        there, scrolled = self._day_at(self.currentRow()), self.verticalScrollBar().value()
        awaited, self._awaited = self._awaited, None
        self.blockSignals(True)
        self.clear()
        for entry in _latest(entries, today):
            self._add(entry)
        for row in range(self.count()):
            if there is not None and self._day_at(row) == there:
                self.setCurrentRow(row)
        self.verticalScrollBar().setValue(scrolled)
        if awaited is not None:
            self.show_day(awaited)
        self.blockSignals(False)

    def show_day(self, day: date) -> None:
        """Bring a day under the eye, now or as soon as it is listed."""
        self._awaited = day
        for row in range(self.count()):
            if self._day_at(row) == day:
                self._awaited = None
                self.setCurrentRow(row)

    def retranslate(self) -> None:
        """Say dates in the language in force."""
        self.setAccessibleName(self.tr("Holidays and closures"))
        if self._shown is not None:
            self.show_days(*self._shown)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """There is always a day that the keyboard is at."""
        super().focusInEvent(event)
        if not self.selectedItems() and self.count():
            self.setCurrentRow(max(self.currentRow(), 0))

    def _day_at(self, row: int) -> date | None:
        item = self.item(row) if row >= 0 else None
        day: date | None = item.data(_ENTRY).day if item is not None else None
        return day

    def _add(self, entry: DatedEntry) -> None:
        day = QDate(entry.day.year, entry.day.month, entry.day.day)
        item = QListWidgetItem(f"{QLocale().toString(day, 'ddd d MMM yyyy')} — {entry.label}")
        item.setData(_ENTRY, entry)
        item.setSizeHint(QSize(0, _ROW))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if entry.observed else Qt.CheckState.Unchecked)
        self.addItem(item)

    def _ticked(self, item: QListWidgetItem) -> None:
        self.switched.emit(item.data(_ENTRY), item.checkState() == Qt.CheckState.Checked)


def _latest(entries: Sequence[DatedEntry], today: date) -> list[DatedEntry]:
    """One entry a day: the one in force, else the latest that was switched off."""
    ruling = entries_in_force(entries)
    chosen: dict[date, DatedEntry] = {}
    for entry in sorted(entries, key=lambda each: each.recorded_at):
        if entry.day > today:
            chosen[entry.day] = entry
    chosen.update((day, entry) for day, entry in ruling.items() if day > today)
    return [chosen[day] for day in sorted(chosen)]
