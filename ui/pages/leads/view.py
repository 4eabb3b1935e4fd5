"""The table of the leads: several can be selected, the sort is remembered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from ui.delegates.lead_cell import LeadCellDelegate
from ui.models.lead_table import LeadTable
from ui.models.roles import KEY, ROW
from ui.pages.leads.columns import Columns
from ui.preferences import remember, remembered
from ui.widgets.table import TableView

_ROWS = QItemSelectionModel.SelectionFlag.Rows
_SELECT = QItemSelectionModel.SelectionFlag.Select
_CLEAR_AND_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | _ROWS
_MOST_KEPT = 100
"""A larger selection is given up when rows change: finding each again would take too long."""


class LeadView(TableView):
    """Shows a LeadTable; tells what is selected by places, however many there are."""

    selection_moved = Signal()
    menu_asked = Signal(QPoint)
    left = Signal()
    """Esc: what is open beside the list goes."""

    def __init__(self, model: LeadTable) -> None:
        super().__init__("leads")
        self.table = model
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._cells = LeadCellDelegate(self, model)
        self.setItemDelegate(self._cells)
        self.show_model(model)
        self.columns = Columns(self, lambda: self.table.columns)
        self.columns.sort_wanted.connect(self.sort_by)
        self.selectionModel().selectionChanged.connect(self.selection_moved)
        self._show_order()
        self.horizontalHeader().sortIndicatorChanged.connect(self._refuse_unsortable)
        model.sort_asked.connect(self._remember_order)

    # --- the order ---

    @staticmethod
    def kept_order(model: LeadTable) -> tuple[str, bool]:
        """The column and the direction by which the list was sorted last."""
        names = tuple(column.name for column in model.columns if column.sortable)
        column = remembered("leads/sort", "received_at", names)
        return column, remembered("leads/direction", "down", ("up", "down")) == "down"

    def _remember_order(self, column: str, descending: bool) -> None:
        remember("leads/sort", column)
        remember("leads/direction", "down" if descending else "up")

    def sort_by(self, name: str, descending: bool) -> None:
        """As by a click on the header of that column, also of one that is not shown."""
        names = [column.name for column in self.table.columns]
        if name in names:
            order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            self.horizontalHeader().setSortIndicator(names.index(name), order)

    def _show_order(self) -> None:
        self.sort_by(*self.kept_order(self.table))

    def show_best_first(self, best_first: bool) -> None:
        """No column is what the best matches are sorted by; afterwards the last one is again."""
        header = self.horizontalHeader()
        if best_first == (header.sortIndicatorSection() < 0):
            return
        with QSignalBlocker(header):
            if best_first:
                header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            else:
                self._show_order()
        header.viewport().update()

    def _refuse_unsortable(self, section: int) -> None:
        """A column that the file cannot sort by does not pretend that it did."""
        if 0 <= section < len(self.table.columns) and not self.table.columns[section].sortable:
            self._show_order()

    # --- what is selected ---

    def current_row(self) -> Any:
        """The row under the cursor; None where there is none, or it is still being read."""
        index = self.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def stretches(self) -> list[tuple[int, int]]:
        """The selected places as first and last of each stretch, from the top."""
        ranges = self.selectionModel().selection().toList()
        spans = sorted((each.top(), each.bottom()) for each in ranges)
        joined: list[tuple[int, int]] = []
        for top, bottom in spans:
            if joined and top <= joined[-1][1] + 1:
                joined[-1] = (joined[-1][0], max(bottom, joined[-1][1]))
            else:
                joined.append((top, bottom))
        return joined

    def selected_count(self) -> int:
        """How many leads are selected."""
        return sum(last - first + 1 for first, last in self.stretches())

    def kept_keys(self) -> list[str]:
        """The lead under the cursor, then the others that are selected, if they are few."""
        current = self.chosen_key()
        keys = [current] if current else []
        if self.selected_count() <= _MOST_KEPT:
            places = (p for first, last in self.stretches() for p in range(first, last + 1))
            found = (self.model().index(place, 0).data(KEY) for place in places)
            keys += [key for key in found if key and key != current]
        return keys

    def top_place(self) -> int:
        """The place of the first row in sight."""
        return max(self.rowAt(0), 0)

    def places_in_sight(self) -> range:
        """The places of the rows that can be seen."""
        rows = self.model().rowCount()
        last = self.rowAt(self.viewport().height() - 1)
        return range(self.top_place(), (rows if last < 0 else last + 1))

    # --- selecting ---

    def select_place(self, place: int) -> None:
        """Select one row and bring it into sight; the last one where there are fewer."""
        rows = self.model().rowCount()
        if not rows:
            return
        index = self.model().index(min(place, rows - 1), max(self.currentIndex().column(), 0))
        self.selectionModel().setCurrentIndex(index, _CLEAR_AND_SELECT)
        self.scrollTo(index)

    def select_again(self, keys: Sequence[str], places: dict[str, int]) -> None:
        """After rows changed their places: select the same leads as before.

        If the one under the cursor is gone, the one that took its place is selected.
        """
        current = self.currentIndex()
        if not keys or not current.isValid():
            return
        place = places.get(keys[0], current.row())
        rows = self.model().rowCount()
        if not rows:
            return
        chosen = QItemSelection()
        last_column = self.model().columnCount() - 1
        for at in {place, *(places[key] for key in keys if key in places)}:
            at = min(at, rows - 1)
            chosen.select(self.model().index(at, 0), self.model().index(at, last_column))
        index: QModelIndex = self.model().index(min(place, rows - 1), current.column())
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(
            chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect | _ROWS
        )

    # --- keys and the menu ---

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember how wide the columns are."""
        self.columns.keep_widths()
        QTableView.hideEvent(self, event)

    def _restore_sizes(self) -> None:
        """The columns are remembered by their names."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of what can be done, by the mouse or by its key."""
        self.menu_asked.emit(event.globalPos())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and the last lead, not to the first and last column."""
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.model().rowCount() - 1}
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and event.key() in ends:
            self.select_place(ends[Qt.Key(event.key())])
            return
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
