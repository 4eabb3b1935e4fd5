"""A cell whose text begins and ends where the heading of its column does."""

from __future__ import annotations

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.row import Index, RowDelegate

_INSET = 5
"""A heading stands 8 pixels from its edge (``style.qss``), a cell's text 3."""


class FiguresDelegate(RowDelegate):
    """For tables of figures, which have no pills."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground over the whole cell, the text under its heading."""
        style = option.widget.style() if option.widget else QApplication.style()
        whole, inner = QStyleOptionViewItem(option), QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        style.drawPrimitive(panel, whole, painter, option.widget)
        inner.rect = option.rect.adjusted(_INSET, 0, -_INSET, 0)
        QStyledItemDelegate.paint(self, painter, inner, index)
