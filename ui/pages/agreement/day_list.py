"""The days that are different, with a tick for each that is kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from slaapp.domain.entries_in_force import entries_in_force
from slaapp.domain.working_calendar import DatedEntry

_ENTRY = Qt.ItemDataRole.UserRole
_HEIGHT = 220


class DayList(QListWidget):
    """Ticked: nobody works. ``switched`` tells of a tick set or taken by hand."""

    switched = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Sequence[DatedEntry], date] | None = None
        self.setMinimumHeight(_HEIGHT)
        self.itemChanged.connect(self._ticked)

    def show_days(self, entries: Sequence[DatedEntry], today: date) -> None:
        """The latest word on each day, from today on."""
        self._shown = entries, today
        self.blockSignals(True)
        self.clear()
        for entry in _latest(entries, today):
            self._add(entry)
        self.blockSignals(False)

    def retranslate(self) -> None:
        """Say dates in the language in force."""
        self.setAccessibleName(self.tr("Holidays and closures"))
        if self._shown is not None:
            self.show_days(*self._shown)

    def _add(self, entry: DatedEntry) -> None:
        day = QDate(entry.day.year, entry.day.month, entry.day.day)
        item = QListWidgetItem(f"{QLocale().toString(day, 'ddd dd MMM yyyy')} — {entry.label}")
        item.setData(_ENTRY, entry)
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
