"""Where one takes a row to put it elsewhere: by the mouse, or by Alt with Up and Down."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.icons import MEDIUM, icon

_WIDE, _HIGH = 20, 30


class Grip(QWidget):
    """``dragged`` tells where the mouse is, in the screen's coordinates, ``dropped`` that it let
    go, ``given_up`` that Esc was pressed meanwhile."""

    dragged = Signal(QPoint)
    dropped = Signal()
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._from: QPoint | None = None
        self._moving = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """As high as a field."""
        return QSize(_WIDE, _HIGH)

    def minimumSizeHint(self) -> QSize:
        """It is never squeezed."""
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry it, once the mouse really moved."""
        here = event.globalPosition().toPoint()
        if self._from is None:
            return
        if not self._moving and (here - self._from).manhattanLength() < _FAR:
            return
        if not self._moving:
            self._moving = True
            self.grabKeyboard()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.dragged.emit(here)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let it go here."""
        if self._let_go():
            self.dropped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it back."""
        if event.key() == Qt.Key.Key_Escape and self._let_go():
            self.given_up.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Six dots."""
        painter = QPainter(self)
        left, top = (self.width() - MEDIUM) // 2, (_HIGH - MEDIUM) // 2
        painter.drawPixmap(left, top, icon("grip", "muted").pixmap(QSize(MEDIUM, MEDIUM)))
        painter.end()

    def _let_go(self) -> bool:
        moved, self._from, self._moving = self._moving, None, False
        if moved:
            self.releaseKeyboard()
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        return moved


_FAR = 6
