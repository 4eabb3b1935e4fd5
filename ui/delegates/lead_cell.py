"""A cell of the list of leads, painted with one look at its row.

The general delegate asks the model some fifteen times for each cell and has the style sheet
paint it; a full window of leads took 50 ms and more that way, which is felt when scrolling.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QStaticText
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from ui.appearance import figures_font, theme_in_force
from ui.delegates.row import Index, RowDelegate
from ui.models.lead_table import Cell, LeadTable
from ui.widgets.pill import paint_pill

_PAD = 8
_BAR = 3
_SELECTED = QStyle.StateFlag.State_Selected


class LeadCellDelegate(RowDelegate):
    """Paints what the general one does: ground, text or pill, the bar where the focus is."""

    def __init__(self, view: QWidget, model: LeadTable) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._fonts: _Fonts | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell; nothing but its ground while the row is being read."""
        area: QRect = option.rect
        selected = bool(option.state & _SELECTED)
        if selected:
            painter.fillRect(area, option.palette.color(QPalette.ColorRole.Highlight))
        cell = self._model.cell(index.row(), index.column())
        if cell is None:
            return
        inner = area.adjusted(_PAD, 0, -_PAD, 0)
        if cell.pill is not None:
            painter.setFont(option.font)
            paint_pill(painter, inner, cell.pill)
        else:
            fonts = self._fonts_of(option.font)
            painter.setFont(fonts.figures if cell.figures else fonts.plain)
            painter.setPen(_colour(cell.tone))
            laid = _laid_out(cell, inner.width(), fonts)
            left = inner.right() + 1 - laid.width if cell.figures else inner.left()
            top = inner.top() + (inner.height() - laid.height) / 2
            painter.drawStaticText(QPointF(left, top), laid.text)
        if selected and index.column() == 0 and self._view.hasFocus():
            self._paint_bar(painter, area, index)

    def _fonts_of(self, font: QFont) -> _Fonts:
        fonts = self._fonts
        if fonts is None or fonts.plain != font:
            fonts = self._fonts = _Fonts(QFont(font), figures_font(font), font.key())
        return fonts

    def _paint_bar(self, painter: QPainter, area: QRect, index: Index) -> None:
        """Of several selected rows only the one under the cursor has it."""
        if index.row() == self._view.currentIndex().row():  # type: ignore[attr-defined]
            bar = QRect(area.left(), area.top() + 6, _BAR, area.height() - 12)
            painter.fillRect(bar, theme_in_force().color("accent"))


def _colour(tone: str) -> QColor:
    return theme_in_force().color(tone or "text")


class _Laid(NamedTuple):
    """A text as it fits into its cell; its size in device-independent pixels."""

    text: QStaticText
    width: float
    height: float


_laid: dict[tuple[str, int, bool, str], _Laid] = {}
_MOST_LAID = 4_000


class _Fonts(NamedTuple):
    """The view's font and the one with even digits; ``name`` tells them from another view's."""

    plain: QFont
    figures: QFont
    name: str


def _laid_out(cell: Cell, room: int, fonts: _Fonts) -> _Laid:
    """The text cut to its room, laid out once: who scrolls sees the same words again and again."""
    key = (cell.text, room, cell.figures, fonts.name)
    found = _laid.get(key)
    if found is None:
        font = fonts.figures if cell.figures else fonts.plain
        if len(_laid) >= _MOST_LAID:
            _laid.clear()
        line = " ".join(cell.text.splitlines())
        text = QStaticText(QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, room))
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.prepare(font=font)
        found = _laid[key] = _Laid(text, *text.size().toTuple())
    return found
