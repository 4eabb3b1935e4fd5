"""How large things are on the wall: in parts of the screen's height, so that they can be read
from five metres on any television."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont

from ui.appearance import figures_font

_LINES, _LETTERS = 25, 44
_LEAST = 14


def unit_of(size: QSize) -> int:
    """The height of the usual text in pixels: a television's picture has 25 lines of it."""
    return max(_LEAST, min(size.height() // _LINES, size.width() // _LETTERS))


def sized(base: QFont, pixels: int, *, heavy: bool = False) -> QFont:
    """The font at that height; figures are equally wide, so that nothing jumps as they change."""
    font = figures_font(base)
    font.setPixelSize(max(pixels, _LEAST))
    font.setWeight(QFont.Weight.DemiBold if heavy else QFont.Weight.Normal)
    return font
