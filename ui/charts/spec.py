"""What a chart shows: values and words, no drawing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

Scale = Literal["count", "percent", "hours", "days"]


@dataclass(frozen=True)
class Bar:
    """One group: its value in the chart's scale (None: nothing to draw) and its words.

    ``under`` is said below the label where it differs from the bar before (a month's year).
    ``low`` and ``high`` bound the value, ``second`` is a further mark (the p90) with its words,
    ``target`` this group's own promise; a ``faded`` bar is too young to count. ``opens`` is
    handed back when the bar is pressed, ``leads`` how many that are.
    """

    label: str
    value: float | None
    text: str
    tip: str
    opens: Any = None
    under: str = ""
    low: float | None = None
    high: float | None = None
    second: float | None = None
    second_text: str = ""
    target: float | None = None
    faded: bool = False
    leads: int | None = None


@dataclass(frozen=True)
class BarChart:
    """Bars side by side, or one under the other; ``target`` is a promise to all of them."""

    bars: tuple[Bar, ...]
    scale: Scale
    target: float | None = None
    lying: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether no bar has a value."""
        return all(bar.value is None for bar in self.bars)


class Numbers(NamedTuple):
    """How the language writes numbers along an axis."""

    group: str
    decimal: str
    percent: str


class Look(NamedTuple):
    """The theme's colours, the window's font and the language's numbers, for another thread."""

    surface: str
    text: str
    muted: str
    border: str
    accent: str
    second: str
    warning: str
    family: str
    size: float
    numbers: Numbers


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
