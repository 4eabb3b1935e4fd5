"""One deadline on the wall: the lead, the countdown in large figures, and whose it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from slaapp.store.rows.owed import OwedRow
from ui.appearance import theme_in_force
from ui.queue_words import CountdownWords
from ui.wall import words
from ui.wall.sizes import sized

_LINE = 1.4
"""Of the height of its text."""


class WallRow(QWidget):
    """Painted anew only when one of its texts changed: nothing flickers as it ticks."""

    def __init__(self) -> None:
        super().__init__()
        self.row: OwedRow | None = None
        self.lead = self.who = self.owed = ""
        self.left = CountdownWords("")
        self._unit = 20
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def be_sized(self, unit: int) -> None:
        """``unit`` is the height of the usual text in pixels."""
        self._unit = unit
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(0, round(2 * _LINE * self._unit))

    def show_row(self, row: OwedRow | None, say: Callable[[OwedRow], CountdownWords]) -> None:
        """Another deadline, or none."""
        self.row = row
        self.setVisible(row is not None)
        if row is None:
            return
        self._put(row.title, words.who_text(row), words.owed_text(row), say(row))

    def tick(self, say: Callable[[OwedRow], CountdownWords]) -> None:
        """Time went by."""
        if self.row is not None:
            self._put(self.lead, self.who, self.owed, say(self.row))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The lead above; under it the countdown at the left, whose it is at the right."""
        painter, theme, line = QPainter(self), theme_in_force(), round(_LINE * self._unit)
        width = self.width()
        painter.setPen(theme.color("text"))
        painter.setFont(sized(self.font(), self._unit, heavy=True))
        taken = _draw(painter, QRect(0, 0, width * 5 // 8, line), self.lead, _LEFT)
        painter.setPen(theme.color(self.left.tone or "text"))
        left = _draw(painter, QRect(0, line, width, line), self.left.text, _LEFT)
        painter.setFont(sized(self.font(), round(self._unit * 0.8)))
        for colour, text, top, after in (
            ("text", self.who, 0, taken + self._unit),
            ("muted", self.owed, line, left + self._unit),
        ):
            painter.setPen(theme.color(colour))
            _draw(painter, QRect(after, top, width - after, line), text, _RIGHT)
        painter.end()

    def _put(self, lead: str, who: str, owed: str, left: CountdownWords) -> None:
        if (lead, who, owed, left) == (self.lead, self.who, self.owed, self.left):
            return
        self.lead, self.who, self.owed, self.left = lead, who, owed, left
        self.setAccessibleName(f"{who}: {lead}. {owed}. {left.spoken}")
        self.update()


_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


def _draw(painter: QPainter, box: QRect, text: str, side: Qt.AlignmentFlag) -> int:
    """As much of a text as there is room for; how wide that is."""
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, shown)
    return painter.fontMetrics().horizontalAdvance(shown)
