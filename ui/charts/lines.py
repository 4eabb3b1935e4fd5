"""A line over time or over durations, a promise beside it, and marks on the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

from ui.charts.legend import write_legend
from ui.charts.scale import ticks_of
from ui.charts.sheet import DPI, Sheet
from ui.charts.spec import Bar, Hit, Scale
from ui.charts.tones import Stroke, Tone, mixed, stroke_of

_EDGE, _TICK, _TOP = 6.0, 6.0, 10.0
_DASHES = (0, (4, 3))
_LEAST_LANE = 5.0
_ROOM = 1.1
_MOST_DOTS = 40


@dataclass(frozen=True)
class Mark:
    """Something at a place of the axis: a ``target`` is dashed, a ``change`` a full line, a ``day``
    off a shaded band; a ``quantile`` is a point of the line at ``y``."""

    kind: Literal["target", "change", "day", "quantile"]
    x: float
    text: str
    y: float = 0.0


@dataclass(frozen=True)
class Ahead:
    """Where a line is expected to go: from its last point to ``x``, between low and high."""

    x: float
    low: float
    middle: float
    high: float
    text: str = ""


@dataclass(frozen=True)
class LineChart:
    """``bars`` are the points from left to right, at ``xs``, those without a value not there yet.

    ``promised`` is the dashed line; ``ticks`` name places of the axis (none: ``x_scale`` does).
    ``steps`` are the line's own places where it has more of them than points; between them it
    keeps its height.
    """

    bars: tuple[Bar, ...]
    xs: tuple[float, ...]
    scale: Scale
    until: float
    promised: tuple[tuple[float, float], ...] = ()
    marks: tuple[Mark, ...] = ()
    ticks: tuple[tuple[float, str], ...] = ()
    x_scale: Scale | None = None
    keys: tuple[tuple[Tone | Stroke, str], ...] = ()
    ahead: Ahead | None = None
    steps: tuple[tuple[float, float], ...] = ()
    top: float | None = None

    @property
    def is_empty(self) -> bool:
        """Whether no point has a value, and nothing is promised either."""
        return all(bar.value is None for bar in self.bars) and not self.promised

    @property
    def peak(self) -> float:
        """The highest value of all."""
        values = [bar.value for bar in self.bars if bar.value is not None]
        values += [y for _x, y in self.promised]
        if self.ahead is not None:
            values.append(self.ahead.high)
        return max(values, default=0.0)


@dataclass(frozen=True)
class _Room:
    left: float
    bottom: float
    width: float
    height: float
    until: float

    def x(self, value: float, most: float) -> float:
        return self.left + self.width * value / (most or 1.0)


def draw_line(chart: LineChart, sheet: Sheet) -> Sequence[Hit]:
    """Draw it; where its points' lanes are."""
    top = write_legend(sheet, chart.keys)
    until = (chart.top if chart.top is not None else chart.peak * _ROOM) or 1.0
    ticks = ticks_of(chart.scale, until, sheet.look.numbers)
    left = (_EDGE + _TICK) * sheet.ratio + sheet.widest([words for _value, words in ticks])
    bottom = (_EDGE + _TICK) * sheet.ratio + sheet.line
    lines = _lines_of_marks(chart) * sheet.line
    height = sheet.height - bottom - top - lines - _TOP * sheet.ratio
    room = _Room(left, bottom, sheet.width - left - 2 * _EDGE * sheet.ratio, height, until)
    axes = sheet.axes(room.left, room.bottom, room.width, room.height)
    _dress(axes, chart, sheet, room, ticks)
    _draw(axes, chart, sheet)
    _draw_marks(axes, chart, sheet, room)
    return _hits(chart, sheet, room)


def _dress(
    axes: Any, chart: LineChart, sheet: Sheet, room: _Room, ticks: Sequence[tuple[float, str]]
) -> None:
    look = sheet.look
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(look.border)
    axes.tick_params(colors=look.muted, length=0)
    axes.set_yticks([value for value, _ in ticks], [words for _, words in ticks])
    below = list(chart.ticks)
    if chart.x_scale is not None:
        below = ticks_of(chart.x_scale, chart.until, look.numbers)
    below = _apart(below, chart, sheet, room)
    axes.set_xticks([value for value, _ in below], [words for _, words in below])
    axes.tick_params(axis="x", labelcolor=look.text)
    axes.grid(axis="y", color=look.border, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.set_xlim(0, chart.until or 1.0)
    axes.set_ylim(0, room.until)


def _apart(
    ticks: Sequence[tuple[float, str]], chart: LineChart, sheet: Sheet, room: _Room
) -> list[tuple[float, str]]:
    """Of ticks that would run into each other every second, third …; none over the edge."""
    gap = 2 * _TICK * sheet.ratio
    spans = [
        (room.x(value, chart.until), sheet.measure(words) / 2, value, words)
        for value, words in ticks
    ]
    for step in range(1, len(spans) + 1):
        kept = spans[::step]
        if all(a[0] + a[1] + gap <= b[0] - b[1] for a, b in pairwise(kept)):
            break
    else:
        kept = spans[:1]
    return [(value, words) for x, half, value, words in kept if x + half <= sheet.width]


def _draw(axes: Any, chart: LineChart, sheet: Sheet) -> None:
    look = sheet.look
    if chart.promised:
        xs, ys = zip(*chart.promised, strict=True)
        axes.plot(xs, ys, **stroke_of("dashes", look))
    found = [(x, b.value) for x, b in zip(chart.xs, chart.bars, strict=True) if b.value is not None]
    if not found:
        return
    xs, ys = zip(*(chart.steps or [(0.0, 0.0), *found]), strict=True)
    style = {"drawstyle": "steps-post"} if chart.steps else {}
    axes.plot(xs, ys, **stroke_of("line", look), **style)
    axes.fill_between(
        xs, ys, color=look.accent, alpha=0.1, linewidth=0, step="post" if chart.steps else None
    )
    if len(found) <= _MOST_DOTS and not chart.steps:
        axes.plot(*zip(*found, strict=True), linestyle="", color=look.accent, marker="o", ms=3)
    if chart.ahead is not None:
        _draw_ahead(axes, chart.ahead, found[-1], sheet)


def _draw_ahead(axes: Any, ahead: Ahead, last: tuple[float, float], sheet: Sheet) -> None:
    (x, y), look = last, sheet.look
    axes.fill_between(
        (x, ahead.x), (y, ahead.low), (y, ahead.high), color=look.second, alpha=0.16, linewidth=0
    )
    ends = (x, ahead.x), (y, ahead.middle)
    axes.plot(*ends, **stroke_of("dots", look))


def _lines_of_marks(chart: LineChart) -> int:
    """The lines above the picture that words of lines across need."""
    return 1 if any(mark.kind in ("target", "change") and mark.text for mark in chart.marks) else 0


def _draw_marks(axes: Any, chart: LineChart, sheet: Sheet, room: _Room) -> None:
    look, said_until = sheet.look, 0.0
    for mark in sorted(chart.marks, key=lambda each: each.x):
        if mark.kind == "day":
            shade = mixed(look.muted, look.surface, 0.14)
            axes.axvspan(mark.x - 0.5, mark.x + 0.5, color=shade, linewidth=0, zorder=0)
        elif mark.kind == "quantile":
            _draw_quantile(axes, chart, mark, sheet, room)
        else:
            target = mark.kind == "target"
            colour = look.warning if target else look.muted
            axes.axvline(mark.x, color=colour, linewidth=1.2, linestyle=_DASHES if target else "-")
            said_until = _say(sheet, room, chart, mark, colour, said_until)


def _draw_quantile(axes: Any, chart: LineChart, mark: Mark, sheet: Sheet, room: _Room) -> None:
    look = sheet.look
    axes.plot([mark.x], [mark.y], color=look.second, marker="D", markersize=6, zorder=4)
    words = sheet.clean(mark.text)
    # Below and to the right of it there is no line; at the edge the words are moved in.
    over = room.x(mark.x, chart.until) + sheet.measure(words) + 2 * _TICK * sheet.ratio
    points = 72 / DPI / sheet.ratio
    axes.annotate(
        words,
        (mark.x, mark.y),
        xytext=(8 - max(0.0, over - sheet.width) * points, -9),
        textcoords="offset points",
        ha="left",
        va="top",
        color=look.text,
        bbox={"facecolor": look.surface, "linewidth": 0, "pad": 0.8, "alpha": 0.85},
        annotation_clip=False,
        zorder=5,
    )


def _say(
    sheet: Sheet, room: _Room, chart: LineChart, mark: Mark, colour: str, said_until: float
) -> float:
    """The words of a line across above the picture; how far to the right words reach now."""
    words = sheet.clean(mark.text)
    wide, middle = sheet.measure(words), room.x(mark.x, chart.until)
    left = min(max(middle - wide / 2, room.left), sheet.width - wide - _EDGE * sheet.ratio)
    if not words or left < said_until:
        return said_until
    y = room.bottom + room.height + (_TOP / 2) * sheet.ratio
    sheet.write(left, y, words, va="bottom", color=colour)
    return left + wide + _TICK * sheet.ratio


def _hits(chart: LineChart, sheet: Sheet, room: _Room) -> Sequence[Hit]:
    """Each point's lane below the legend, half way to its neighbours."""
    places = [room.x(x, chart.until) for x in chart.xs]
    if not places:
        return []
    ends = [(one + other) / 2 for one, other in pairwise(places)]
    lefts, rights = [room.left, *ends], [*ends, room.left + room.width]
    least = _LEAST_LANE * sheet.ratio
    return [
        sheet.hit(left, 0.0, max(right - left, least), room.bottom + room.height)
        for left, right in zip(lefts, rights, strict=True)
    ]
