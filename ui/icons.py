"""Icons: one family of stroke SVGs, drawn in a colour of the theme in force."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache

from resources import find_resource
from ui.appearance import theme_in_force

SMALL, MEDIUM, BIG = 16, 18, 24
"""The three sizes of icons, in device-independent pixels."""


@cache
def _drawing(name: str) -> bytes:
    return find_resource("icons", f"{name}.svg").read_bytes()


def _rendered(name: str, colour: str, size: QSize) -> QPixmap:
    """The icon as a pixmap of ``size`` device pixels; the last ones are kept by Qt."""
    key = f"icon:{name}:{colour}:{size.width()}x{size.height()}"
    pixmap = QPixmap(size)
    # A button that is still being laid out may have no room at all.
    if size.isEmpty() or QPixmapCache.find(key, pixmap):
        return pixmap
    from PySide6.QtSvg import QSvgRenderer  # not needed to show the window, only to draw in it

    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    drawing = _drawing(name).replace(b"currentColor", colour.encode())
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    QPixmapCache.insert(key, pixmap)
    return pixmap


_may_draw = True


def wait_with_drawing() -> None:
    """Keep the icons' places empty: loading what draws them would delay the first painting."""
    global _may_draw
    _may_draw = False


def start_drawing() -> None:
    """Draw icons from now on; who waited asks its widgets to be painted again."""
    global _may_draw
    _may_draw = True


class StrokeIcon(QIconEngine):
    """Draws one SVG in the colour of a token, muted where the control is disabled."""

    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        self._name, self._token = name, token

    def _colour(self, mode: QIcon.Mode) -> str:
        disabled = mode == QIcon.Mode.Disabled
        return theme_in_force().tokens["muted" if disabled else self._token]

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw into ``rect``, sharp on dense screens."""
        if not _may_draw:
            return
        ratio = painter.device().devicePixelRatioF()
        pixmap = _rendered(self._name, self._colour(mode), rect.size() * ratio)
        painter.drawPixmap(QRectF(rect), pixmap, QRectF(pixmap.rect()))

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        """The icon alone, ``size`` device pixels."""
        return _rendered(self._name, self._colour(mode), size)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float
    ) -> QPixmap:
        """The icon alone for a dense screen; ``size`` is in device pixels already."""
        pixmap = QPixmap(_rendered(self._name, self._colour(mode), size))
        pixmap.setDevicePixelRatio(scale)
        return pixmap

    def clone(self) -> QIconEngine:
        """Another of the same, for Qt's copies."""
        return StrokeIcon(self._name, self._token)


def icon(name: str, token: str = "text") -> QIcon:
    """The icon ``resources/icons/{name}.svg`` in a token's colour; follows the theme by itself."""
    return QIcon(StrokeIcon(name, token))
