"""A list in the queue's place: the disputes to decide, or the escalations."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.background import Reader
from ui.models.column import Column
from ui.models.paged import PagedModel
from ui.models.roles import ROW
from ui.pages.today.row_keys import PLAIN, held_with, wanted_by
from ui.widgets.table import TableView


class WorkView(TableView):
    """All its rows at once: there are as many as somebody can decide on. ``asked`` tells what a
    key wants done, ``left`` that Esc was pressed, ``selection_moved`` that another row is chosen.
    """

    asked = Signal(str)
    left = Signal()
    selection_moved = Signal()

    def __init__(
        self,
        name: str,
        reader: Reader,
        columns: Sequence[Column],
        widths: Sequence[int],
        fetch: Callable[[Any], Sequence[Any]],
    ) -> None:
        super().__init__(f"today/{name}")
        self.rows = PagedModel(
            reader, columns, lambda connection, after, _n: [] if after else fetch(connection)
        )
        self.show_model(self.rows)
        self.set_widths(*widths)
        self.selectionModel().selectionChanged.connect(self.selection_moved)

    def current_row(self) -> Any:
        """The row under the cursor, or None."""
        index = self.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def take_first(self) -> None:
        """The cursor on a row, if there is one."""
        if self.rows.rows and self.current_row() is None:
            self.choose_place(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the row; all others move in the table."""
        wanted = wanted_by(event)
        if held_with(event) == PLAIN and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif wanted is not None:
            self.asked.emit(wanted)
        else:
            super().keyPressEvent(event)
