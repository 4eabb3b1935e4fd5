"""The axis of values: how far it goes, where its ticks are, how its numbers are written."""

from __future__ import annotations

from ui.charts.spec import BarChart, Numbers, Scale

_UNITS = {"hours": "h", "days": "d"}
_WIDEST_INTERVAL = 2.5
_FARTHEST_TARGET = 4.0
_STEPS = 4


def end_of(chart: BarChart) -> float:
    """The highest value that is drawn, 0 where there is none.

    A wide interval of few cases must not flatten all the others, nor a distant promise.
    """
    marks = [mark for bar in chart.bars for mark in (bar.value, bar.second) if mark is not None]
    peak = max(marks, default=0.0)
    near = [target for target in targets_of(chart) if target <= _FARTHEST_TARGET * peak]
    bounds = [bar.high for bar in chart.bars if bar.high is not None]
    highest = max(bounds, default=0.0)
    if peak:
        highest = min(highest, _WIDEST_INTERVAL * peak)
    return max([peak, highest, *near])


def targets_of(chart: BarChart) -> list[float]:
    """The promises that are drawn."""
    own = [bar.target for bar in chart.bars if bar.target is not None]
    return own if chart.target is None else [*own, chart.target]


def ticks_of(scale: Scale, until: float, numbers: Numbers) -> list[tuple[float, str]]:
    """About four round values from 0 on, each as the language writes it."""
    from matplotlib.ticker import MaxNLocator

    locator = MaxNLocator(_STEPS, integer=scale == "count")
    values = [float(value) for value in locator.tick_values(0, until)]
    return [(value, number_text(value, scale, numbers)) for value in values if value <= until]


def number_text(value: float, scale: Scale, numbers: Numbers) -> str:
    """``1,200``, ``7.5%``, ``3 h``: a value along the axis."""
    if scale == "percent":
        return _plain(value * 100, numbers) + numbers.percent
    unit = _UNITS.get(scale, "")
    blank = "\N{NO-BREAK SPACE}" if unit else ""
    return _plain(value, numbers) + blank + unit


def _plain(value: float, numbers: Numbers) -> str:
    text = f"{value:,.3f}".rstrip("0").rstrip(".")
    swap = {",": numbers.group, ".": numbers.decimal}
    return "".join(swap.get(sign, sign) for sign in text)
