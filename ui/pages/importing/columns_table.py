"""The table of a file's columns, with a list of choices in the one that says what each becomes."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.delegates.choice import Choice, ChoiceDelegate
from ui.delegates.row import ROW_HEIGHT, RowDelegate
from ui.models.roles import KEY
from ui.pages.importing.columns_model import BECOMES, HOW, VALUES, ColumnsModel
from ui.pages.importing.words import GROUPS, target_word

_WIDTHS = {0: 160, BECOMES: 205, HOW: 145}
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2)


def target_choices() -> Iterator[Choice]:
    """Everything a column can become, in groups."""
    for place, group in enumerate(GROUPS):
        if place:
            yield None
        for target in group:
            yield target, target_word(target)


class ColumnsTable(QTableView):
    """Arrows choose a column; Enter, Space or a click on "Becomes" opens its list."""

    chosen = Signal(str)
    """The column of the file that is looked at now."""

    def __init__(self, model: ColumnsModel) -> None:
        super().__init__()
        self._row = RowDelegate(self)
        self._choice = ChoiceDelegate(
            self,
            lambda _index: list(target_choices()),
            lambda: QCoreApplication.translate("ColumnsTable", "What the column becomes"),
        )
        self.setItemDelegate(self._row)
        self.setItemDelegateForColumn(BECOMES, self._choice)
        self.setModel(model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._set_up_headers()
        self.clicked.connect(self._open_by_click)
        self.selectionModel().currentRowChanged.connect(self._tell)

    def choose(self, row: int) -> None:
        """Look at the column in a row."""
        index = self.model().index(row, BECOMES)
        mode = QItemSelectionModel.SelectionFlag.ClearAndSelect
        rows = QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, mode | rows)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list of the chosen column."""
        index = self.currentIndex()
        if event.key() in _OPENING and index.isValid():
            self.edit(index.siblingAtColumn(BECOMES))
        else:
            super().keyPressEvent(event)

    def _set_up_headers(self) -> None:
        rows, head = self.verticalHeader(), self.horizontalHeader()
        rows.setDefaultSectionSize(ROW_HEIGHT)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.hide()
        head.setHighlightSections(False)
        head.setFixedHeight(ROW_HEIGHT)
        head.setSectionResizeMode(VALUES, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)

    def _open_by_click(self, index: QModelIndex) -> None:
        if index.column() == BECOMES:
            self.edit(index)

    def _tell(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.data(KEY))
