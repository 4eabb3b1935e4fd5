"""What a chart shows: values and words, no drawing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

Scale = Literal["count", "percent", "hours", "days"]


@dataclass(frozen=True)
class Bar:
    """One group: its value in the chart's scale (None: nothing to show) and its words.

    ``low`` and ``high`` bound the value, ``second`` is a further mark (the p90); a ``faded`` bar
    is too young to count. ``opens`` is handed back when the bar is pressed.
    """

    label: str
    value: float | None
    text: str
    tip: str
    opens: Any = None
    low: float | None = None
    high: float | None = None
    second: float | None = None
    faded: bool = False


@dataclass(frozen=True)
class BarChart:
    """Bars side by side, or one under the other; ``target`` is a line with its words."""

    bars: tuple[Bar, ...]
    scale: Scale
    target: float | None = None
    target_text: str = ""
    second_text: str = ""
    lying: bool = False


class Look(NamedTuple):
    """The theme's colours and the window's font, as plain words for another thread."""

    surface: str
    text: str
    muted: str
    border: str
    accent: str
    second: str
    warning: str
    family: str
    size: float


class Hit(NamedTuple):
    """The place of a bar in the picture, in logical pixels from the top left."""

    left: float
    top: float
    width: float
    height: float


class Picture(NamedTuple):
    """A drawn chart: RGBA bytes, its size in device pixels, and where its bars are."""

    pixels: bytes
    width: int
    height: int
    hits: tuple[Hit, ...]
