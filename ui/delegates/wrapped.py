"""A cell whose text wraps: as high as it says, with the room around it that headings have."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.appearance import theme_in_force
from ui.models.roles import TONE

_PAD, _ABOVE, _BAR = 8, 7, 3
_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap

Index = QModelIndex | QPersistentModelIndex


class WrappedDelegate(QStyledItemDelegate):
    """Lines between the rows; the bar at the left shows where the keyboard is."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of the text at the width there is."""
        width = self._width(index)
        room = QRect(0, 0, max(width - 2 * _PAD, 1), 1_000_000)
        area = QFontMetrics(option.font).boundingRect(room, _TOP, _text(index))
        return QSize(width, area.height() + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The text, the ground where it is selected, the line under it."""
        area, theme = QRect(option.rect), theme_in_force()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(area, option.palette.color(QPalette.ColorRole.Highlight))
        painter.setFont(option.font)
        painter.setPen(theme.color(index.data(TONE) or "text"))
        painter.drawText(area.adjusted(_PAD, _ABOVE, -_PAD, 0), _TOP, _text(index))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, theme.color("border"))
        if selected and index.column() == 0 and self._view.hasFocus():
            bar = QRect(area.left(), area.top() + 6, _BAR, area.height() - 12)
            painter.fillRect(bar, theme.color("accent"))
        painter.restore()

    def _width(self, index: Index) -> int:
        # Asking for the cell's place instead would have a list lay itself out within its layout.
        if isinstance(self._view, QTableView):
            return self._view.columnWidth(index.column())
        return self._view.viewport().width()


def _text(index: Index) -> str:
    return str(index.data(Qt.ItemDataRole.DisplayRole) or "")
