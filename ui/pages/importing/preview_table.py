"""The table of the first leads as they would come in."""

from __future__ import annotations

from PySide6.QtWidgets import QHeaderView, QTableView

from ui.delegates.row import RowDelegate
from ui.pages.importing.preview_model import PreviewModel
from ui.words import Speaking

LINE_HEIGHT = 28
_WIDEST = 220
_NARROWEST = 90
_PAD = 10
_LOOKED_AT = 12
"""Rows that are seen at once; to ask all of them for their width would hold the window up."""


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
        model, width_of = self.model(), self.fontMetrics().horizontalAdvance
        rows = range(min(model.rowCount(), _LOOKED_AT))
        for column in range(model.columnCount()):
            title = self.horizontalHeader().sectionSizeHint(column)
            texts = (model.index(row, column).data() for row in rows)
            wanted = max((width_of(text) + 2 * _PAD for text in texts), default=0)
            self.setColumnWidth(column, min(max(wanted, title, _NARROWEST), _WIDEST))
