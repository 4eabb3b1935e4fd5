"""Parts of a page one beside the other, chosen by their names over a line."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QTabBar, QTabWidget

from ui.appearance import theme_in_force

_PAD, _HIGH, _LINE = 12, 18, 2
_TURNS = {"Ctrl+Tab": 1, "Ctrl+PgDown": 1, "Ctrl+Shift+Tab": -1, "Ctrl+PgUp": -1}


class TabLine(QTabBar):
    """Names over a line; the chosen one stands on the accent's colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def tabSizeHint(self, index: int) -> QSize:
        """The name with room around it."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.tabText(index))
        return QSize(width + 2 * _PAD, metrics.height() + _HIGH)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """A name is never cut."""
        return self.tabSizeHint(index)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line, the names, and a frame around the chosen one while the keyboard is here."""
        theme = theme_in_force()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("border"))
        for place in range(self.count()):
            self._paint_tab(painter, place)
        painter.end()

    def _paint_tab(self, painter: QPainter, place: int) -> None:
        theme, area = theme_in_force(), self.tabRect(place)
        chosen = place == self.currentIndex()
        under_mouse = area.contains(self.mapFromGlobal(self.cursor().pos()))
        painter.setPen(theme.color("text" if chosen or under_mouse else "muted"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.tabText(place))
        if chosen:
            line = QRect(area.left(), area.bottom() + 1 - _LINE, area.width(), _LINE)
            painter.fillRect(line, theme.color("accent"))
        if chosen and self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -5), 6, 6)


class Tabs(QTabWidget):
    """Give it parts with ``addTab``; their names with ``setTabText``.

    While it is in sight, keys turn to the next part and to the one before from all over the window.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setTabBar(TabLine())
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        for keys, way in _TURNS.items():
            QShortcut(QKeySequence(keys), self, lambda way=way: self._turn(way))

    def _turn(self, way: int) -> None:
        """On to a part beside this one; after the last comes the first."""
        self.setCurrentIndex((self.currentIndex() + way) % max(self.count(), 1))
