"""The pairs as rows of a table: how strongly, why, who and who."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from resources.domain_words import domain_title
from ui.words import spoken

if TYPE_CHECKING:
    from slaapp.store.rows.pairs import PairRow, PairSide

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class PairModel(QAbstractTableModel):
    """All that were found and are not done yet."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[PairRow] = []
        self._heads: Sequence[str] = ("", "", "", "")

    def show_rows(self, rows: Sequence[PairRow]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def take(self, place: int) -> PairRow:
        """Take a row out; it is done."""
        self.beginRemoveRows(_NOWHERE, place, place)
        row = self.rows.pop(place)
        self.endRemoveRows()
        return row

    def put(self, place: int, row: PairRow) -> None:
        """Put a row in, at the end where there are fewer."""
        place = min(place, len(self.rows))
        self.beginInsertRows(_NOWHERE, place, place)
        self.rows.insert(place, row)
        self.endInsertRows()

    def say_heads(self, *heads: str) -> None:
        """The words over the columns, and all others anew."""
        self._heads = heads
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(heads) - 1)
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 3))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if index.column() else _RIGHT
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return _text(self.rows[index.row()], index.column()) if role in shown else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._heads):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if section else _RIGHT
        return self._heads[section] if role == Qt.ItemDataRole.DisplayRole else None


def _text(row: PairRow, column: int) -> str:
    if column == 0:
        return str(row.strength)
    if column == 1:
        return domain_title("likeness", row.reason, spoken())
    return _who(row.one if column == 2 else row.other)


def _who(side: PairSide) -> str:
    parts = (side.title, side.company if side.company != side.title else "")
    return " · ".join(part for part in parts if part) or "—"
