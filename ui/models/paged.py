"""A table of rows that are fetched as one scrolls, a page at a time, by the reading thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from ui.appearance import figures_font, theme_in_force
from ui.background import Reader
from ui.models.column import Column
from ui.models.merging import merge
from ui.models.roles import KEY, PILL, ROW

PAGE = 100
_MOST_AT_ONCE = 5_000

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[Any, Any, int], Sequence[Any]]
"""``fetch(connection, after, limit)``: the rows after the row ``after`` (None: from the top)."""

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NONE = QModelIndex()


class PagedModel(QAbstractTableModel):
    """Rows are plain values with an ``id``; the model holds those fetched so far, in order."""

    settled = Signal()
    sort_asked = Signal(str, bool)
    """A column's name and whether descending: the page asks anew with that order."""

    soon = False
    """Whether the rows are asked so that a glance can answer (see ``Reader.ask``)."""

    def __init__(self, reader: Reader, columns: Sequence[Column], fetch: Fetch) -> None:
        super().__init__()
        self.columns = list(columns)
        self.rows: list[Any] = []
        self._reader = reader
        self._fetch = fetch
        self._complete = False
        self._asked = 0
        self._was_asked = self._started = False
        self._taking = False

    # --- asking ---

    def restart(self, fetch: Fetch | None = None) -> None:
        """Show another question from its top; the old rows stay until the new ones are here."""
        if fetch is not None:
            self._fetch = fetch
        self._ask(None, PAGE, self._replace)

    def reload(self) -> None:
        """Ask for the rows shown once more; selection and place stay where they were."""
        if not self._started:
            self.restart()
            return
        limit = min(max(len(self.rows), PAGE), _MOST_AT_ONCE)
        self._ask(None, limit, lambda rows: self._merge(rows, limit))

    def is_settled(self) -> bool:
        """Whether rows were asked for and none is being fetched, or what was asked broken off."""
        return self._was_asked and self._asked == 0

    def canFetchMore(self, parent: Index = _NONE) -> bool:
        """Whether there may be rows after the last one."""
        busy = self._asked or self._taking
        return self._started and not (parent.isValid() or self._complete or busy)

    def fetchMore(self, parent: Index = _NONE) -> None:
        """The view came near the end: ask for the next page."""
        if self.canFetchMore(parent):
            self._ask(self.rows[-1] if self.rows else None, PAGE, self._append)

    def _ask(self, after: Any, limit: int, then: Callable[[list[Any]], None]) -> None:
        if self._reader.is_over:
            # A filter that was typed a moment before the file was left.
            return
        fetch = self._fetch
        self._was_asked, self._asked = True, self._asked + 1
        self._reader.ask(
            lambda connection: list(fetch(connection, after, limit)),
            lambda rows: self._arrived(rows, then),
            owner=self,
            topic="rows",
            ended=self._ended,
            soon=self.soon,
        )

    def _ended(self) -> None:
        self._asked -= 1

    def _arrived(self, rows: list[Any], then: Callable[[list[Any]], None]) -> None:
        self._started = True
        # A view may ask for more while rows are put in, and would get the same ones twice.
        self._taking = True
        then(rows)
        self._taking = False
        self.settled.emit()

    def _replace(self, rows: list[Any]) -> None:
        self.beginResetModel()
        self.rows = rows
        self._complete = len(rows) < PAGE
        self.endResetModel()

    def _append(self, rows: list[Any]) -> None:
        self._complete = len(rows) < PAGE
        if rows:
            first = len(self.rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self.rows.extend(rows)
            self.endInsertRows()

    def _merge(self, rows: list[Any], limit: int) -> None:
        self._complete = len(rows) < limit
        merge(self, rows)

    # --- what a view asks ---

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many rows are here so far."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One cell's value for a role."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        answer = _ANSWERS.get(role)
        if answer is None:
            return None
        return answer(self.columns[index.column()], self.rows[index.row()])

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A column's title, aligned like its figures."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.figures else _LEFT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorting is the query's work: say what was asked for."""
        if 0 <= column < len(self.columns) and self.columns[column].sortable:
            descending = order == Qt.SortOrder.DescendingOrder
            self.sort_asked.emit(self.columns[column].name, descending)

    def retranslate(self) -> None:
        """Say titles and cells again, after another language or at a tick of the clock."""
        if self.columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        self.repaint_cells()

    def repaint_cells(self, *names: str) -> None:
        """Tell the view that cells say something else now: all, or those of some columns."""
        if not self.rows:
            return
        wanted = [i for i, column in enumerate(self.columns) if not names or column.name in names]
        last = len(self.rows) - 1
        for column in wanted:
            self.dataChanged.emit(self.index(0, column), self.index(last, column))

    # --- rows by key ---

    def row_of(self, key: str) -> int | None:
        """Where the row with that key is; None if it is not among those fetched."""
        return next((i for i, row in enumerate(self.rows) if row.id == key), None)


_figures: dict[str, QFont] = {}


def _font(column: Column, _row: Any) -> QFont | None:
    if not column.figures:
        return None
    if "font" not in _figures:
        _figures["font"] = figures_font(QFont())
    return _figures["font"]


def _colour(column: Column, row: Any) -> Any:
    tone = column.tone(row)
    return theme_in_force().color(tone) if tone else None


_ANSWERS: dict[int, Callable[[Column, Any], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda column, row: column.text(row),
    Qt.ItemDataRole.TextAlignmentRole: lambda column, _row: _RIGHT if column.figures else _LEFT,
    Qt.ItemDataRole.FontRole: _font,
    Qt.ItemDataRole.ForegroundRole: _colour,
    Qt.ItemDataRole.ToolTipRole: lambda column, row: column.tip(row) or None,
    PILL: lambda column, row: column.pill(row),
    ROW: lambda _column, row: row,
    KEY: lambda _column, row: row.id,
}
