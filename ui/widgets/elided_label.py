"""A line of text that never asks for room: what does not fit ends in dots, and is a tool tip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy


class ElidedLabel(QLabel):
    """At the right of its room, under what stands there already."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one likes."""
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Whatever there is."""
        return QSize(0, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut or not cut: the whole text is a tool tip where it is."""
        super().resizeEvent(event)
        self._explain()

    def setText(self, text: str) -> None:
        """The whole text."""
        super().setText(text)
        self._explain()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text at the right."""
        painter = QPainter(self)
        words = self._fitting()
        place = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), place, words)
        painter.end()

    def _fitting(self) -> str:
        dots = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.text(), dots, self.width())

    def _explain(self) -> None:
        whole = self.text()
        self.setToolTip("" if self._fitting() == whole else whole)
