"""A tile: how many there are of something, and what; pressing it shows them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.appearance import figures_font, theme_in_force

_HEIGHT, _PAD, _GAP = 32, 12, 8


class Tile(QAbstractButton):
    """Set it with ``say``; ``set_chosen`` marks the one whose rows are shown."""

    def __init__(self) -> None:
        super().__init__()
        self._figure, self._tone, self._chosen = "–", "muted", False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def say(self, words: str, figure: str, tone: str = "muted") -> None:
        """All of it at once, already translated; ``tone`` colours the figure."""
        self._figure, self._tone = figure, tone
        self.setText(words)
        self.setAccessibleName(f"{words}: {figure}")
        self.updateGeometry()
        self.update()

    def set_chosen(self, chosen: bool, description: str = "") -> None:
        """Mark it, for the eye and for screen readers."""
        self._chosen = chosen
        self.setAccessibleDescription(description if chosen else "")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words and its figure."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + self._figure_width() + 2 * _PAD + _GAP + 2, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Nothing of it is cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A surface with an outline, the figure in front of the words."""
        theme, painter = theme_in_force(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = self._chosen or self.hasFocus()
        width = 2 if self._chosen else 1
        painter.setPen(QPen(theme.color("accent" if marked else "border"), width))
        painter.setBrush(theme.color("fill" if self.underMouse() else "surface"))
        edge = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 6, 6)
        inner = self.rect().adjusted(_PAD, 0, -_PAD, 0)
        line = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(theme.color(self._tone))
        painter.setFont(self._figure_font())
        painter.drawText(inner, line, self._figure)
        painter.setPen(theme.color("text"))
        painter.setFont(self.font())
        painter.drawText(inner.adjusted(self._figure_width() + _GAP, 0, 0, 0), line, self.text())
        painter.end()

    def _figure_font(self) -> QFont:
        font = figures_font(QFont(self.font()))
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _figure_width(self) -> int:
        return QFontMetrics(self._figure_font()).horizontalAdvance(self._figure)
