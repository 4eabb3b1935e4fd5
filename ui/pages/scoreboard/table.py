"""The figures behind the charts as a table: every number opens its leads."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.figures.board import BoardLine
from ui.appearance import theme_in_force
from ui.pages.scoreboard import phrases
from ui.pages.scoreboard.bars import is_young
from ui.pages.scoreboard.columns import COLUMNS
from ui.pages.scoreboard.phrases import translate

_Index = QModelIndex | QPersistentModelIndex


class BoardModel(QAbstractTableModel):
    """All leads in the first row, then the groups; the group's name in the first column."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[BoardLine, ...] = ()
        self._by = "month"

    def show_lines(self, by: str, total: BoardLine, groups: tuple[BoardLine, ...]) -> None:
        """Take other figures."""
        self.beginResetModel()
        self._by, self._lines = by, (total, *groups)
        self.endResetModel()

    def filter_at(self, index: _Index) -> LeadFilter | None:
        """The leads behind a cell."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if index.column() == 0:
            return line.chosen
        return line.behind[COLUMNS[index.column() - 1].opens]

    def text_at(self, row: int, column: int) -> str:
        """A cell's words."""
        if column:
            return COLUMNS[column - 1].text(self._lines[row])
        if row == 0:
            return translate("Scoreboard", "In all")
        return phrases.group_name(self._by, self._lines[row])

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """One row for all, one for each group."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """The group and its figures."""
        return 0 if parent.isValid() else len(COLUMNS) + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's words; figures stand at the right."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text_at(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(row, column)
        if role == Qt.ItemDataRole.FontRole and row == 0:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The headings follow their columns' alignment."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role == Qt.ItemDataRole.ToolTipRole and section:
            return COLUMNS[section - 1].definition()
        if role == Qt.ItemDataRole.DisplayRole:
            if section == 0:
                return phrases.heading_of(self._by)
            return COLUMNS[section - 1].heading()
        return None

    def _colour(self, row: int, column: int) -> QColor | None:
        """A conversion that is not whole yet is grey, as its bar is."""
        if row == 0 or column == 0 or COLUMNS[column - 1].opens != "converted":
            return None
        return theme_in_force().color("muted") if is_young(self._by, self._lines[row]) else None

    def _tip(self, row: int, column: int) -> str:
        """How much stands behind a figure, to the last digit; a long name in full."""
        return COLUMNS[column - 1].tip(self._lines[row]) if column else self.text_at(row, column)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
