"""A cell of today's queue, painted with one look at its row: it is painted every second."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from ui.appearance import figures_font, theme_in_force
from ui.delegates.row import Index, RowDelegate
from ui.models.queue import QueueModel
from ui.models.queue_columns import COUNTDOWN, LEAD, lead_parts
from ui.widgets.pill import paint_pill, pill_size

_PAD, _GAP, _BAR = 8, 8, 3
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_MOST_KEPT = 4_000


class QueueCellDelegate(RowDelegate):
    """Ground, pill and text of a cell; the bar in the row that the keyboard is on."""

    def __init__(self, view: QAbstractItemView, model: QueueModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._base = ""
        self._figures = QFont()
        # The same texts are painted again and again; cutting one takes longer than painting it.
        self._cut: dict[tuple[str, int, bool], str] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell of one row."""
        area = QRect(option.rect)
        # The option's state says so too, but with it PySide builds every enum of QStyle: 12 ms.
        if self._view.selectionModel().isSelected(index):
            painter.fillRect(area, option.palette.color(QPalette.ColorRole.Highlight))
            if index.column() == 0:
                self._paint_bar(painter, area, index)
        place = index.row()
        if place >= len(self._model.rows):
            return
        row, column = self._model.rows[place], self._model.columns[index.column()]
        inner = area.adjusted(_PAD, 0, -_PAD, 0)
        self._see_font(option.font)
        painter.setFont(option.font)
        if column.name == COUNTDOWN:
            self._paint_countdown(painter, inner, row)
        elif column.name == LEAD:
            self._paint_lead(painter, inner, row)
        elif (pill := column.pill(row)) is not None:
            paint_pill(painter, inner, pill)
        else:
            self._write(painter, inner, column.text(row), column.tone(row) or "text")

    def _paint_countdown(self, painter: QPainter, inner: QRect, row: Any) -> None:
        words = self._model.words_of(row)
        if words.pill is not None:
            paint_pill(painter, inner, words.pill)
            taken = pill_size(words.pill, painter.fontMetrics()).width() + _GAP
            inner = inner.adjusted(taken, 0, 0, 0)
        painter.setFont(self._figures)
        self._write(painter, inner, words.text, words.tone or "text", figures=True)

    def _paint_lead(self, painter: QPainter, inner: QRect, row: Any) -> None:
        """The name first; the company takes what is left, and is muted."""
        name, *company = lead_parts(row)
        self._write(painter, inner, name, "text")
        taken = painter.fontMetrics().horizontalAdvance(name) + _GAP
        if company and taken < inner.width():
            self._write(painter, inner.adjusted(taken, 0, 0, 0), company[0], "muted")

    def _paint_bar(self, painter: QPainter, area: QRect, index: Index) -> None:
        if self._view.hasFocus() and index.row() == self._view.currentIndex().row():
            bar = QRect(area.left(), area.top() + 6, _BAR, area.height() - 12)
            painter.fillRect(bar, theme_in_force().color("accent"))

    def _write(
        self, painter: QPainter, area: QRect, text: str, tone: str, *, figures: bool = False
    ) -> None:
        """The text in the painter's font, cut at the right where it is too long."""
        key = (text, area.width(), figures)
        cut = self._cut.get(key)
        if cut is None:
            metrics = QFontMetrics(painter.font())
            cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
            if len(self._cut) >= _MOST_KEPT:
                self._cut.clear()
            self._cut[key] = cut
        painter.setPen(theme_in_force().color(tone))
        painter.drawText(area, _LEFT, cut)

    def _see_font(self, base: QFont) -> None:
        key = base.key()
        if key != self._base:
            self._base, self._figures = key, figures_font(base)
            self._cut.clear()
