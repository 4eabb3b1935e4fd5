"""Draw a chart with matplotlib's Agg into plain bytes; runs on any thread."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ui.charts.labels import keep_apart, write_names, write_values
from ui.charts.library import drawable, families_of, load_library
from ui.charts.place import Place, beyond, line_of, place_of
from ui.charts.scale import end_of, targets_of, ticks_of
from ui.charts.spec import BarChart, Hit, Look, Picture

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_DPI = 100
_WIDTH = 0.62
_FULL = 6
"""From so many bars on they take their share of the room; fewer are no wider."""
_ROOM = 1.2
"""How far the axis goes on beyond the highest value, for the words above it."""
_DASHES = (0, (4, 3))


def draw_bars(chart: BarChart, look: Look, width: int, height: int, ratio: float) -> Picture:
    """The picture of a chart for a place of ``width`` × ``height`` logical pixels."""
    load_library()
    from matplotlib import rc_context
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    chart = _drawable(chart, look.family)
    style: Any = {
        "font.family": list(families_of(look.family)),
        "font.size": look.size,
        "text.parse_math": False,
    }
    with rc_context(style):
        size = (width / _DPI, height / _DPI)
        figure = Figure(figsize=size, dpi=_DPI * ratio, facecolor=look.surface)
        canvas: Any = FigureCanvasAgg(figure)
        place = _fill(figure, canvas.get_renderer(), chart, look)
        canvas.draw()
        pixels = bytes(canvas.buffer_rgba())
        wide, high = canvas.get_width_height(physical=True)
    return Picture(pixels, wide, high, _hits(place, chart, high, ratio))


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


def _fill(figure: Figure, renderer: Any, chart: BarChart, look: Look) -> Place:
    from matplotlib.font_manager import FontProperties

    font = FontProperties()

    def measure(words: str) -> float:
        width: float = renderer.get_text_width_height_descent(words, font, ismath=False)[0]
        return width

    end, size = end_of(chart), (figure.bbox.width, figure.bbox.height)
    line = line_of(look.size, figure.dpi / _DPI)
    standing = ticks_of(chart.scale, end * _ROOM or 1.0, look.numbers)
    place = place_of(chart, [words for _, words in standing], size, line, measure)
    until = (end * beyond(chart, place, measure) if chart.lying else end * _ROOM) or 1.0
    unit = (place.width if chart.lying else place.height) / until
    ticks = ticks_of(chart.scale, until, look.numbers)
    if chart.lying:
        # The last one would be cut at the edge.
        room = [place.left + value * unit + measure(words) / 2 for value, words in ticks]
        ticks = [tick for tick, end_at in zip(ticks, room, strict=True) if end_at <= size[0]]
    wide, high = size
    box = (place.left / wide, place.bottom / high, place.width / wide, place.height / high)
    axes = figure.add_axes(box)
    _dress(axes, chart, look, ticks)
    _draw(axes, chart, look, end)
    write_names(axes, chart, place, measure)
    _limit(axes, chart, until)
    keep_apart(figure, write_values(axes, chart, look, end, unit, place, measure))
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


def _hits(place: Place, chart: BarChart, high: int, ratio: float) -> tuple[Hit, ...]:
    """Each bar's whole lane with its name, so that a small bar can be pressed as a tall one."""
    top, lane = high - place.bottom - place.height, place.lane
    hits = []
    for at in range(len(chart.bars)):
        if chart.lying:
            hits.append(Hit(0, top + at * lane, place.left + place.width, lane))
        else:
            hits.append(Hit(place.left + at * lane, 0, lane, high))
    return tuple(Hit(*(float(part) / ratio for part in hit)) for hit in hits)
