"""The table of the queue: one key for each thing that can be done with a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView

from ui.delegates.queue_cell import QueueCellDelegate
from ui.milestones import passed
from ui.models.queue import QueueModel
from ui.models.queue_columns import WIDTHS
from ui.models.roles import ROW
from ui.pages.today.row_keys import ENTER, PLAIN, held_with, wanted_by
from ui.widgets.table import TableView

if TYPE_CHECKING:
    from slaapp.store.rows.owed import OwedRow

_ROWS = QItemSelectionModel.SelectionFlag.Rows
_CLEAR_AND_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | _ROWS


class QueueView(TableView):
    """``asked`` tells what a key wants done: an action's name, or ``next`` (Enter).

    ``left`` tells of Esc: what is open beside the list goes.
    """

    asked = Signal(str)
    left = Signal()
    selection_moved = Signal()

    def __init__(self, model: QueueModel) -> None:
        super().__init__("today")
        self.queue = model
        self._shown = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._cells = QueueCellDelegate(self, model)
        self.setItemDelegate(self._cells)
        self.show_model(model)
        self.set_widths(*WIDTHS)
        self.selectionModel().selectionChanged.connect(self.selection_moved)

    def show_owners(self, shown: bool) -> None:
        """Whose the rows are, where they are not all of one."""
        place = [column.name for column in self.queue.columns].index("owner")
        self.setColumnHidden(place, not shown)

    def current_row(self) -> OwedRow | None:
        """The row under the cursor."""
        index = self.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def selected_rows(self) -> list[OwedRow]:
        """All that are selected, from the top."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.queue.rows[place] for place in places]

    def choose(self, row_id: str | None) -> None:
        """Select one row, and no other; nothing happens if it is not here."""
        place = self.queue.row_of(row_id) if row_id is not None else None
        if place is not None:
            index = self.queue.index(place, max(self.currentIndex().column(), 0))
            self.selectionModel().setCurrentIndex(index, _CLEAR_AND_SELECT)
            self.scrollTo(index)

    def next_after(self, lead_ids: Sequence[str]) -> str | None:
        """The row to go on with when these leads are dealt with: below, else above."""
        rows, gone = self.queue.rows, set(lead_ids)
        at = max(self.currentIndex().row(), 0)
        for row in [*rows[at:], *reversed(rows[:at])]:
            if row.lead_id not in gone:
                return str(row.id)
        return None

    def tick(self) -> int:
        """Say the countdowns in sight again; how many say something else now."""
        height = self.viewport().height()
        last = self.rowAt(height - 1)
        return self.queue.tick(self.rowAt(0), last if last >= 0 else len(self.queue.rows) - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the row; all others move in the table."""
        held, wanted = held_with(event), wanted_by(event)
        if wanted is not None:
            self.asked.emit(wanted)
        elif event.key() in ENTER and held == PLAIN:
            self.asked.emit("next")
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif held == PLAIN and event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to_end(event.key() == Qt.Key.Key_End)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the first rows can be seen."""
        super().paintEvent(event)
        if not self._shown and self.queue.rows:
            self._shown = True
            passed("first-rows")

    def _go_to_end(self, last: bool) -> None:
        if self.queue.rows:
            self.choose(self.queue.rows[-1 if last else 0].id)
