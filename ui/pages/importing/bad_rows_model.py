"""The rows that cannot be taken: line, column, reason, what stood there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from resources.import_words import reason_words
from ui.pages.importing.words import count_text
from ui.words import spoken

if TYPE_CHECKING:
    from slaapp.operations.import_leads import Rejected

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
LINE, COLUMN, REASON, CELLS = range(4)
_LONGEST = 300


class BadRowsModel(QAbstractTableModel):
    """Four columns; a row is put into words only when it is looked at."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[Rejected] = ()

    def show_rows(self, rows: Sequence[Rejected]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def retranslate(self) -> None:
        """Say titles and reasons again."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, CELLS)
        if self._rows:
            last = self.index(len(self._rows) - 1, CELLS)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many rows cannot be taken."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        """Four."""
        return 0 if parent.isValid() else CELLS + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A column's title."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section <= CELLS:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (self.tr("Line"), self.tr("Column"), self.tr("Reason"), self.tr("The row"))
        return titles[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell; its text as its tip as well."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self._rows[index.row()]
        if index.column() == LINE:
            return count_text(row.line)
        if index.column() == COLUMN:
            return row.column
        if index.column() == REASON:
            return reason_words(row.reason, spoken())
        cells = (" ".join(str(cell).split()) for cell in row.cells)
        return " · ".join(cell for cell in cells if cell)[:_LONGEST]


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == LINE else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
