"""A table as every page shows it: whole rows, no grid, sizes that are remembered."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QModelIndex, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.delegates.row import ROW_HEIGHT, RowDelegate
from ui.models.paged import PagedModel
from ui.models.roles import KEY, ROW
from ui.preferences import kept_under, remember, remembered


class TableView(QTableView):
    """Give it a PagedModel with ``show_model``; ``name`` is under what its sizes are kept."""

    chosen = Signal(object)
    """The row that is selected now, or None."""

    opened = Signal(object)
    """The row on which Enter or a double click was pressed."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._delegate = RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        # Every row is as high as the delegate says; asking for each would cost a query a row.
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().hide()
        self._set_up_header()
        self.activated.connect(lambda index: self.opened.emit(index.data(ROW)))

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(48)
        header.setDefaultSectionSize(140)
        header.setFixedHeight(ROW_HEIGHT)

    def show_model(self, model: PagedModel) -> None:
        """Show the rows of ``model``; columns that can be sorted are, by a click on the header."""
        self.setModel(model)
        header = self.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(False)
        self.setSortingEnabled(any(column.sortable for column in model.columns))
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)
        # A method, not a lambda: the model may outlive the table, which then hears no more.
        model.modelReset.connect(self._tell_nothing_chosen)
        self._restore_sizes()

    def set_widths(self, *widths: int) -> None:
        """The columns' first widths in pixels; those the user made win, except where a first
        width grew since."""
        before = remembered(f"{self._key()}/first", "").split()
        had = dict(enumerate(int(each) for each in before if each.isdigit()))
        remember(f"{self._key()}/first", " ".join(map(str, widths)))
        for column, width in enumerate(widths):
            if kept_under(self._key()) is None:
                self.setColumnWidth(column, width)
            elif had.get(column, 0) < width:
                self.setColumnWidth(column, max(width, self.columnWidth(column)))

    def chosen_key(self) -> str | None:
        """The key of the selected row."""
        index = self.currentIndex()
        key: str | None = index.data(KEY) if index.isValid() else None
        return key

    def choose_key(self, key: str) -> bool:
        """Select the row with that key, if it is among those fetched."""
        model = self.model()
        place = model.row_of(key) if isinstance(model, PagedModel) else None
        if place is not None:
            self.selectRow(place)
        return place is not None

    def choose_place(self, place: int) -> None:
        """Select the row at a place, or the last one where there are fewer."""
        rows = self.model().rowCount()
        if rows:
            self.selectRow(min(place, rows - 1))

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember the columns' widths and order."""
        if self.model() is not None:
            remember(self._key(), self.horizontalHeader().saveState())
        super().hideEvent(event)

    def _key(self) -> str:
        return f"columns/{self._name}"

    def _restore_sizes(self) -> None:
        kept = kept_under(self._key())
        if isinstance(kept, QByteArray):
            self.horizontalHeader().restoreState(kept)

    def _tell_nothing_chosen(self) -> None:
        self.chosen.emit(None)

    def _tell_chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.chosen.emit(current.data(ROW) if current.isValid() else None)
