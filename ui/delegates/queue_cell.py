"""A cell of today's queue, painted with one look at its row: it is painted every second."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from ui.appearance import figures_font, theme_in_force
from ui.delegates.row import Index, RowDelegate
from ui.models.queue import QueueModel
from ui.models.queue_columns import COUNTDOWN, LEAD, lead_parts
from ui.widgets.pill import paint_pill, pill_size

_PAD, _GAP, _BAR = 8, 8, 3
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_SELECTED = QStyle.StateFlag.State_Selected


class QueueCellDelegate(RowDelegate):
    """Ground, pill and text of a cell; the bar in the row that the keyboard is on."""

    def __init__(self, view: QAbstractItemView, model: QueueModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._figures: tuple[str, QFont] | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell of one row."""
        area = QRect(option.rect)
        if option.state & _SELECTED:
            painter.fillRect(area, option.palette.color(QPalette.ColorRole.Highlight))
            if index.column() == 0:
                self._paint_bar(painter, area, index)
        place = index.row()
        if place >= len(self._model.rows):
            return
        row, column = self._model.rows[place], self._model.columns[index.column()]
        inner = area.adjusted(_PAD, 0, -_PAD, 0)
        painter.setFont(option.font)
        if column.name == COUNTDOWN:
            self._paint_countdown(painter, inner, row, option.font)
        elif column.name == LEAD:
            self._paint_lead(painter, inner, row)
        elif (pill := column.pill(row)) is not None:
            paint_pill(painter, inner, pill)
        else:
            _write(painter, inner, column.text(row), column.tone(row) or "text")

    def _paint_countdown(self, painter: QPainter, inner: QRect, row: Any, base: QFont) -> None:
        words = self._model.countdowns.of(row)
        if words.pill is not None:
            paint_pill(painter, inner, words.pill)
            taken = pill_size(words.pill, painter.fontMetrics()).width() + _GAP
            inner = inner.adjusted(taken, 0, 0, 0)
        painter.setFont(self._figures_of(base))
        _write(painter, inner, words.text, words.tone or "text")

    def _paint_lead(self, painter: QPainter, inner: QRect, row: Any) -> None:
        """The name first; the company takes what is left, and is muted."""
        name, *company = lead_parts(row)
        _write(painter, inner, name, "text")
        taken = painter.fontMetrics().horizontalAdvance(name) + _GAP
        if company and taken < inner.width():
            _write(painter, inner.adjusted(taken, 0, 0, 0), company[0], "muted")

    def _paint_bar(self, painter: QPainter, area: QRect, index: Index) -> None:
        if self._view.hasFocus() and index.row() == self._view.currentIndex().row():
            bar = QRect(area.left(), area.top() + 6, _BAR, area.height() - 12)
            painter.fillRect(bar, theme_in_force().color("accent"))

    def _figures_of(self, base: QFont) -> QFont:
        key = base.key()
        if self._figures is None or self._figures[0] != key:
            self._figures = (key, figures_font(base))
        return self._figures[1]


def _write(painter: QPainter, area: QRect, text: str, tone: str) -> None:
    painter.setPen(theme_in_force().color(tone))
    metrics = QFontMetrics(painter.font())
    elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, _LEFT, elided)
