"""Where both sides edited one field: the value that holds, and the other one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from ui.change_words import column_word, table_word, value_text
from ui.dates import instant_text
from ui.delegates.wrapped import WrappedDelegate
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.operations.packets import Conflict, Side


_WIDTHS = (150, 130)
"""Of whose field it is and which, in pixels; the values share the rest."""


class ConflictTable(Speaking, QTableWidget):
    """One line for each field; what holds stands left of the other one."""

    def __init__(self) -> None:
        super().__init__(0, 4)
        self._zone, self._currency = ZoneInfo("UTC"), "EUR"
        self._shown: Sequence[Conflict] = ()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setItemDelegate(WrappedDelegate(self))
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_WIDTHS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.retranslate()

    def retranslate(self) -> None:
        """Say its words again."""
        self.setAccessibleName(self.tr("What both sides edited"))
        heads = (self.tr("Of"), self.tr("Field"), self.tr("Holds"), self.tr("Other value"))
        self.setHorizontalHeaderLabels(list(heads))
        self._fill(self._shown)

    def show_conflicts(self, shown: Sequence[Conflict], zone: ZoneInfo, currency: str) -> None:
        """Show all of them; times are those of the zone, amounts in the currency."""
        self._shown, self._zone, self._currency = shown, zone, currency
        self._fill(shown)

    def _fill(self, shown: Sequence[Conflict]) -> None:
        self.setRowCount(len(shown))
        for row, each in enumerate(shown):
            texts = (each.name, _field(each), *(self._side(each, s) for s in each.sides))
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.setItem(row, column, item)
        self.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Texts wrap elsewhere now."""
        super().resizeEvent(event)
        self.resizeRowsToContents()

    def _side(self, of: Conflict, side: Side) -> str:
        if of.withdrawn and side is getattr(of, of.withdrawn):
            value = self.tr("Withdrawn")
        else:
            value = value_text(of.field, side.value, self._zone, self._currency)
        at = instant_text(side.at, "instant", self._zone)
        who = f"{side.author}, {at}" if side.author else at
        return f"{value}\n{who}"


def _field(of: Conflict) -> str:
    """The field's word; of an entry of a timeline that it is one."""
    return table_word(of.table) if of.table == "event" else column_word(of.field)
