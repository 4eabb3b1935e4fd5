"""What one operation changed, a line for each value: the row, the column, before and after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.change_words import NOTHING, column_word, how_word, row_words, value_text

if TYPE_CHECKING:
    from slaapp.store.rows.changes import ChangedRow

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_COLUMNS = 5


class Line(NamedTuple):
    """One value of one row; the row is named on its first line only."""

    row: ChangedRow
    is_first: bool
    column: str = ""
    old: Any = None
    new: Any = None


class HistoryChanges(QAbstractTableModel):
    """Five columns: what, how, field, before, after."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []
        self._zone = ZoneInfo("UTC")
        self._currency = "EUR"

    def show_rows(self, rows: Sequence[ChangedRow], zone: ZoneInfo, currency: str) -> None:
        """Show the rows of another operation."""
        self.beginResetModel()
        self._lines = [line for row in rows for line in _lines_of(row)]
        self._zone, self._currency = zone, currency
        self.endResetModel()

    def retranslate(self) -> None:
        """Say titles and cells again."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, _COLUMNS - 1)
        if self._lines:
            last = self.index(len(self._lines) - 1, _COLUMNS - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NONE) -> int:
        """Five."""
        return 0 if parent.isValid() else _COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A column's title."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < _COLUMNS:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (
            self.tr("Entry"),
            self.tr("How"),
            self.tr("Field"),
            self.tr("Before"),
            self.tr("After"),
        )
        return titles[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text; in full as its tip."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        return self._text(self._lines[index.row()], index.column())

    def _text(self, line: Line, column: int) -> str:
        if column < 2:
            told = row_words(line.row) if column == 0 else how_word(line.row.how)
            return told if line.is_first else ""
        if not line.column:
            return ""
        if column == 2:
            return column_word(line.column)
        value = line.old if column == 3 else line.new
        if column == 3 and line.row.how == "insert":
            return NOTHING
        return value_text(line.column, value, self._zone, self._currency)


def _lines_of(row: ChangedRow) -> Iterator[Line]:
    values = [each for each in row.values if not _is_sheet(row, each.column)]
    if not values:
        yield Line(row, True)
    for place, each in enumerate(values):
        yield Line(row, place == 0, each.column, each.old, each.new)


def _is_sheet(row: ChangedRow, column: str) -> bool:
    """Whether it is the score that is kept with a hand-over: the lead's page shows it line by line,
    here it would be a document."""
    told = {each.column: each.new for each in row.values}
    return column in ("field", "value") and told.get("field") == "score"
