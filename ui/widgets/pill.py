"""A pill: one word on a ground of its colour; the word says it, the colour only helps."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPixmap, QPixmapCache
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.appearance import theme_in_force

_PAD, _HEIGHT_PAD = 9, 3


class Pill(NamedTuple):
    """A word, already translated, and a token: muted, accent, good, warning, bad or second."""

    word: str
    token: str = "muted"


def pill_size(pill: Pill, metrics: QFontMetrics) -> QSize:
    """How much place a pill takes, in device-independent pixels."""
    width = metrics.horizontalAdvance(pill.word) + 2 * _PAD
    return QSize(width, metrics.height() + 2 * _HEIGHT_PAD)


def paint_pill(painter: QPainter, area: QRect, pill: Pill) -> None:
    """Paint at the left of ``area``, centred in its height, cut where it is too narrow."""
    size = pill_size(pill, painter.fontMetrics())
    size.setWidth(min(size.width(), area.width()))
    if size.isEmpty():  # No room at all: there is no picture of no size.
        return
    top = area.center().y() - size.height() // 2 + 1
    painter.drawPixmap(area.left(), top, _picture(painter, pill, size))


def _picture(painter: QPainter, pill: Pill, size: QSize) -> QPixmap:
    """The pill painted once for its size, font and theme: a list shows the same few everywhere."""
    theme, font = theme_in_force(), painter.font()
    ratio = painter.device().devicePixelRatioF()
    key = f"pill/{theme.name}/{pill}/{size.toTuple()}/{font.key()}/{ratio}"
    picture = QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        brush = QPainter(picture)
        brush.setFont(font)
        _draw(brush, pill, QRectF(0, 0, *size.toTuple()))
        brush.end()
        QPixmapCache.insert(key, picture)
    return picture


def _draw(painter: QPainter, pill: Pill, box: QRectF) -> None:
    theme = theme_in_force()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.pill_ground(pill.token))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(theme.color(pill.token))
    room = int(box.width()) - _PAD
    word = painter.fontMetrics().elidedText(pill.word, Qt.TextElideMode.ElideRight, room)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)


class PillLabel(QWidget):
    """A pill as a widget of its own."""

    def __init__(self, pill: Pill | None = None) -> None:
        super().__init__()
        self._pill = Pill("")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if pill is not None:
            self.show_pill(pill)

    def show_pill(self, pill: Pill) -> None:
        """Show another word or colour."""
        self._pill = pill
        self.setAccessibleName(pill.word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The pill's own size."""
        return pill_size(self._pill, self.fontMetrics())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill."""
        painter = QPainter(self)
        paint_pill(painter, self.rect(), self._pill)
        painter.end()
