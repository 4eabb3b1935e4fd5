"""The entries that were found, as rows of a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.appearance import theme_in_force
from ui.palette.entry import Entry

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_COLUMNS = 3
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class EntryModel(QAbstractTableModel):
    """What it is, where it belongs (or why it cannot be done now), its keys."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Entry] = []

    def show_entries(self, found: Sequence[Entry]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.rows = list(found)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        entry, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (entry.words, entry.why or entry.place, entry.keys)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column == _COLUMNS - 1 else _LEFT
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (entry.words, entry.why or entry.place, entry.keys)
            return ", ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.ForegroundRole and (column or entry.why):
            return theme_in_force().color("muted")
        return None
