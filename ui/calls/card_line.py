"""A line of the call card: what does not fit ends in dots."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent

from ui.widgets.elided_label import ElidedLabel


class CardLine(ElidedLabel):
    """At the left of its room."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text at the left."""
        painter = QPainter(self)
        place = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), place, self._fitting())
        painter.end()
