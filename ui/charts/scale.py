"""The axis of values: how far it goes, where its ticks are, how its numbers are written."""

from __future__ import annotations

from collections.abc import Callable

from ui.charts.spec import BarChart, Numbers, Scale

_UNITS = {"days": "d"}
_TIMES = ((1.0, "h"), (60.0, "min"), (3_600.0, "s"))
_AT_LEAST = 2.0
"""So many of a unit of time there are on the axis, else a smaller one is taken."""
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

    factor, unit = _unit_of(scale, until)
    locator = MaxNLocator(_STEPS, integer=scale == "count")
    values = [float(value) for value in locator.tick_values(0, until * factor)]
    ticks = [(value / factor, _plain(value, numbers) + unit(numbers)) for value in values]
    return [tick for tick in ticks if tick[0] <= until]


def _unit_of(scale: Scale, until: float) -> tuple[float, Callable[[Numbers], str]]:
    """What a value is multiplied with to be written, and the unit behind it."""
    if scale == "percent":
        return 100.0, lambda numbers: numbers.percent
    if scale == "hours":
        fitting = (each for each in _TIMES if until * each[0] >= _AT_LEAST)
        factor, name = next(fitting, _TIMES[-1])
        return factor, lambda _numbers: f"\N{NO-BREAK SPACE}{name}"
    name = _UNITS.get(scale, "")
    return 1.0, lambda _numbers: f"\N{NO-BREAK SPACE}{name}" if name else ""


def _plain(value: float, numbers: Numbers) -> str:
    text = f"{value:,.3f}".rstrip("0").rstrip(".")
    swap = {",": numbers.group, ".": numbers.decimal}
    return "".join(swap.get(sign, sign) for sign in text)
