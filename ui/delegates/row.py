"""How a cell is painted: 36 pixels high, a pill where there is one, a bar where the focus is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.appearance import theme_in_force
from ui.models.roles import PILL
from ui.widgets.pill import paint_pill, pill_size

ROW_HEIGHT = 36
_PAD = 8
_BAR = 3
_QTS_OWN = 3
"""What Qt itself leaves beside a cell's text; the header has 8 and so shall the cells."""

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
        """The cell, its pill, and the bar at the left of the selected row in focus."""
        area = QRect(option.rect)
        pill = index.data(PILL)
        self._paint_ground(painter, option, index)
        option.rect = area.adjusted(_PAD - _QTS_OWN, 0, _QTS_OWN - _PAD, 0)
        super().paint(painter, option, index)
        option.rect = area
        if pill is not None:
            paint_pill(painter, area.adjusted(_PAD, 0, -_PAD, 0), pill)
        state = option.state
        chosen = state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_Active
        view = option.widget
        if chosen and index.column() == 0 and view is not None and view.hasFocus():
            bar = QRect(area.left(), area.top() + 6, _BAR, area.height() - 12)
            painter.fillRect(bar, theme_in_force().color("accent"))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """What lies under the whole cell, margins included."""
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        style = ground.widget.style() if ground.widget is not None else QApplication.style()
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, ground, painter, ground.widget
        )
