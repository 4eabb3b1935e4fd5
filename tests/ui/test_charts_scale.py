"""The axis of a chart: how far it goes, how its numbers are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.charts.scale import end_of, ticks_of
from ui.charts.spec import Bar, BarChart, Numbers

ENGLISH = Numbers(",", ".", "%")
FRENCH = Numbers("\N{NARROW NO-BREAK SPACE}", ",", "\N{NARROW NO-BREAK SPACE}%")


def chart(*bars: Bar, target: float | None = None) -> BarChart:
    return BarChart(bars, "count", target)


def bar(value: float | None, **more: float) -> Bar:
    return Bar("a", value, "", "", **more)


@pytest.mark.parametrize(
    ("until", "scale", "english", "french"),
    [
        (3_000, "count", "2,400", "2\N{NARROW NO-BREAK SPACE}400"),
        (0.09, "percent", "7.5%", "7,5\N{NARROW NO-BREAK SPACE}%"),
        (0.002, "percent", "0.05%", "0,05\N{NARROW NO-BREAK SPACE}%"),
        (5.5, "hours", "1.5\N{NO-BREAK SPACE}h", "1,5\N{NO-BREAK SPACE}h"),
        (0.75, "hours", "15\N{NO-BREAK SPACE}min", "15\N{NO-BREAK SPACE}min"),
        (0.01, "hours", "10\N{NO-BREAK SPACE}s", "10\N{NO-BREAK SPACE}s"),
        (40, "days", "10\N{NO-BREAK SPACE}d", "10\N{NO-BREAK SPACE}d"),
    ],
)
def test_numbers_are_written_as_the_language_does(until, scale, english, french):
    assert english in [words for _, words in ticks_of(scale, until, ENGLISH)]
    assert french in [words for _, words in ticks_of(scale, until, FRENCH)]


@given(st.floats(0.0001, 1e7), st.sampled_from(["count", "percent", "hours"]))
def test_no_two_ticks_say_the_same_and_all_are_within(until: float, scale: str):
    until = max(until, 1.0) if scale == "count" else until
    ticks = ticks_of(scale, until, ENGLISH)
    assert len({words for _, words in ticks}) == len(ticks)
    assert all(0 <= value <= until for value, _ in ticks)


def test_the_axis_reaches_the_highest_mark():
    assert end_of(chart(bar(3), bar(7, second=12.0), bar(None))) == 12


def test_a_wide_interval_does_not_flatten_the_others():
    assert end_of(chart(bar(0.02, low=0.0, high=0.9), bar(0.1))) == 0.25


def test_where_all_are_nothing_the_intervals_are_seen():
    assert end_of(chart(bar(0, low=0.0, high=0.3))) == 0.3


def test_a_promise_near_by_is_on_the_axis_and_a_distant_one_is_not():
    assert end_of(chart(bar(3), target=7.0)) == 7
    assert end_of(chart(bar(3), target=70.0)) == 3


def test_nothing_to_show_ends_at_nothing():
    assert end_of(chart()) == 0
