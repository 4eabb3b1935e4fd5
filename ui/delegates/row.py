"""How a cell is painted: 36 pixels high, a pill where there is one, a bar where the focus is."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.appearance import theme_in_force
from ui.models.roles import PILL
from ui.widgets.pill import paint_pill, pill_size

ROW_HEIGHT = 36
_PAD = 8
"""A heading stands as far from its edge (``style.qss``)."""
_BAR = 3
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_LEFT, _RIGHT = _LINE | Qt.AlignmentFlag.AlignLeft, _LINE | Qt.AlignmentFlag.AlignRight

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """The one delegate of tables; what it paints comes from the model's roles."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The row height, and the width of text or pill with its margins."""
        pill = index.data(PILL)
        if pill is not None:
            width = pill_size(pill, option.fontMetrics).width()
        else:
            width = super().sizeHint(option, index).width()
        return QSize(width + 2 * _PAD, ROW_HEIGHT)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """The focus is shown by the bar, not by a frame around one cell of the row."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        if index.data(PILL) is not None:
            option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell, its pill, and the bar at the left of the row under the cursor.

        Drawn by hand: through the style sheet a full window of rows took 50 ms and more.
        """
        area = QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(area, option.palette.color(QPalette.ColorRole.Highlight))
        pill, inner = index.data(PILL), area.adjusted(_PAD, 0, -_PAD, 0)
        if pill is not None:
            painter.setFont(option.font)
            paint_pill(painter, inner, pill)
        else:
            _write(painter, inner, option, index)
        view = option.widget
        if selected and index.column() == 0 and view is not None and view.hasFocus():
            bar = QRect(area.left(), area.top() + 6, _BAR, area.height() - 12)
            painter.fillRect(bar, theme_in_force().color("accent"))


def _write(painter: QPainter, inner: QRect, option: QStyleOptionViewItem, index: Index) -> None:
    text = index.data(Qt.ItemDataRole.DisplayRole)
    if text is None or text == "":
        return
    font = index.data(Qt.ItemDataRole.FontRole) or option.font
    enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
    colour = _colour(index.data(Qt.ItemDataRole.ForegroundRole))
    painter.setFont(font)
    painter.setPen(colour or theme_in_force().color("text" if enabled else "muted"))
    elide = Qt.TextElideMode.ElideRight
    cut = QFontMetrics(font).elidedText(str(text), elide, inner.width())
    painter.drawText(inner, _side(index.data(Qt.ItemDataRole.TextAlignmentRole)), cut)


def _side(given: Any) -> Qt.AlignmentFlag:
    right = Qt.AlignmentFlag.AlignRight
    return _RIGHT if given is not None and Qt.AlignmentFlag(given) & right else _LEFT


def _colour(given: object) -> QColor | None:
    return given.color() if isinstance(given, QBrush) else given  # type: ignore[return-value]
