"""The words in a chart: values at their bars, names along the axis, none over another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ui.charts.place import Measure, Place, short
from ui.charts.sheet import Sheet
from ui.charts.spec import Bar, BarChart, Look

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.text import Annotation

_GAP = 3.0
_OVERHANG = 1.25
"""How much wider than its bar's lane a value may be."""


def write_names(axes: Axes, chart: BarChart, place: Place, measure: Measure) -> None:
    """Name the bars; of names wider than a lane only every second, third … is written."""
    count = len(chart.bars)
    if chart.lying:
        axes.set_yticks(range(count), [short(bar.label) for bar in chart.bars])
        return
    widest = max((measure(bar.label) for bar in chart.bars), default=0.0) + _GAP
    step = max(1, -int(-widest // place.lane))
    shown = range(0, count, step)
    axes.set_xticks(list(shown), _names(chart.bars, shown))


def write_values(
    axes: Axes,
    chart: BarChart,
    look: Look,
    end: float,
    unit: float,
    place: Place,
    measure: Measure,
) -> list[Annotation]:
    """Write each value at its bar and each second value at its mark; the values come first.

    ``unit`` pixels stand for 1. Where the two are too close together both are written at the
    mark. Where bars side by side are narrower than their words there are none: the axis and
    the tip say the values.
    """
    widest = max((measure(bar.text) for bar in chart.bars), default=0.0)
    if not chart.lying and widest > _OVERHANG * place.lane:
        return []
    first: list[Annotation] = []
    second: list[Annotation] = []
    for at, bar in enumerate(chart.bars):
        top = min(bar.high, end) if bar.high is not None else bar.value or 0
        words = bar.text
        if bar.second is not None and bar.second_text:
            needs = measure(words) if chart.lying else place.lane and 2 * look.size
            if (bar.second - top) * unit < needs + 4 * _GAP:
                top, words = bar.second, f"{bar.text} – {bar.second_text}"
            else:
                where = (at, bar.second)
                second.append(_write(axes, chart, look, where, bar.second_text, look.second))
        if words:
            first.append(_write(axes, chart, look, (at, top), words, look.text))
    return first + second


def keep_apart(sheet: Sheet, written: list[Annotation]) -> None:
    """Take away what would stand over another word, or outside; the tip has it."""
    kept: list[Any] = []
    for words in written:
        box = words.get_window_extent(sheet.renderer).padded(_GAP / 3)
        outside = box.x0 < 0 or box.x1 > sheet.width or box.y1 > sheet.height
        if outside or any(box.overlaps(other) for other in kept):
            words.remove()
        else:
            kept.append(box)


def _write(
    axes: Axes,
    chart: BarChart,
    look: Look,
    at: tuple[float, float],
    words: str,
    colour: str,
) -> Annotation:
    return axes.annotate(
        words,
        at[::-1] if chart.lying else at,
        xytext=(5, 0) if chart.lying else (0, 4),
        textcoords="offset points",
        ha="left" if chart.lying else "center",
        va="center_baseline" if chart.lying else "bottom",
        color=colour,
        bbox={"facecolor": look.surface, "linewidth": 0, "pad": 0.6},
        annotation_clip=False,
    )


def _names(bars: tuple[Bar, ...], shown: range) -> list[str]:
    names, before = [], ""
    for place in shown:
        bar = bars[place]
        changes = bar.under != before
        names.append(f"{bar.label}\n{bar.under}" if bar.under and changes else bar.label)
        before = bar.under
    return names
