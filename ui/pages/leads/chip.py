"""A chip: one part of a filter in words; pressing it takes the part away."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.appearance import theme_in_force
from ui.icons import SMALL, icon

_HEIGHT = 28
_PAD = 10
_GAP = 6
_LEAST = 96


class Chip(QAbstractButton):
    """Its words, cut where there is no room, and a cross."""

    def __init__(self, words: str, token: str = "muted") -> None:
        super().__init__()
        self._token = token
        self.setText(words)
        self.setToolTip(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        remove = QCoreApplication.translate("Chip", "Remove the filter: {words}")
        self.setAccessibleName(remove.format(words=words))

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        # Advances are rounded: without a pixel to spare the last letter would be cut.
        words = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(words + 2 * _PAD + _GAP + SMALL, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Many chips share the room."""
        return QSize(min(_LEAST, self.sizeHint().width()), _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Delete and Backspace press it too."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        if event.key() in keys:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rounded ground of its colour, the words in the text's colour, a cross."""
        theme = theme_in_force()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.color("accent") if self.hasFocus() else theme.mixed(self._token, 0.35)
        painter.setPen(edge)
        painter.setBrush(theme.pill_ground(self._token))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, _HEIGHT / 2, _HEIGHT / 2)
        painter.setPen(theme.color("text"))
        room = self.width() - 2 * _PAD - _GAP - SMALL
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        place = self.rect().adjusted(_PAD, 0, -_PAD, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        cross = icon("cross", "text" if self.underMouse() else "muted")
        top = (self.height() - SMALL) // 2
        cross.paint(painter, self.width() - _PAD - SMALL + 2, top, SMALL, SMALL)
        painter.end()
