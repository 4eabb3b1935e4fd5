"""The curve of thresholds: volume across, conversion up, the chosen one marked."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ui.test_charts_drawing import ACCENT, HEIGHT, LOOK, WIDTH, pixel
from ui.charts.curve import CurveChart
from ui.charts.painting import picture_of
from ui.charts.spec import Bar, Picture


def curve(*points: tuple[int, float | None], marked: int | None = None) -> CurveChart:
    """Points of how many leads and which share."""
    bars = tuple(
        Bar(str(leads), share, f"from {leads}", "", low=share, high=share)
        for leads, share in points
    )
    return CurveChart(bars, tuple(leads for leads, _ in points), "leads", "customers", marked)


def draw(chart: CurveChart, ratio: float = 1.0) -> Picture:
    return picture_of(chart, LOOK, WIDTH, HEIGHT, ratio)


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_the_picture_has_the_screens_own_pixels_and_a_lane_for_each_point(ratio: float):
    picture = draw(curve((10, 0.9), (50, 0.6), (120, 0.2)), ratio)
    assert (picture.width, picture.height) == (round(WIDTH * ratio), round(HEIGHT * ratio))
    assert len(picture.hits) == 3
    for one, other in pairwise(picture.hits):
        assert one.left + one.width == pytest.approx(other.left)
    assert picture.hits[-1].left + picture.hits[-1].width <= WIDTH


def test_a_higher_share_is_drawn_higher_and_more_leads_farther_right():
    picture = draw(curve((20, 0.9), (100, 0.1)))
    places = [(x, y) for y in range(HEIGHT) for x in range(WIDTH) if pixel(picture, x, y) == ACCENT]
    left, right = min(places), max(places)
    assert left[1] < right[1] - HEIGHT / 2


def test_the_chosen_threshold_is_marked():
    plain, marked = (draw(curve((20, 0.9), (100, 0.1), marked=at)) for at in (None, 1))
    assert plain.pixels != marked.pixels


@given(st.lists(st.tuples(st.integers(0, 100_000), st.none() | st.floats(0, 1)), max_size=6))
@settings(max_examples=15, deadline=None)
def test_whatever_there_is_can_be_drawn(points: list[tuple[int, float | None]]):
    chart = curve(*sorted(points, key=lambda point: point[0]))
    assert len(draw(chart).hits) == len(points)
