"""One bar cut into named parts; what it shows is also said beside it and to screen readers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.appearance import theme_in_force

_HEIGHT, _RADIUS, _LEAST = 14, 4, 2


class ShareBar(QWidget):
    """``show_parts`` takes pairs of a token and how much; drawn to scale, in their order."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: Sequence[tuple[str, int]] = ()
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[tuple[str, int]], words: str) -> None:
        """Show these; ``words`` say the same."""
        self._parts = [(token, size) for token, size in parts if size > 0]
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def places(self) -> list[tuple[str, float, float]]:
        """Token, left and width of each part, in device-independent pixels."""
        whole = sum(size for _, size in self._parts)
        # What took little is seen all the same, at the cost of the others.
        room = max(self.width() - _LEAST * len(self._parts), 0)
        placed, left = [], 0.0
        for token, size in self._parts:
            width = _LEAST + room * size / whole
            placed.append((token, left, width))
            left += width
        return placed

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Each part in its colour, a hair of the ground between two."""
        theme, painter = theme_in_force(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        painter.setClipPath(shape)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        ratio = self.devicePixelRatioF()
        for token, left, width in self.places():
            first, last = round(left * ratio) / ratio, round((left + width) * ratio) / ratio
            gap = 1 if last < self.width() - 1 else 0
            box = QRectF(first, 0, max(last - first - gap, 1), _HEIGHT)
            painter.fillRect(box, theme.edge() if token == "fill" else theme.color(token))
        painter.end()


class Swatch(QWidget):
    """A small square of a part's colour, before its name."""

    def __init__(self) -> None:
        super().__init__()
        self._token = "fill"
        self.setFixedSize(10, 10)

    def show_token(self, token: str) -> None:
        """Another part."""
        self._token = token
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The square."""
        theme, painter = theme_in_force(), QPainter(self)
        colour = theme.edge() if self._token == "fill" else theme.color(self._token)
        painter.fillRect(self.rect(), colour)
        painter.end()
