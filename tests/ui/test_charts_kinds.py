"""Bars of parts, fields of cells and lines: each part is where it can be pressed."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.ui.test_charts_drawing import ACCENT, HEIGHT, LOOK, WIDTH, pixel
from ui.charts.cells import Cell, CellChart
from ui.charts.lines import Ahead, LineChart, Mark
from ui.charts.painting import Chart, file_of, picture_of
from ui.charts.sheet import Heading
from ui.charts.spec import Bar, Picture
from ui.charts.stacks import Segment, Stack, StackChart

KEYS = (("first", "met"), ("warning", "breached"), ("open", "so far"))


def draw(chart: Chart, ratio: float = 1.0) -> Picture:
    return picture_of(chart, LOOK, WIDTH, HEIGHT, ratio)


def stacks(*values: tuple[float, ...], lying: bool = False) -> StackChart:
    tones = [tone for tone, _name in KEYS]
    found = tuple(
        Stack(
            f"n{at}",
            tuple(Segment(v, tone, f"{v}") for v, tone in zip(own, tones, strict=False)),
        )
        for at, own in enumerate(values)
    )
    return StackChart(found, KEYS, "count", lying)


@pytest.mark.parametrize("lying", [False, True])
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_part_of_a_bar_is_pressed_where_it_was_drawn(lying: bool, ratio: float):
    chart = stacks((3, 2, 0), (0, 4, 1), lying=lying)
    picture = draw(chart, ratio)
    assert [bar.value for bar in chart.bars] == [3, 2, 4, 1], "what is not there is not pressed"
    middles = [(hit.left + hit.width / 2, hit.top + hit.height / 2) for hit in picture.hits]
    assert [pixel(picture, *middle, ratio) == ACCENT for middle in middles] == [
        True,
        False,
        False,
        False,
    ]


def test_a_cell_is_pressed_where_it_was_drawn_and_the_keys_go_up_and_down():
    cells = tuple(Cell(row, column, row * 1.0, "", "") for row in (0, 1) for column in (0, 2))
    chart = CellChart(("Mon", "Tue"), ("8", "9", "10"), cells)
    picture = draw(chart)
    colours = {
        pixel(picture, hit.left + hit.width / 2, hit.top + hit.height / 2) for hit in picture.hits
    }
    assert len(colours) == 2, "two values, two colours"
    assert [chart.below(at, 1) for at in range(4)] == [2, 3, 2, 3]
    assert [chart.below(at, -1) for at in range(4)] == [0, 1, 0, 1]


def test_a_line_has_a_lane_for_each_point_also_for_those_to_come():
    bars = (Bar("1", 2, "", ""), Bar("2", 5, "", ""), Bar("3", None, "", ""))
    chart = LineChart(bars, (1.0, 2.0, 3.0), "count", 3.5, promised=((0, 0), (3, 6)))
    picture = draw(chart)
    assert len(picture.hits) == 3
    assert picture.hits[0].left < picture.hits[1].left < picture.hits[2].left
    assert picture.pixels != draw(LineChart(bars, (1.0, 2.0, 3.0), "count", 3.5)).pixels


numbers = st.floats(0, 1e6)
words = st.text(max_size=12)


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(numbers, numbers, numbers), max_size=4),
    st.lists(
        st.tuples(st.integers(0, 3), st.integers(0, 3), st.none() | numbers, words), max_size=5
    ),
    st.lists(st.none() | numbers, max_size=5),
    words,
    st.booleans(),
)
def test_whatever_there_is_can_be_drawn(values, places, points, name, lying):
    chart = stacks(*values, lying=lying)
    assert len(draw(chart).hits) == len(chart.bars)
    cells = tuple(Cell(row, column, value, text, "") for row, column, value, text in places)
    assert len(draw(CellChart((name,) * 4, ("a",) * 4, cells)).hits) == len(cells)
    bars = tuple(Bar(name, value, "", "") for value in points)
    marks = tuple(Mark(kind, 1.0, name, 1.0) for kind in ("target", "change", "day", "quantile"))
    line = LineChart(
        bars,
        tuple(map(float, range(len(bars)))),
        "hours",
        float(len(bars)),
        marks=marks,
        keys=KEYS,
        ahead=Ahead(9.0, 1.0, 2.0, 3.0),
        steps=((0.0, 0.0), (1.0, 2.0)) if lying else (),
    )
    assert len(draw(line).hits) == len(bars)


def test_a_saved_chart_says_what_it_is_and_is_the_same_each_time():
    heading = Heading("Échéances", ("juin 2026",))
    chart = stacks((3, 2, 0))
    svg = file_of(chart, LOOK, (300, 200), "svg", heading)
    assert b"<svg" in svg
    assert "Échéances".encode() in svg, "its title, for those who do not see it"
    assert svg == file_of(chart, LOOK, (300, 200), "svg", heading)
    cells = CellChart(("Mon",), ("8", "9"), (Cell(0, 0, 0.5, "", ""), Cell(0, 1, 0.5, "", "")))
    for each in (chart, cells):
        drawn = file_of(each, LOOK, (300, 200), "svg", heading).decode()
        wide = float(re.search(r'viewBox="0 0 ([\d.]+) ', drawn)[1])
        groups = re.findall(r'<g id="patch_\d+">\s*<path d="M ([\d.]+) ', drawn)
        assert len(groups) > 2
        assert all(0 <= float(x) <= wide for x in groups), "each patch is on the sheet"
    png = file_of(chart, LOOK, (300, 200), "png", heading)
    assert png.startswith(b"\x89PNG")
    assert int.from_bytes(png[16:20], "big") == 600
    assert int.from_bytes(png[20:24], "big") > 400, "the heading stands above the chart"
