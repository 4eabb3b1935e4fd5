"""What the tones of a chart stand for, in lines above it."""

from __future__ import annotations

from collections.abc import Sequence

from ui.charts.sheet import Sheet
from ui.charts.tones import Stroke, Tone, stroke_of, style_of

_SQUARE, _LINE, _GAP, _BETWEEN, _EDGE = 9.0, 16.0, 5.0, 14.0, 8.0
STROKES: tuple[Stroke, ...] = ("line", "dashes", "dots")


def write_legend(sheet: Sheet, keys: Sequence[tuple[Tone | Stroke, str]]) -> float:
    """Write it at the top of the sheet; how many pixels it takes."""
    if not keys:
        return 0.0
    gap, between = _GAP * sheet.ratio, _BETWEEN * sheet.ratio
    edge = _EDGE * sheet.ratio
    x, lines = edge, 1
    for tone, name in keys:
        words = sheet.clean(name)
        square = (_LINE if tone in STROKES else _SQUARE) * sheet.ratio
        wide = square + gap + sheet.measure(words)
        if x > edge and x + wide > sheet.width - edge:
            x, lines = edge, lines + 1
        middle = sheet.height - (lines - 0.5) * sheet.line
        _draw_sign(sheet, tone, x, middle, square)
        sheet.write(x + square + gap, middle, words, va="center_baseline")
        x += wide + between
    return lines * sheet.line + gap


def _draw_sign(sheet: Sheet, tone: Tone | Stroke, x: float, middle: float, wide: float) -> None:
    if tone == "line" or tone == "dashes" or tone == "dots":
        sheet.rule(x, x + wide, middle, stroke_of(tone, sheet.look))
    else:
        sheet.box(x, middle - wide / 2, wide, wide, style_of(tone, sheet.look))
