"""Forecasts: as often right as they say, never below what is there, a point at the end."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import betainc
from scipy.stats import nbinom

from slaapp.domain.forecast import bursts_of, count_forecast, share_forecast
from slaapp.domain.incomplete_beta import incomplete_beta

TRIALS = 500
counts = st.integers(0, 5_000)
days = st.floats(0.1, 260)


@given(st.floats(0.5, 1e6), st.floats(0.5, 1e6), st.floats(0, 1))
def test_the_incomplete_beta_is_scipys(a, b, x):
    assert incomplete_beta(a, b, x) == pytest.approx(betainc(a, b, x), rel=1e-8, abs=1e-9)


@given(st.integers(0, 400), days, days)
def test_leads_that_come_one_by_one_are_forecast_by_the_negative_binomial(reached, gone, ahead):
    found = count_forecast(reached, gone, ahead)
    law = nbinom(reached + 0.5, gone / (gone + ahead))
    assert (found.low, found.high) == (reached + law.ppf(0.025), reached + law.ppf(0.975))


@given(counts, days, st.floats(0, 260), st.floats(1, 20))
def test_a_forecast_is_never_below_what_is_there(reached, gone, ahead, bursts):
    found = count_forecast(reached, gone, ahead, bursts)
    assert reached <= found.low <= found.high


@given(counts, st.floats(0, 260), st.floats(1, 20))
def test_at_the_end_what_is_there_is_all(reached, gone, bursts):
    found = count_forecast(reached, gone, 0, bursts)
    assert (found.low, found.high) == (reached, reached)


def test_before_the_first_working_hour_there_is_no_pace():
    assert count_forecast(3, 0, 21) is None


@pytest.mark.parametrize(("pace", "gone"), [(0.4, 5), (2, 5), (2, 15), (12, 10), (60, 3)])
def test_it_holds_the_truth_as_often_as_it_says(pace, gone):
    chance = np.random.default_rng(7)
    assert 0.93 <= _held(lambda days: chance.poisson(pace, (TRIALS, days)), gone) <= 0.995


@pytest.mark.parametrize(("pace", "bursts", "gone"), [(3, 2, 5), (3, 4, 10), (10, 6, 12)])
def test_it_holds_the_truth_as_often_where_leads_come_in_bursts(pace, bursts, gone):
    chance, size = np.random.default_rng(8), pace / (bursts - 1)

    def draw(days):
        return chance.negative_binomial(size, 1 / bursts, (TRIALS, days))

    assert 0.9 <= _held(draw, gone) <= 0.995


def test_without_the_bursts_it_would_promise_too_much():
    chance = np.random.default_rng(8)
    drawn = chance.negative_binomial(2, 1 / 6, (TRIALS, 22))
    held = 0
    for one in drawn:
        found = count_forecast(int(one[:12].sum()), 12, 10)
        held += found.low <= one.sum() <= found.high
    assert held / TRIALS < 0.75


def _held(draw, gone):
    """How often the interval holds the whole of 22 days; sixty days of history tell the bursts."""
    held = 0
    for one in draw(60 + 22):
        found = count_forecast(
            int(one[60 : 60 + gone].sum()), gone, 22 - gone, bursts_of(one[gone : 60 + gone])
        )
        held += found.low <= one[60:].sum() <= found.high
    return held / TRIALS


def test_counts_that_are_all_the_same_come_in_no_bursts():
    assert bursts_of([4] * 30) == 1


def test_a_fair_in_a_quiet_month_is_a_burst():
    assert bursts_of([1] * 19 + [21]) == pytest.approx(10)


def test_a_week_of_nothing_and_a_few_days_tell_no_bursts():
    assert bursts_of([0] * 20) == bursts_of([9, 0, 0]) == 1


@pytest.mark.parametrize(("share", "gone", "ahead"), [(0.8, 30, 40), (0.5, 12, 12), (0.95, 60, 9)])
def test_a_share_is_held_as_often_as_it_says(share, gone, ahead):
    chance = np.random.default_rng(9)
    held = 0
    for k, more in zip(
        chance.binomial(gone, share, TRIALS), chance.binomial(ahead, share, TRIALS), strict=True
    ):
        found = share_forecast(int(k), gone, ahead)
        held += found.low <= (k + more) / (gone + ahead) <= found.high
    assert 0.93 <= held / TRIALS <= 0.995


@given(st.data(), st.integers(1, 300), st.integers(0, 3_000))
def test_a_shares_forecast_lies_in_what_is_possible(data, n, coming):
    k, surely = data.draw(st.integers(0, n)), data.draw(st.integers(0, coming))
    found = share_forecast(k, n, coming, surely)
    least, most = (k + surely) / (n + coming), (k + coming) / (n + coming)
    assert least - 1e-9 <= found.low <= found.high <= most + 1e-9


def test_a_share_that_nothing_can_change_any_more_is_itself():
    found = share_forecast(7, 9, 0)
    assert found.low == found.high == 7 / 9


def test_of_nothing_no_share_is_forecast():
    assert share_forecast(0, 0, 12) is None
