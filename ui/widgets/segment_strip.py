"""The stretches of a deadline in one line, from start to due: how much of it counts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from slaapp.domain.segments import Segment
from ui.appearance import theme_in_force

_HEIGHT = 10


class SegmentStrip(QWidget):
    """Drawn to scale; the table beneath says the same in words."""

    def __init__(self) -> None:
        super().__init__()
        self._segments: Sequence[Segment] = ()
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_segments(self, segments: Sequence[Segment]) -> None:
        """Show these."""
        self._segments = segments
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """What counts in the accent's colour, what does not in grey."""
        if not self._segments:
            return
        theme, painter = theme_in_force(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), _HEIGHT / 2, _HEIGHT / 2)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), theme.color("fill"))
        start, end = self._segments[0].start, self._segments[-1].end
        scale = self.width() / max(end - start, 1)
        for segment in self._segments:
            if segment.kind == "counted":
                left = (segment.start - start) * scale
                width = max((segment.end - segment.start) * scale, 1)
                painter.fillRect(QRectF(left, 0, width, _HEIGHT), theme.color("accent"))
        painter.end()
