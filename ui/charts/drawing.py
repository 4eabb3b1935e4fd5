"""Draw a chart with matplotlib's Agg into plain bytes; runs on any thread."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from ui.charts.spec import BarChart, Hit, Look, Picture

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_DPI = 100
_WIDTH = 0.62
_MOST_LABELS = 13
_LONGEST_LABEL = 18


def draw_bars(chart: BarChart, look: Look, width: int, height: int, ratio: float) -> Picture:
    """The picture of a chart for a place of ``width`` × ``height`` logical pixels."""
    from matplotlib import rc_context
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    with rc_context({"font.family": [_known_family(look.family)], "font.size": look.size}):
        size = (width / _DPI, height / _DPI)
        figure = Figure(figsize=size, dpi=_DPI * ratio, facecolor=look.surface, layout="tight")
        canvas: Any = FigureCanvasAgg(figure)
        axes = figure.add_subplot()
        _dress(axes, chart, look)
        _draw(axes, chart, look)
        canvas.draw()
        hits = _hits(figure, axes, chart, ratio)
        pixels = bytes(canvas.buffer_rgba())
        wide, high = canvas.get_width_height(physical=True)
    return Picture(pixels, wide, high, hits)


def _known_family(family: str) -> str:
    """The window's font where matplotlib finds it, else the one that it brings."""
    from matplotlib import font_manager

    logger = logging.getLogger("matplotlib.font_manager")
    level = logger.level
    # Building its list of fonts for the first time is worth no warning to us.
    logger.setLevel(logging.ERROR)
    try:
        font_manager.findfont(family, fallback_to_default=False)
    except ValueError:
        return "DejaVu Sans"
    finally:
        logger.setLevel(level)
    return family


def _dress(axes: Axes, chart: BarChart, look: Look) -> None:
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    axes.set_facecolor(look.surface)
    for side in ("top", "right", "left", "bottom"):
        axes.spines[side].set_visible(side == ("left" if chart.lying else "bottom"))
        axes.spines[side].set_color(look.border)
    axes.tick_params(colors=look.muted, length=0)
    values = axes.xaxis if chart.lying else axes.yaxis
    values.set_major_formatter(FuncFormatter(_formatter(chart.scale)))
    values.set_major_locator(MaxNLocator(4, integer=chart.scale == "count"))
    axes.grid(axis="x" if chart.lying else "y", color=look.border, linewidth=0.8)
    axes.set_axisbelow(True)


def _formatter(scale: str) -> Any:
    if scale == "percent":
        return lambda value, _place: f"{value:.0%}" if value >= 0.1 else f"{value:.1%}"
    unit = {"hours": " h", "days": " d", "count": ""}[scale]
    return lambda value, _place: f"{value:g}{unit}"


def _draw(axes: Axes, chart: BarChart, look: Look) -> None:
    places = range(len(chart.bars))
    heights = [bar.value or 0 for bar in chart.bars]
    colours = [look.border if bar.faded else look.accent for bar in chart.bars]
    draw = axes.barh if chart.lying else axes.bar
    draw(list(places), heights, _WIDTH, color=colours)
    _draw_bounds(axes, chart, look)
    _draw_second(axes, chart, look)
    if chart.target is not None:
        line = axes.axvline if chart.lying else axes.axhline
        line(chart.target, color=look.warning, linewidth=1.2, linestyle=(0, (4, 3)))
    _label(axes, chart, look)
    end = _highest(chart) * 1.18 or 1
    (axes.set_xlim if chart.lying else axes.set_ylim)(0, end)


def _highest(chart: BarChart) -> float:
    marks = [m for bar in chart.bars for m in (bar.value, bar.second) if m is not None]
    # A wide interval of few cases must not flatten all the others.
    bounds = [min(bar.high, 3 * (bar.value or 0)) for bar in chart.bars if bar.high is not None]
    return max([*marks, *bounds, chart.target or 0], default=0)


def _draw_bounds(axes: Axes, chart: BarChart, look: Look) -> None:
    for place, bar in enumerate(chart.bars):
        if bar.low is not None and bar.high is not None and bar.value is not None:
            draw = axes.hlines if chart.lying else axes.vlines
            draw(place, bar.low, bar.high, color=look.muted, linewidth=1.2)


def _draw_second(axes: Axes, chart: BarChart, look: Look) -> None:
    for place, bar in enumerate(chart.bars):
        if bar.second is None:
            continue
        start, end = place - _WIDTH / 2, place + _WIDTH / 2
        draw = axes.vlines if chart.lying else axes.hlines
        draw(bar.second, start, end, color=look.second, linewidth=2)


def _label(axes: Axes, chart: BarChart, look: Look) -> None:
    count = len(chart.bars)
    names = [_short(bar.label) for bar in chart.bars]
    if chart.lying:
        axes.set_yticks(range(count), names)
        axes.invert_yaxis()
    else:
        step = -(-count // _MOST_LABELS) if count else 1
        shown = [name if place % step == 0 else "" for place, name in enumerate(names)]
        axes.set_xticks(range(count), shown)
    axes.tick_params(axis="y" if chart.lying else "x", labelcolor=look.text)
    if count <= _MOST_LABELS:
        for place, bar in enumerate(chart.bars):
            _write_value(axes, chart, look, place, bar.text, bar.value or 0)


def _write_value(
    axes: Axes, chart: BarChart, look: Look, place: int, text: str, value: float
) -> None:
    bar = chart.bars[place]
    top = max(value, min(bar.high or 0, 3 * value), bar.second or 0)
    at = (top, place) if chart.lying else (place, top)
    axes.annotate(
        text,
        at,
        xytext=(4, 0) if chart.lying else (0, 3),
        textcoords="offset points",
        ha="left" if chart.lying else "center",
        va="center" if chart.lying else "bottom",
        color=look.text,
        fontsize=look.size * 0.92,
    )


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1] + "…"


def _hits(figure: Figure, axes: Axes, chart: BarChart, ratio: float) -> tuple[Hit, ...]:
    """Each bar's whole lane, so that a small bar can be pressed as well as a tall one."""
    box = axes.get_window_extent()
    total = figure.bbox.height
    hits = []
    for place in range(len(chart.bars)):
        at = (0, place) if chart.lying else (place, 0)
        next_at = (0, place + 1) if chart.lying else (place + 1, 0)
        here, there = axes.transData.transform([at, next_at])
        if chart.lying:
            lane = abs(there[1] - here[1])
            hits.append(Hit(0, (total - here[1] - lane / 2), box.x1, lane))
        else:
            lane = abs(there[0] - here[0])
            hits.append(Hit(here[0] - lane / 2, total - box.y1, lane, box.height))
    return tuple(Hit(*(part / ratio for part in hit)) for hit in hits)
