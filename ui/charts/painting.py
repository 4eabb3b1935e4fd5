"""Which hand draws which chart: on the screen, and into a file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from ui.charts.cells import CellChart, draw_cells
from ui.charts.curve import CurveChart, draw_curve
from ui.charts.drawing import draw_bars
from ui.charts.lines import LineChart, draw_line
from ui.charts.sheet import Draw, Form, Heading, Sheet, paint, saved
from ui.charts.spec import BarChart, Hit, Look, Picture
from ui.charts.stacks import StackChart, draw_stacks

Chart: TypeAlias = BarChart | CurveChart | StackChart | CellChart | LineChart


def picture_of(chart: Chart, look: Look, width: int, height: int, ratio: float) -> Picture:
    """The picture for a place of ``width`` × ``height`` logical pixels; runs on any thread."""
    return paint(look, width, height, ratio, _hand(chart))


def file_of(chart: Chart, look: Look, size: tuple[int, int], form: Form, heading: Heading) -> bytes:
    """The content of a file that shows the chart below its heading."""
    return saved(look, *size, form, heading, _hand(chart))


def _hand(chart: Chart) -> Draw:
    def draw(sheet: Sheet) -> Sequence[Hit]:
        if isinstance(chart, StackChart):
            return draw_stacks(chart, sheet)
        if isinstance(chart, CellChart):
            return draw_cells(chart, sheet)
        if isinstance(chart, LineChart):
            return draw_line(chart, sheet)
        if isinstance(chart, CurveChart):
            return draw_curve(chart, sheet)
        return draw_bars(chart, sheet)

    return draw
