"""Rank quality: equal to counting every pair, to scipy's statistic, and honest about its doubt."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import mannwhitneyu

from slaapp.domain.rank_quality import RankQuality, rank_quality, together

# Points are multiples of five as often as not: ties are the rule.
points = st.lists(st.integers(-8, 8).map(lambda n: n * 5) | st.floats(-1e6, 1e6), max_size=40)
some = points.filter(bool)


def in_order(customer: float, other: float) -> int:
    return 2 if customer > other else int(customer == other)


@given(points, points)
def test_it_is_the_share_of_pairs_in_order_ties_counting_half(won, lost):
    found = rank_quality(won, lost)
    counted = [in_order(*pair) for pair in product(won, lost)]
    assert (found.halves, found.pairs) == (sum(counted), len(counted))
    assert found.value == (sum(counted) / 2 / len(counted) if counted else None)


@given(some, some)
def test_it_is_scipys_mann_whitney_statistic(won, lost):
    statistic = mannwhitneyu(won, lost, method="asymptotic").statistic
    assert rank_quality(won, lost).value == pytest.approx(statistic / (len(won) * len(lost)))


@given(some, some)
def test_the_interval_holds_the_value_and_stays_within_0_and_1(won, lost):
    found = rank_quality(won, lost)
    low, high = found.interval
    assert 0 <= low <= found.value <= high <= 1
    assert low < high, "few leads never leave no doubt"


@given(some, some)
def test_to_turn_every_sign_is_to_turn_the_rank(won, lost):
    turned = rank_quality([-each for each in won], [-each for each in lost])
    found = rank_quality(won, lost)
    assert turned.halves == 2 * found.pairs - found.halves
    assert turned.interval == pytest.approx([1 - end for end in reversed(found.interval)])


def test_an_interval_of_the_method_is_as_reckoned_by_hand():
    # At the ends of the interval (value - end)^2 = z^2 * variance(end), whatever solved it.
    found = RankQuality(halves=2 * 80 * 100 * 3 // 4, pairs=80 * 100, customers=80, others=100)
    for end in found.interval:
        more = 90 - 1
        variance = end * (1 - end) * (1 + more * ((1 - end) / (2 - end) + end / (1 + end))) / 8_000
        assert (0.75 - end) ** 2 == pytest.approx(1.959963984540054**2 * variance)


def test_perfect_order_among_few_is_not_certainty():
    low, high = rank_quality([3, 4, 5], [0, 1, 2]).interval
    assert high == 1.0
    assert low < 0.6


def test_without_a_customer_or_without_another_there_is_nothing_to_compare():
    for won, lost in (([], [1]), ([1], []), ([], [])):
        found = rank_quality(won, lost)
        assert (found.value, found.interval) == (None, None)


def test_parts_that_were_judged_apart_are_compared_each_within_itself():
    low_points, high_points = rank_quality([2], [1]), rank_quality([102], [101, 103])
    whole = together([low_points, high_points])
    assert (whole.halves, whole.pairs) == (4, 3)
    assert (whole.customers, whole.others) == (2, 3)
    assert together([]).value is None


@pytest.mark.parametrize("shift", [0.0, 1.0, 2.0])
def test_the_interval_covers_the_truth_about_as_often_as_it_says(shift: float, long_run: bool):
    from scipy.stats import norm

    draw, truth = np.random.default_rng(7), norm.cdf(shift / 2**0.5)
    runs = 2_000 if long_run else 150
    covered = 0
    for _ in range(runs):
        low, high = rank_quality(draw.normal(shift, 1, 30), draw.normal(0, 1, 50)).interval
        covered += low <= truth <= high
    assert covered / runs >= (0.93 if long_run else 0.9)
