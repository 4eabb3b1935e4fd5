"""The signed versions: number, from when, signed by whom, and the digest of each."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from slaapp.domain.agreement import Agreement
from slaapp.store.rows.agreements import VersionRow
from ui.dates import instant_text
from ui.delegates.row import ROW_HEIGHT, RowDelegate
from ui.pages.agreement.paper_bar import PaperBar
from ui.pages.agreement.part import Part


class VersionsPart(Part):
    """A table one can read and copy from, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Sequence[VersionRow], ZoneInfo] | None = None
        self._table = QTableWidget(0, 5)
        self._table.setItemDelegate(RowDelegate(self._table))
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setShowGrid(False)
        self._table.setWordWrap(False)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.paper = PaperBar()
        self.column.addWidget(self.paper)
        self.column.addWidget(self._table)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the headings, and the dates again."""
        self._table.setHorizontalHeaderLabels(
            [
                self.tr("Version"),
                self.tr("In force from"),
                self.tr("Signed for marketing"),
                self.tr("Signed for sales"),
                self.tr("Digest (SHA-256)"),
            ]
        )
        self._table.setAccessibleName(self.tr("Versions of the agreement"))
        if self._shown is not None:
            self.show_versions(*self._shown)

    def show_versions(self, versions: Sequence[VersionRow], zone: ZoneInfo) -> None:
        """Show the versions there are."""
        self._shown = versions, zone
        self._table.setRowCount(len(versions))
        for row, version in enumerate(reversed(versions)):
            begins = self.tr("the start")
            if version.effective_from:
                begins = instant_text(version.effective_from, "instant", zone)
            unsigned = self.tr("default")
            cells = (
                str(version.number),
                begins,
                version.marketing_signer or unsigned,
                version.sales_signer or unsigned,
                version.sha256,
            )
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self._table.setItem(row, column, item)

    def show_terms(self, terms: Agreement) -> None:
        """Versions are not edited."""

    def apply(self, terms: Agreement) -> Agreement:
        """Nothing here changes the terms."""
        return terms
