"""Bars made of parts: each part has its own leads, its own tone, and can be pressed alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ui.charts.legend import write_legend
from ui.charts.place import short
from ui.charts.scale import ticks_of
from ui.charts.sheet import Sheet
from ui.charts.spec import Bar, Hit, Scale
from ui.charts.tones import Tone, style_of

_EDGE, _TICK, _TOP = 6.0, 6.0, 8.0
_THICK, _FULL = 0.66, 6
_LEAST = 5.0
"""So many pixels of a part can be pressed, however small it is."""


@dataclass(frozen=True)
class Segment:
    """A part of a bar, in the chart's scale; ``tip`` says it in words. ``opens`` is handed back
    when it is pressed, ``leads`` how many that are."""

    value: float
    tone: Tone
    tip: str
    opens: Any = None
    leads: int | None = None


@dataclass(frozen=True)
class Stack:
    """One bar: its parts from the axis on, and the words at its end; ``bold`` marks what is to be
    looked at."""

    label: str
    segments: tuple[Segment, ...]
    text: str = ""
    under: str = ""
    bold: bool = False

    @property
    def whole(self) -> float:
        """How long it is."""
        return sum(segment.value for segment in self.segments)


@dataclass(frozen=True)
class StackChart:
    """Bars side by side, or one under the other; ``keys`` name the tones."""

    stacks: tuple[Stack, ...]
    keys: tuple[tuple[Tone, str], ...]
    scale: Scale
    lying: bool = False

    @property
    def bars(self) -> tuple[Bar, ...]:
        """Its parts that can be seen, each as one that is pressed."""
        return tuple(
            Bar(
                self.stacks[at].label,
                segment.value,
                "",
                segment.tip,
                segment.opens,
                leads=segment.leads,
            )
            for at, segment, _start in self.parts()
        )

    @property
    def is_empty(self) -> bool:
        """Whether no bar has a part."""
        return not any(stack.whole for stack in self.stacks)

    def parts(self) -> Iterator[tuple[int, Segment, float]]:
        """Each part with the place of its bar, and where it begins."""
        for at, stack in enumerate(self.stacks):
            start = 0.0
            for segment in stack.segments:
                if segment.value > 0:
                    yield at, segment, start
                    start += segment.value


@dataclass(frozen=True)
class _Room:
    left: float
    bottom: float
    width: float
    height: float
    until: float
    lane: float


def draw_stacks(chart: StackChart, sheet: Sheet) -> Sequence[Hit]:
    """Draw it; where its parts are."""
    top = write_legend(sheet, chart.keys)
    room = _room_of(chart, sheet, top)
    axes = sheet.axes(room.left, room.bottom, room.width, room.height)
    _dress(axes, chart, sheet, room)
    thick = _THICK * min(1.0, len(chart.stacks) / _FULL)
    drawn: dict[Tone, list[tuple[int, float, float]]] = {}
    hits = []
    for at, segment, start in chart.parts():
        drawn.setdefault(segment.tone, []).append((at, segment.value, start))
        hits.append(_hit(chart, sheet, room, at, thick, start, segment.value))
    draw = axes.barh if chart.lying else axes.bar
    for tone, parts in drawn.items():
        places, values, starts = zip(*parts, strict=True)
        style: Any = {"left" if chart.lying else "bottom": starts}
        draw(places, values, thick, **style, **style_of(tone, sheet.look))
    _write_ends(axes, chart, sheet, room)
    return hits


def _room_of(chart: StackChart, sheet: Sheet, top: float) -> _Room:
    edge, tick = _EDGE * sheet.ratio, _TICK * sheet.ratio
    count, whole = len(chart.stacks) or 1, max((each.whole for each in chart.stacks), default=0.0)
    ends = sheet.widest([sheet.clean(stack.text) for stack in chart.stacks])
    if chart.lying:
        left = edge + sheet.widest([sheet.clean(short(each.label)) for each in chart.stacks]) + tick
        bottom = edge + sheet.line + tick
    else:
        words = [words for _value, words in ticks_of(chart.scale, whole or 1.0, sheet.look.numbers)]
        left = edge + sheet.widest(words) + tick
        lines = 2 if any(stack.under for stack in chart.stacks) else 1
        bottom = edge + lines * sheet.line + tick
    width = sheet.width - left - 2 * edge
    height = sheet.height - bottom - top - _TOP * sheet.ratio
    if chart.lying:
        until = whole * width / max(width - ends - 2 * tick, width / 2)
    else:
        until = whole * height / max(height - sheet.line, height / 2)
    lane = (height if chart.lying else width) / count
    return _Room(left, bottom, width, height, until or 1.0, lane)


def _dress(axes: Any, chart: StackChart, sheet: Sheet, room: _Room) -> None:
    look, count = sheet.look, max(len(chart.stacks), 1)
    for side in ("top", "right", "left", "bottom"):
        axes.spines[side].set_visible(side == ("left" if chart.lying else "bottom"))
        axes.spines[side].set_color(look.border)
    axes.tick_params(colors=look.muted, length=0)
    ticks = ticks_of(chart.scale, room.until, look.numbers)
    across = (-0.5, count - 0.5)
    if chart.lying:
        right = [room.left + v / room.until * room.width + sheet.measure(w) / 2 for v, w in ticks]
        ticks = [each for each, end in zip(ticks, right, strict=True) if end <= sheet.width]
        axes.set_xticks([value for value, _ in ticks], [words for _, words in ticks])
        axes.set_yticks(range(count), [sheet.clean(short(each.label)) for each in chart.stacks])
        axes.set_ylim(*across[::-1])
        axes.set_xlim(0, room.until)
    else:
        axes.set_yticks([value for value, _ in ticks], [words for _, words in ticks])
        _write_names(axes, chart, sheet, room)
        axes.set_xlim(*across)
        axes.set_ylim(0, room.until)
    axes.tick_params(axis="y" if chart.lying else "x", labelcolor=look.text)
    axes.grid(axis="x" if chart.lying else "y", color=look.border, linewidth=0.8)
    axes.set_axisbelow(True)


def _write_names(axes: Any, chart: StackChart, sheet: Sheet, room: _Room) -> None:
    """Of names wider than a lane only every second, third … is written."""
    widest = sheet.widest([each.label for each in chart.stacks]) + _TICK * sheet.ratio
    shown = range(0, len(chart.stacks), max(1, -int(-widest // room.lane)))
    names, before = [], ""
    for at in shown:
        stack = chart.stacks[at]
        changes = stack.under and stack.under != before
        names.append(sheet.clean(f"{stack.label}\n{stack.under}" if changes else stack.label))
        before = stack.under
    axes.set_xticks(list(shown), names)


def _write_ends(axes: Any, chart: StackChart, sheet: Sheet, room: _Room) -> None:
    """The words at the bars' ends, unless they would run into each other."""
    words = [sheet.clean(stack.text) for stack in chart.stacks]
    if not chart.lying and sheet.widest(words) > room.lane * 1.1:
        return
    for at, (stack, said) in enumerate(zip(chart.stacks, words, strict=True)):
        if said:
            axes.annotate(
                said,
                (stack.whole, at) if chart.lying else (at, stack.whole),
                xytext=(5, 0) if chart.lying else (0, 3),
                textcoords="offset points",
                ha="left" if chart.lying else "center",
                va="center_baseline" if chart.lying else "bottom",
                color=sheet.look.warning if stack.bold else sheet.look.text,
                fontweight="bold" if stack.bold else "normal",
                annotation_clip=False,
            )


def _hit(
    chart: StackChart,
    sheet: Sheet,
    room: _Room,
    at: int,
    thick: float,
    start: float,
    value: float,
) -> Hit:
    unit = (room.width if chart.lying else room.height) / room.until
    begin, long, least = start * unit, value * unit, _LEAST * sheet.ratio
    side, wide = room.lane * (at + (1 - thick) / 2), room.lane * thick
    if chart.lying:
        bottom = room.bottom + room.height - side - wide
        return sheet.hit(room.left + begin, bottom, max(long, least), wide)
    return sheet.hit(room.left + side, room.bottom + begin, wide, max(long, least))
