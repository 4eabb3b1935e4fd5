"""The table of the first leads as they would come in."""

from __future__ import annotations

from PySide6.QtWidgets import QHeaderView, QTableView

from ui.delegates.row import RowDelegate
from ui.pages.importing.preview_model import PreviewModel
from ui.words import Speaking

LINE_HEIGHT = 28
_WIDEST = 220
_NARROWEST = 90


class PreviewTable(Speaking, QTableView):
    """Only looked at: nothing in it can be changed."""

    def __init__(self, model: PreviewModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(RowDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        rows, head = self.verticalHeader(), self.horizontalHeader()
        rows.setDefaultSectionSize(LINE_HEIGHT)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.hide()
        head.setHighlightSections(False)
        head.setFixedHeight(LINE_HEIGHT + 4)
        head.setStretchLastSection(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Its name; titles and cells are the model's."""
        self.setAccessibleName(self.tr("The first leads as they would come in"))

    def fit_columns(self) -> None:
        """As wide as what they hold, within reason."""
        for column in range(self.model().columnCount()):
            wanted = max(self.sizeHintForColumn(column), self._title_width(column))
            self.setColumnWidth(column, min(max(wanted, _NARROWEST), _WIDEST))

    def _title_width(self, column: int) -> int:
        return self.horizontalHeader().sectionSizeHint(column)
