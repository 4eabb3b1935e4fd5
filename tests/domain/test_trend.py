"""A trend says "up" or "down" only where chance alone would hardly do it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.kpi import Rate
from slaapp.domain.trend import pace_trend, share_trend

rates = st.integers(1, 500).flatmap(lambda n: st.builds(Rate, st.integers(0, n), st.just(n)))
OTHER = {"up": "down", "down": "up", "level": "level"}


def test_newcombes_own_example():
    """56/70 against 48/80: the difference 0.20 is between 0.0524 and 0.3339 (Newcombe, 1998)."""
    assert share_trend(Rate(56, 70), Rate(48, 80)).direction == "up"
    assert share_trend(Rate(9, 10), Rate(3, 10)).direction == "up"
    assert share_trend(Rate(6, 7), Rate(2, 7)).direction == "up"
    assert share_trend(Rate(5, 56), Rate(0, 29)).direction == "level"


@given(rates, rates)
def test_turned_round_a_trend_of_shares_is_the_opposite(one, other):
    assert share_trend(one, other).direction == OTHER[share_trend(other, one).direction]


@given(rates)
def test_the_same_share_is_level(rate):
    assert share_trend(rate, rate).direction == "level"


def test_of_nothing_there_is_no_trend():
    assert share_trend(Rate(0, 0), Rate(3, 4)) is None
    assert share_trend(Rate(3, 4), Rate(0, 0)) is None
    assert pace_trend(0, 10, 0, 20) is None
    assert pace_trend(5, 0, 9, 20) is None
    assert pace_trend(5, 4, 9, 0) is None


def test_a_pace_is_by_working_day_and_not_by_month():
    """Half a month with half the leads is no fall."""
    trend = pace_trend(50, 10, 105, 21)
    assert (trend.before, trend.now, trend.direction) == (5, 5, "level")


def test_half_the_pace_is_a_fall():
    assert pace_trend(25, 10, 105, 21).direction == "down"
    assert pace_trend(105, 21, 25, 10).direction == "up"


@pytest.mark.parametrize("pace", [2, 10])
def test_an_unchanged_pace_is_seldom_called_otherwise(pace):
    chance = np.random.default_rng(3)
    drawn = chance.poisson((pace * 10, pace * 21), (1_000, 2))
    trends = [pace_trend(int(now), 10, int(before), 21) for now, before in drawn]
    assert np.mean([each.direction == "level" for each in trends]) > 0.92
