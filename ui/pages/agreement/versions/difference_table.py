"""What changed, term by term: what it is about, what it was, what it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from resources.difference_words import DifferenceWords
from slaapp.domain.agreement_diff import REORDERED, Difference
from ui.delegates.wrapped import WrappedDelegate
from ui.words import Speaking

_NOTHING = "–"
_TERM = 200


class DifferenceTable(Speaking, QTableWidget):
    """Long texts wrap; a row is as high as what it says."""

    def __init__(self) -> None:
        super().__init__(0, 3)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setItemDelegate(WrappedDelegate(self))
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(0, _TERM)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what the table is; its rows are told anew."""
        self.setAccessibleName(self.tr("What changed"))

    def show_differences(
        self, found: Sequence[Difference], words: DifferenceWords, was: str, is_now: str
    ) -> None:
        """Show all of them under the names of both agreements."""
        self.setHorizontalHeaderLabels(
            [
                self.tr("Term"),
                self.tr("Was — {name}").format(name=was),
                self.tr("Is — {name}").format(name=is_now),
            ]
        )
        self.setRowCount(len(found))
        for row, each in enumerate(found):
            for column, text in enumerate(cells(each, words)):
                self.setItem(row, column, QTableWidgetItem(text))
        self.resizeRowsToContents()

    def rows(self) -> list[tuple[str, ...]]:
        """What is written."""
        model = self.model()
        return [
            tuple(str(model.index(row, column).data()) for column in range(3))
            for row in range(self.rowCount())
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Texts wrap elsewhere now."""
        super().resizeEvent(event)
        self.resizeRowsToContents()


def cells(each: Difference, words: DifferenceWords) -> tuple[str, str, str]:
    """What a difference is about, what it was and what it is."""
    label = words.label(each.code)
    if each.how == REORDERED:
        return label, _NOTHING, words.how(each)
    if each.how != "changed":
        label = f"{label} — {words.how(each)}"
    was, is_now = (words.value(each.code, value) for value in (each.old, each.new))
    return label, was or _NOTHING, is_now or _NOTHING
