"""How texts on paper look: sizes, weights, inks. Paper is white whatever the theme."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont

from ui.paper.measures import pt

INK, GREY, ACCENT, HAIR, BAND = "#1b2230", "#5b6472", "#1d4f86", "#c9d0d9", "#eef2f7"
WATER = "#edf0f4"
_SANS = (
    "Source Sans 3", "Noto Sans", "Segoe UI", "Helvetica Neue", "Liberation Sans", "Arial",
    "DejaVu Sans Condensed",
    "DejaVu Sans",
)  # fmt: skip
_MONO = ("Consolas", "Menlo", "Liberation Mono", "DejaVu Sans Mono", "Courier New")


@dataclass(frozen=True, slots=True)
class Style:
    """``size`` and ``after`` (the space below) in points; ``leading``: line height by size."""

    size: float
    bold: bool = False
    ink: str = INK
    right: bool = False
    mono: bool = False
    leading: float = 1.36
    after: float = 0.0


OVERLINE = Style(9, bold=True, ink=ACCENT, after=5)
TITLE = Style(25, bold=True, leading=1.16, after=6)
LONG_TITLE = Style(17, bold=True, leading=1.2, after=6)
STATUS = Style(11, ink=GREY, after=4)
HEADING = Style(14, bold=True, ink=ACCENT, after=5)
BODY = Style(9.5, after=5)
CELL = Style(9)
CELL_RIGHT = Style(9, right=True)
NAME = Style(9, bold=True)
NOTE = Style(8, ink=GREY, after=1)
SMALL_HEADING = Style(10, bold=True, ink=ACCENT, after=2)
SMALL = Style(8, after=1)
SMALL_CELL = Style(8)
SMALL_RIGHT = Style(8, right=True)
SMALL_NAME = Style(8, bold=True)
HEAD = Style(8, bold=True, ink=GREY)
HEAD_RIGHT = Style(8, bold=True, ink=GREY, right=True)
FOOT = Style(8, ink=GREY)
FOOT_RIGHT = Style(8, ink=GREY, right=True)
HASH = Style(8, mono=True, after=4)


def font_of(style: Style) -> QFont:
    """The style's font, in dots; each letter stays a letter for whoever copies the text.

    Made anew each time: a font must not be shared between threads.
    """
    font = QFont()
    font.setFamilies(list(_MONO if style.mono else _SANS))
    font.setPixelSize(round(pt(style.size)))
    font.setBold(style.bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in ("liga", "clig", "dlig"):
        font.setFeature(QFont.Tag(feature), 0)
    return font
