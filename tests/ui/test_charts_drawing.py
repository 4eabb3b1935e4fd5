"""The picture of a chart: its size, its lanes, its words, whatever there is to draw."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ui.charts.painting import picture_of
from ui.charts.spec import Bar, BarChart, Hit, Look, Numbers, Picture

LOOK = Look(
    surface="#ffffff",
    text="#111111",
    muted="#555555",
    border="#dddddd",
    accent="#225dc4",
    second="#7343a8",
    warning="#7d5000",
    family="no such font",
    size=7.6,
    numbers=Numbers(",", ".", "%"),
)
ACCENT = (0x22, 0x5D, 0xC4, 0xFF)
WIDTH, HEIGHT = 320, 260


def draw(chart: BarChart, ratio: float = 1.0, look: Look = LOOK) -> Picture:
    return picture_of(chart, look, WIDTH, HEIGHT, ratio)


def bars(*values: float | None) -> tuple[Bar, ...]:
    return tuple(Bar(f"n{i}", value, f"{value}", "") for i, value in enumerate(values))


def pixel(picture: Picture, x: float, y: float, ratio: float = 1.0) -> tuple[int, ...]:
    at = (round(y * ratio) * picture.width + round(x * ratio)) * 4
    return tuple(picture.pixels[at : at + 4])


def bottom_of(picture: Picture, hit: Hit) -> tuple[float, float]:
    """A point low in a standing bar's lane, above the axis."""
    return hit.left + hit.width / 2, HEIGHT - 32


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_the_picture_has_the_screens_own_pixels(ratio: float):
    picture = draw(BarChart(bars(1, 2), "count"), ratio)
    assert (picture.width, picture.height) == (round(WIDTH * ratio), round(HEIGHT * ratio))
    assert len(picture.pixels) == picture.width * picture.height * 4


@pytest.mark.parametrize("lying", [False, True])
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_each_bar_has_a_lane_of_its_own_side_by_side(lying: bool, ratio: float):
    picture = draw(BarChart(bars(5, 1, 3), "count", lying=lying), ratio)
    assert len(picture.hits) == 3
    for one, other in pairwise(picture.hits):
        if lying:
            assert other.top == pytest.approx(one.top + one.height)
        else:
            assert other.left == pytest.approx(one.left + one.width)
    for hit in picture.hits:
        assert 0 <= hit.left <= hit.left + hit.width <= WIDTH
        assert 0 <= hit.top <= hit.top + hit.height <= HEIGHT


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_lane_is_where_its_bar_was_drawn(ratio: float):
    picture = draw(BarChart(bars(9, 0, 9, 0, 9, 0), "count"), ratio)
    seen = [pixel(picture, *bottom_of(picture, hit), ratio) == ACCENT for hit in picture.hits]
    assert seen == [True, False] * 3


def test_a_lying_lane_is_where_its_bar_was_drawn():
    picture = draw(BarChart(bars(9, 0, 9, 0, 9, 0), "count", lying=True))
    seen = []
    for hit in picture.hits:
        row = [pixel(picture, x, hit.top + hit.height / 2) for x in range(WIDTH)]
        seen.append(ACCENT in row)
    assert seen == [True, False] * 3


def test_a_faded_bar_is_not_in_the_accent():
    (one,) = bars(9)
    picture = draw(BarChart((replace(one, faded=True),), "count"))
    assert pixel(picture, *bottom_of(picture, picture.hits[0])) != ACCENT


def test_another_theme_gives_another_picture():
    chart = BarChart(bars(1, 2), "count")
    dark = LOOK._replace(surface="#1d1e20", text="#eeeeee")
    picture = draw(chart, look=dark)
    assert pixel(picture, 1, 1) == (0x1D, 0x1E, 0x20, 0xFF)
    assert picture.pixels != draw(chart).pixels


def test_the_same_chart_gives_the_same_picture():
    chart = BarChart(bars(1, 2, 3), "percent", target=2.0)
    assert draw(chart) == draw(chart)


some_bars = st.lists(
    st.builds(
        Bar,
        label=st.text(max_size=30),
        value=st.none() | st.floats(0, 1e6),
        text=st.text(max_size=12),
        tip=st.just(""),
        under=st.sampled_from(["", "2025", "2026"]),
        low=st.none() | st.floats(0, 10),
        high=st.none() | st.floats(10, 1e6),
        second=st.none() | st.floats(0, 1e6),
        second_text=st.text(max_size=8),
        target=st.none() | st.floats(0, 1e6),
        faded=st.booleans(),
    ),
    max_size=5,
).map(tuple)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some_bars, st.booleans(), st.none() | st.floats(0, 1e6))
def test_whatever_there_is_can_be_drawn(found: tuple[Bar, ...], lying: bool, target: float | None):
    picture = draw(BarChart(found, "hours", target, lying))
    assert len(picture.hits) == len(found)


def test_a_dollar_sign_in_a_name_is_a_dollar_sign():
    chart = BarChart((Bar("$a_1$ & $b^2$", 1, "$", "", low=0.0, high=2.0),), "count", lying=True)
    assert draw(chart).hits
