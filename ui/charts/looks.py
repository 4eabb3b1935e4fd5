"""The theme's colours, a font and the language's numbers, for the thread that draws."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont

from ui.charts.spec import Look, Numbers
from ui.theme import Theme
from ui.words import percent_sign

_LEAST_FONT, _FONT_SHARE = 7.0, 0.84
_COLOURS = Look._fields[:7]


def look_in(theme: Theme, font: QFont) -> Look:
    """What a chart in that theme looks like."""
    locale = QLocale()
    colours = {name: theme.tokens[name] for name in _COLOURS}
    size = max(font.pointSizeF() * _FONT_SHARE, _LEAST_FONT)
    numbers = Numbers(locale.groupSeparator(), locale.decimalPoint(), percent_sign())
    return Look(**colours, family=font.family(), size=size, numbers=numbers)
