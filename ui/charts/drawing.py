"""Bars, drawn on a sheet: their values, their intervals, their promises."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ui.charts.labels import keep_apart, write_names, write_values
from ui.charts.library import drawable
from ui.charts.place import Place, beyond, place_of
from ui.charts.scale import end_of, targets_of, ticks_of
from ui.charts.sheet import Sheet
from ui.charts.spec import BarChart, Hit, Look

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_WIDTH = 0.62
_FULL = 6
"""From so many bars on they take their share of the room; fewer are no wider."""
_ROOM = 1.2
"""How far the axis goes on beyond the highest value, for the words above it."""
_DASHES = (0, (4, 3))


def draw_bars(chart: BarChart, sheet: Sheet) -> Sequence[Hit]:
    """Draw it; where its bars are."""
    chart = _drawable(chart, sheet.look.family)
    place = _fill(sheet, chart)
    return _hits(place, chart, sheet)


def _drawable(chart: BarChart, family: str) -> BarChart:
    """People name their sources as they like."""

    def clean(words: str) -> str:
        return drawable(words, family)

    bars = (
        replace(
            bar,
            label=clean(bar.label),
            under=clean(bar.under),
            text=clean(bar.text),
            second_text=clean(bar.second_text),
        )
        for bar in chart.bars
    )
    return replace(chart, bars=tuple(bars))


def _fill(sheet: Sheet, chart: BarChart) -> Place:
    look, measure = sheet.look, sheet.measure
    end, size = end_of(chart), (sheet.width, sheet.height)
    standing = ticks_of(chart.scale, end * _ROOM or 1.0, look.numbers)
    place = place_of(chart, [words for _, words in standing], size, sheet.line, measure)
    until = (end * beyond(chart, place, end, measure) if chart.lying else end * _ROOM) or 1.0
    unit = (place.width if chart.lying else place.height) / until
    ticks = ticks_of(chart.scale, until, look.numbers)
    if chart.lying:
        # The last one would be cut at the edge.
        room = [place.left + value * unit + measure(words) / 2 for value, words in ticks]
        ticks = [tick for tick, end_at in zip(ticks, room, strict=True) if end_at <= size[0]]
    axes = sheet.axes(place.left, place.bottom, place.width, place.height)
    _dress(axes, chart, look, ticks)
    _draw(axes, chart, look, end)
    write_names(axes, chart, place, measure)
    _limit(axes, chart, until)
    keep_apart(sheet, write_values(axes, chart, look, end, unit, place, measure))
    return place


def _dress(axes: Axes, chart: BarChart, look: Look, ticks: list[tuple[float, str]]) -> None:
    axes.set_facecolor(look.surface)
    for side in ("top", "right", "left", "bottom"):
        axes.spines[side].set_visible(side == ("left" if chart.lying else "bottom"))
        axes.spines[side].set_color(look.border)
    axes.tick_params(colors=look.muted, length=0)
    axes.tick_params(axis="y" if chart.lying else "x", labelcolor=look.text)
    set_ticks = axes.set_xticks if chart.lying else axes.set_yticks
    set_ticks([value for value, _ in ticks], [words for _, words in ticks])
    axes.grid(axis="x" if chart.lying else "y", color=look.border, linewidth=0.8)
    axes.set_axisbelow(True)


def _draw(axes: Axes, chart: BarChart, look: Look, end: float) -> None:
    count = len(chart.bars)
    thick = _WIDTH * min(1.0, count / _FULL)
    draw = axes.barh if chart.lying else axes.bar
    drawn = draw(list(range(count)), [bar.value or 0 for bar in chart.bars], thick)
    for bar, patch in zip(chart.bars, drawn, strict=True):
        patch.set_facecolor(look.muted if bar.faded else look.accent)
        patch.set_alpha(0.4 if bar.faded else 1.0)
    _draw_bounds(axes, chart, look, end)
    _draw_seconds(axes, chart, look, thick)
    _draw_targets(axes, chart, look, end)


def _limit(axes: Axes, chart: BarChart, until: float) -> None:
    across = (-0.5, max(len(chart.bars), 1) - 0.5)
    if chart.lying:
        axes.set_xlim(0, until)
        # The first group stands on top.
        axes.set_ylim(*across[::-1])
    else:
        axes.set_xlim(*across)
        axes.set_ylim(0, until)


def _draw_bounds(axes: Axes, chart: BarChart, look: Look, end: float) -> None:
    """The interval of a value; one that goes on beyond the axis ends in an arrow."""
    bounds = [
        (place, bar.low, bar.high)
        for place, bar in enumerate(chart.bars)
        if bar.low is not None and bar.high is not None and bar.value is not None
    ]
    if not bounds:
        return
    places, lows, highs = zip(*bounds, strict=True)
    draw = axes.hlines if chart.lying else axes.vlines
    draw(places, lows, [min(high, end) for high in highs], color=look.text, linewidth=1.2)
    longer = [place for place, _low, high in bounds if high > end]
    ends = [end] * len(longer)
    x, y, marker = (ends, longer, ">") if chart.lying else (longer, ends, "^")
    axes.scatter(x, y, marker=marker, color=look.text, s=16, zorder=3)


def _draw_seconds(axes: Axes, chart: BarChart, look: Look, thick: float) -> None:
    marks = [(place, bar.second) for place, bar in enumerate(chart.bars) if bar.second is not None]
    if marks:
        places, values = zip(*marks, strict=True)
        starts, ends = ([place + side * thick / 2 for place in places] for side in (-1, 1))
        draw = axes.vlines if chart.lying else axes.hlines
        draw(values, starts, ends, color=look.second, linewidth=2)


def _draw_targets(axes: Axes, chart: BarChart, look: Look, end: float) -> None:
    style: dict[str, Any] = {"color": look.warning, "linewidth": 1.2, "linestyle": _DASHES}
    drawn = [target for target in targets_of(chart) if target <= end]
    if chart.target is not None and chart.target in drawn:
        (axes.axvline if chart.lying else axes.axhline)(chart.target, **style)
    lane = axes.vlines if chart.lying else axes.hlines
    for place, bar in enumerate(chart.bars):
        if bar.target is not None and bar.target in drawn:
            lane(bar.target, place - 0.45, place + 0.45, **style)


def _hits(place: Place, chart: BarChart, sheet: Sheet) -> tuple[Hit, ...]:
    """Each bar's whole lane with its name, so that a small bar can be pressed as a tall one."""
    top, lane = place.bottom + place.height, place.lane
    hits = []
    for at in range(len(chart.bars)):
        if chart.lying:
            hits.append(sheet.hit(0, top - (at + 1) * lane, place.left + place.width, lane))
        else:
            hits.append(sheet.hit(place.left + at * lane, 0, lane, sheet.height))
    return tuple(hits)
