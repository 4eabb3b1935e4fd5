"""The figures behind the charts as a table: every number opens its leads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.figures.board import BoardLine
from ui.pages.scoreboard import phrases
from ui.pages.scoreboard.phrases import translate
from ui.words import QT_TRANSLATE_NOOP

_Index = QModelIndex | QPersistentModelIndex


class Column(NamedTuple):
    """A heading in English, what a cell says, and the leads it opens."""

    heading: str
    text: Callable[[BoardLine], str]
    opens: Callable[[BoardLine, Instant], LeadFilter]


def _whole(line: BoardLine, _now: Instant) -> LeadFilter:
    return line.chosen


def _handed_over(line: BoardLine, _now: Instant) -> LeadFilter:
    return replace(line.chosen, handed_over=True)


def _won(line: BoardLine, _now: Instant) -> LeadFilter:
    return replace(line.chosen, won=True)


COLUMNS: tuple[Column, ...] = (
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "Leads"),
        lambda line: phrases.count_text(line.leads),
        _whole,
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "Qualified"),
        lambda line: phrases.count_text(line.qualified),
        lambda line, _now: replace(line.chosen, qualified=True),
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "Handed over"),
        lambda line: phrases.count_text(line.handed_over),
        _handed_over,
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "Accepted"),
        lambda line: phrases.count_text(line.accepted),
        lambda line, now: replace(line.chosen, accepted_by=now),
    ),
    Column(QT_TRANSLATE_NOOP("Scoreboard", "Won"), lambda line: phrases.count_text(line.won), _won),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "Conversion"),
        lambda line: phrases.percent_text(line.conversion.value),
        lambda line, _now: line.converted,
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "Response"),
        lambda line: phrases.span_or_beyond(line.response, line.response.median),
        _handed_over,
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "p90"),
        lambda line: phrases.span_or_beyond(line.response, line.response.p90),
        _handed_over,
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "To win"),
        lambda line: phrases.days_text(line.closing.median),
        _won,
    ),
    Column(
        QT_TRANSLATE_NOOP("Scoreboard", "p90 to win"),
        lambda line: phrases.days_text(line.closing.p90),
        _won,
    ),
)


class BoardModel(QAbstractTableModel):
    """The lines of one grouping, the group's name in the first column."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[BoardLine, ...] = ()
        self._by = "month"
        self._now: Instant = 0

    def show_lines(self, by: str, lines: tuple[BoardLine, ...], now: Instant) -> None:
        """Take other figures."""
        self.beginResetModel()
        self._by, self._lines, self._now = by, lines, now
        self.endResetModel()

    def filter_at(self, index: _Index) -> LeadFilter | None:
        """The leads behind a cell."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if index.column() == 0:
            return line.chosen
        return COLUMNS[index.column() - 1].opens(line, self._now)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """One row for each group."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """The group and its figures."""
        return 0 if parent.isValid() else len(COLUMNS) + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's words; figures stand at the right."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text_at(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(index.row(), index.column())
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
        if role == Qt.ItemDataRole.DisplayRole:
            if section == 0:
                return phrases.heading_of(self._by)
            return translate("Scoreboard", COLUMNS[section - 1].heading)
        return None

    def _tip(self, row: int, column: int) -> str:
        """How much stands behind a rate; a long name in full."""
        line = self._lines[row]
        return phrases.rate_note(line.conversion) if column == 6 else self.text_at(row, column)

    def text_at(self, row: int, column: int) -> str:
        """A cell's words."""
        line = self._lines[row]
        if column == 0:
            return phrases.group_name(self._by, line)
        return COLUMNS[column - 1].text(line)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
