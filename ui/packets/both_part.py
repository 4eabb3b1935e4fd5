"""What both sides wrote, neither knowing of the other: how much, and each of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.packets.conflict_table import ConflictTable
from ui.packets.preview_words import both_words
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.operations.packets import Conflict


class BothPart(Speaking, QWidget):
    """A sentence and a table; hidden where there is nothing to tell."""

    def __init__(self, least: int) -> None:
        """``least`` is the height of the table in pixels."""
        super().__init__()
        self._count = 0
        self.words, self.table = QLabel(), ConflictTable()
        self.words.setWordWrap(True)
        self.table.setMinimumHeight(least)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self.table, 1)
        self.hide()

    def show_conflicts(
        self, shown: Sequence[Conflict], count: int, zone: ZoneInfo, currency: str
    ) -> None:
        """The first of ``count``; times are those of the zone, amounts in the currency."""
        self._count = count
        self.table.show_conflicts(shown, zone, currency)
        self.setVisible(bool(shown))
        self.retranslate()

    def retranslate(self) -> None:
        """Say its words again."""
        self.words.setText(both_words(self._count))
        self.table.retranslate()
