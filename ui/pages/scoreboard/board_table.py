"""The table under the charts: no heading is cut, what room is left is shared out."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.appearance import figures_font
from ui.delegates.row import ROW_HEIGHT, RowDelegate
from ui.pages.scoreboard.table import BoardModel

_LEAST_NAME, _PAD = 124, 9


class BoardTable(QTableView):
    """``chosen`` hands back the leads behind the cell that was pressed."""

    chosen = Signal(object)

    def __init__(self, model: BoardModel) -> None:
        super().__init__()
        self._lines = model
        self._natural: list[int] = []
        self.setFont(figures_font(self.font()))
        self.setModel(model)
        self.setItemDelegate(RowDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        for mode in (self.setHorizontalScrollMode, self.setVerticalScrollMode):
            mode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._set_up_headers()
        model.modelReset.connect(self.measure)
        self.clicked.connect(self._open)

    def measure(self) -> None:
        """Find how wide each column's words are; asking the delegate for each cell takes long."""
        header, heavy = self.horizontalHeader(), QFont(self.font())
        heavy.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(heavy)
        self._natural = []
        for column in range(self._lines.columnCount()):
            words = [self._lines.text_at(row, column) for row in range(self._lines.rowCount())]
            widest = max(map(metrics.horizontalAdvance, words), default=0) + 2 * _PAD
            self._natural.append(max(header.sectionSizeHint(column), widest))
        self.share_room()

    def share_room(self) -> None:
        """Each column as wide as its words, then all of them wider by the same."""
        if not self._natural:
            return
        header, wide, count = self.horizontalHeader(), list(self._natural), len(self._natural)
        room = self.viewport().width()
        wide[0] = min(wide[0], max(room - sum(wide[1:]), _LEAST_NAME))
        spare = max(room - sum(wide), 0)
        for column, width in enumerate(wide):
            extra = spare // count + (spare % count if column == 0 else 0)
            header.resizeSection(column, width + extra)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the new room."""
        super().resizeEvent(event)
        self.share_room()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """There is always a cell that the keys are at."""
        super().focusInEvent(event)
        if not self.selectedIndexes() and self._lines.rowCount():
            self.setCurrentIndex(self._lines.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the cell; what ``activated`` means differs from system to system."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        chosen = self._lines.filter_at(index)
        if chosen is not None:
            self.chosen.emit(chosen)

    def _set_up_headers(self) -> None:
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setDefaultSectionSize(ROW_HEIGHT)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setFixedHeight(ROW_HEIGHT)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignVCenter)
