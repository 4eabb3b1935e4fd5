"""A few rows of figures, all in sight; a number opens the leads behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from slaapp.domain.lead_filter import LeadFilter
from ui.appearance import figures_font
from ui.delegates.row import ROW_HEIGHT, RowDelegate

_OPENS = Qt.ItemDataRole.UserRole
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_EDGES = 2


@dataclass(frozen=True)
class Cell:
    """A figure, what it means, and the leads that pressing it opens."""

    text: str
    opens: LeadFilter | None = None
    tip: str = ""


@dataclass(frozen=True)
class Row:
    """What is counted, and the figures of it."""

    name: str
    cells: tuple[Cell, ...]
    tip: str = ""


class FigureTable(QTableWidget):
    """``looked`` hands back the leads behind the cell that was pressed."""

    looked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setFont(figures_font(self.font()))
        self.setItemDelegate(RowDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setDefaultSectionSize(ROW_HEIGHT)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setFixedHeight(ROW_HEIGHT)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        self.cellClicked.connect(self._open)
        self.cellEntered.connect(self._point)

    def show_rows(self, headings: Sequence[str], rows: Sequence[Row]) -> None:
        """Other figures; the first heading is that of the names."""
        place = self.currentRow(), self.currentColumn()
        self.clear()
        self.setColumnCount(len(headings))
        self.setRowCount(len(rows))
        for column, words in enumerate(headings):
            item = QTableWidgetItem(words)
            item.setTextAlignment(_RIGHT if column else _LEFT)
            self.setHorizontalHeaderItem(column, item)
        for at, row in enumerate(rows):
            self._put(at, 0, Cell(row.name, None, row.tip))
            for column, cell in enumerate(row.cells, start=1):
                self._put(at, column, cell)
        self.setCurrentCell(*place)
        self._fit()

    def opens_at(self, row: int, column: int) -> LeadFilter | None:
        """The leads behind a cell."""
        item = self.item(row, column)
        found: Any = item.data(_OPENS) if item is not None else None
        return found if isinstance(found, LeadFilter) else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """There is always a cell that the keys are at."""
        super().focusInEvent(event)
        if self.currentRow() < 0 and self.rowCount():
            self.setCurrentCell(0, min(1, self.columnCount() - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the cell."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentRow(), self.currentColumn())
        else:
            super().keyPressEvent(event)

    def _put(self, row: int, column: int, cell: Cell) -> None:
        item = QTableWidgetItem(cell.text)
        item.setTextAlignment(_RIGHT if column else _LEFT)
        item.setToolTip(cell.tip)
        if cell.opens is not None:
            item.setData(_OPENS, cell.opens)
        self.setItem(row, column, item)

    def _fit(self) -> None:
        """As high as its rows: the page scrolls, not the table in it."""
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if self.columnCount():
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setFixedHeight(header.height() + self.rowCount() * ROW_HEIGHT + _EDGES)

    def _open(self, row: int, column: int) -> None:
        chosen = self.opens_at(row, column)
        if chosen is not None:
            self.looked.emit(chosen)

    def _point(self, row: int, column: int) -> None:
        opens = self.opens_at(row, column) is not None
        shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
