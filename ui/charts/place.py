"""Where a chart's bars stand in its picture: the room that the words around them leave."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ui.charts.spec import Bar, BarChart

Measure = Callable[[str], float]
"""The width of words in pixels."""

LONGEST_NAME = 20
_EDGE, _TICK, _TOP = 6.0, 6.0, 8.0
_LEAST_BEYOND = 1.1
_LINE = 1.9
"""The height of a line in pixels for each point of the font."""


class Place(NamedTuple):
    """The bars' room in pixels from the bottom left, and that of one bar across (``lane``)."""

    left: float
    bottom: float
    width: float
    height: float
    lane: float


def place_of(
    chart: BarChart,
    ticks: Sequence[str],
    size: tuple[float, float],
    line: float,
    measure: Measure,
) -> Place:
    """The room inside a picture of ``size`` pixels; ``line`` is the height of a line of words."""
    count = max(len(chart.bars), 1)
    beside = [short(bar.label) for bar in chart.bars] if chart.lying else ticks
    left = _EDGE + max(map(measure, beside), default=0.0) + _TICK
    lines = 2 if not chart.lying and any(bar.under for bar in chart.bars) else 1
    bottom = _EDGE + lines * line + _TICK
    width, height = size[0] - left - _EDGE, size[1] - bottom - _TOP
    return Place(left, bottom, width, height, (height if chart.lying else width) / count)


def beyond(chart: BarChart, place: Place, end: float, measure: Measure) -> float:
    """How far a lying axis goes on beyond ``end``, its highest value, for the words at the bars'
    ends; at least a tenth, at most as far again."""
    ends = [each for bar in chart.bars for each in _ends(bar)]
    factors = [_LEAST_BEYOND]
    for value, words in ends:
        room = max(place.width - measure(words) - 3 * _TICK, place.width / 2)
        factors.append(min(value, end) / end * place.width / room if end else 1.0)
    return max(factors)


def _ends(bar: Bar) -> list[tuple[float, str]]:
    """Where its words begin; they may stand together at the further mark."""
    top = bar.value or 0.0
    ends = [(max(top, bar.high or top), bar.text)]
    if bar.second is not None and bar.second_text:
        near = bar.second < 2 * top or top == 0.0
        words = f"{bar.text} – {bar.second_text}" if near else bar.second_text
        ends.append((bar.second, words))
    return ends


def line_of(points: float, scale: float) -> float:
    """The height of a line of a font, in pixels of a picture ``scale`` times finer."""
    return _LINE * points * scale


def short(label: str) -> str:
    """A name as there is room for it; the tip has it in full."""
    return label if len(label) <= LONGEST_NAME else label[: LONGEST_NAME - 1].rstrip() + "…"
