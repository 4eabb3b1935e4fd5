"""A cell of the list of leads, painted with one look at its row.

The general delegate asks the model some fifteen times for each cell and has the style sheet
paint it; a full window of leads took 50 ms and more that way, which is felt when scrolling.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from ui.appearance import figures_font, theme_in_force
from ui.delegates.row import Index, RowDelegate
from ui.models.lead_table import LeadTable
from ui.widgets.pill import paint_pill

_PAD = 8
_BAR = 3
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_SELECTED = QStyle.StateFlag.State_Selected


class LeadCellDelegate(RowDelegate):
    """Paints what the general one does: ground, text or pill, the bar where the focus is."""

    def __init__(self, view: QWidget, model: LeadTable) -> None:
        super().__init__(view)
        self._view, self._model = view, model

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
            font = _figures(option.font) if cell.figures else option.font
            painter.setFont(font)
            painter.setPen(_colour(cell.tone))
            room = inner.width()
            text = QFontMetrics(font).elidedText(cell.text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(inner, _RIGHT if cell.figures else _LEFT, text)
        if selected and index.column() == 0 and self._view.hasFocus():
            self._paint_bar(painter, area, index)

    def _paint_bar(self, painter: QPainter, area: QRect, index: Index) -> None:
        """Of several selected rows only the one under the cursor has it."""
        if index.row() == self._view.currentIndex().row():  # type: ignore[attr-defined]
            bar = QRect(area.left(), area.top() + 6, _BAR, area.height() - 12)
            painter.fillRect(bar, theme_in_force().color("accent"))


def _colour(tone: str) -> QColor:
    return theme_in_force().color(tone or "text")


_fonts: dict[str, QFont] = {}


def _figures(base: QFont) -> QFont:
    key = base.key()
    if key not in _fonts:
        _fonts[key] = figures_font(base)
    return _fonts[key]
