"""Month by month: working days, leads of each stage, hours needed and hours there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from slaapp.domain.capacity import MonthHours
from slaapp.domain.month_spread import Month
from ui.appearance import figures_font, theme_in_force
from ui.delegates.row import ROW_HEIGHT, RowDelegate
from ui.pages.agreement.volume.numbers import hours, whole
from ui.pages.agreement.volume.words import month_name, stage_name
from ui.words import Speaking

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A month with its part of each stage's leads; ``hours`` None while the effort is not typed."""

    month: Month
    parts: tuple[int, ...]
    hours: MonthHours | None


class MonthTable(Speaking, QTableWidget):
    """As high as its rows: the page scrolls, not the table."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[tuple[str, ...], Sequence[MonthRow]] = ((), ())
        self.setItemDelegate(RowDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setFixedHeight(ROW_HEIGHT)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the headings and the months again."""
        self.setAccessibleName(self.tr("Month by month"))
        self.show_months(*self._shown)

    def show_months(self, stages: Sequence[str], rows: Sequence[MonthRow]) -> None:
        """Show a line for each month."""
        self._shown = tuple(stages), rows
        heads = [self.tr("Month"), self.tr("Working days"), *map(stage_name, stages)]
        heads += [self.tr("Hours needed"), self.tr("Hours there"), self.tr("Left")]
        self.setColumnCount(len(heads))
        self.setRowCount(len(rows))
        for column, words in enumerate(heads):
            item = QTableWidgetItem(words)
            item.setTextAlignment(_RIGHT if column else _LEFT)
            self.setHorizontalHeaderItem(column, item)
        if heads:
            fits = QHeaderView.ResizeMode.ResizeToContents
            self.horizontalHeader().setSectionResizeMode(0, fits)
        for line, row in enumerate(rows):
            self._fill(line, row)
        self.setFixedHeight((len(rows) + 1) * ROW_HEIGHT + 2 * self.frameWidth())

    def _fill(self, line: int, row: MonthRow) -> None:
        cells = [month_name(row.month.first), whole(row.month.working_days), *map(whole, row.parts)]
        found = row.hours
        if found is None:
            cells += ["", "", ""]
        else:
            cells += [hours(found.needed), hours(found.there), hours(found.gap)]
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            if column:
                item.setTextAlignment(_RIGHT)
                item.setFont(figures_font(self.font()))
            if found is not None and found.gap < 0 and column == len(cells) - 1:
                item.setForeground(QBrush(theme_in_force().color("bad")))
            self.setItem(line, column, item)
