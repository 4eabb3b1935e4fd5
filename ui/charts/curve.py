"""A curve of thresholds: how many leads each lets through, and what share of them is won."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ui.charts.library import drawable
from ui.charts.scale import ticks_of
from ui.charts.sheet import Sheet
from ui.charts.spec import Bar, Hit, Look

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_ROOM = 1.08
_EDGE, _GAP = 10.0, 6.0
_DASHES = (0, (4, 3))
_LEAST_LANE = 6.0
_WORDS_AT = 0.97


@dataclass(frozen=True)
class CurveChart:
    """``bars`` are the points from left to right, each with its share as value and its interval;
    ``across`` how many leads there are at each. ``marked`` is the place of the one chosen."""

    bars: tuple[Bar, ...]
    across: tuple[int, ...]
    across_name: str
    up_name: str
    marked: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether no point has a value."""
        return all(bar.value is None for bar in self.bars)


@dataclass(frozen=True)
class _Room:
    """Where the points are drawn, in pixels from the bottom left."""

    left: float
    bottom: float
    width: float
    height: float
    most: float

    def x(self, leads: float) -> float:
        return self.left + self.width * leads / self.most


def draw_curve(chart: CurveChart, sheet: Sheet) -> Sequence[Hit]:
    """Draw it; where its points' lanes are."""
    room = _room_of(chart, sheet)
    axes = sheet.axes(room.left, room.bottom, room.width, room.height)
    _dress(axes, chart, sheet.look, room)
    _draw(axes, chart, sheet.look)
    return _hits(chart, room, sheet)


def _room_of(chart: CurveChart, sheet: Sheet) -> _Room:
    ratio = sheet.ratio
    left = _EDGE * ratio + sheet.measure(f"100{sheet.look.numbers.percent}") + _GAP * ratio
    bottom = 2 * sheet.line + _EDGE * ratio
    width = sheet.width - left - 2 * _EDGE * ratio
    height = sheet.height - bottom - sheet.line - _GAP * ratio
    most = max(chart.across, default=0) * _ROOM or 1.0
    return _Room(left, bottom, width, height, most)


def _dress(axes: Axes, chart: CurveChart, look: Look, room: _Room) -> None:
    axes.set_facecolor(look.surface)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(look.border)
    axes.tick_params(colors=look.muted, length=0)
    for scale, until, put in (
        ("count", room.most, axes.set_xticks),
        ("percent", 1.0, axes.set_yticks),
    ):
        ticks = ticks_of(scale, until, look.numbers)  # type: ignore[arg-type]
        put([value for value, _ in ticks], [words for _, words in ticks])
    axes.grid(axis="y", color=look.border, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.set_xlim(0, room.most)
    axes.set_ylim(0, 1.04)
    axes.set_xlabel(drawable(chart.across_name, look.family), color=look.text)
    name = drawable(chart.up_name, look.family)
    axes.set_title(name, loc="left", color=look.text, fontsize=look.size, pad=5)


def _draw(axes: Axes, chart: CurveChart, look: Look) -> None:
    drawn = [
        (leads, bar.value, bar.low, bar.high)
        for leads, bar in zip(chart.across, chart.bars, strict=True)
        if bar.value is not None and bar.low is not None and bar.high is not None
    ]
    if not drawn:
        return
    across, shares, lows, highs = zip(*drawn, strict=True)
    axes.fill_between(across, lows, highs, color=look.accent, alpha=0.16, linewidth=0)
    axes.plot(across, shares, color=look.accent, linewidth=1.6, marker="o", markersize=3.2)
    _mark(axes, chart, look)


def _mark(axes: Axes, chart: CurveChart, look: Look) -> None:
    """The chosen threshold, with its words beside it."""
    if chart.marked is None:
        return
    leads, bar = chart.across[chart.marked], chart.bars[chart.marked]
    axes.axvline(leads, color=look.warning, linewidth=1.2, linestyle=_DASHES)
    if bar.value is not None:
        axes.plot([leads], [bar.value], color=look.warning, marker="o", markersize=6)
    right = leads > max(chart.across) * 0.6
    axes.annotate(
        drawable(bar.text, look.family),
        (leads, _WORDS_AT),
        xytext=(-8 if right else 8, 0),
        textcoords="offset points",
        ha="right" if right else "left",
        va="top",
        color=look.text,
        bbox={"facecolor": look.surface, "linewidth": 0, "pad": 1.2},
        annotation_clip=False,
    )


def _hits(chart: CurveChart, room: _Room, sheet: Sheet) -> tuple[Hit, ...]:
    """Each point's lane from top to bottom, half way to its neighbours."""
    places = [room.x(leads) for leads in chart.across]
    ends = [(one + other) / 2 for one, other in pairwise(places)]
    lefts, rights = [room.left, *ends], [*ends, room.left + room.width]
    least = _LEAST_LANE * sheet.ratio
    lanes = ((left, max(right - left, least)) for left, right in zip(lefts, rights, strict=False))
    return tuple(
        sheet.hit(left, 0.0, wide, sheet.height)
        for (left, wide), _leads in zip(lanes, places, strict=False)
    )
