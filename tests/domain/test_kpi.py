"""Rates, quantiles and survival: published values and cases worked by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.kpi import TOO_FEW, Rate, censored_quantile, censored_quantiles, quantile


@pytest.mark.parametrize(
    ("k", "n", "low", "high"),
    [
        # Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_interval_is_the_published_wilson_interval(k, n, low, high):
    found = Rate(k, n).interval
    assert found is not None
    assert (round(found[0], 4), round(found[1], 4)) == (low, high)


def test_the_interval_at_the_ends_is_exact_where_it_can_be():
    z2 = 1.959963984540054**2
    assert Rate(0, 10).interval == (0.0, pytest.approx(z2 / (10 + z2)))
    assert Rate(10, 10).interval == (pytest.approx(10 / (10 + z2)), 1.0)
    assert Rate(0, 0).interval is None
    assert Rate(0, 0).value is None


counts = st.integers(1, 5_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(counts)
def test_the_interval_holds_the_rate_and_is_that_of_the_complement_turned_round(pair):
    k, n = pair
    low, high = Rate(k, n).interval
    assert 0 <= low <= Rate(k, n).value <= high <= 1
    other = Rate(n - k, n).interval
    assert (1 - other[1], 1 - other[0]) == (pytest.approx(low), pytest.approx(high))


def test_few_cases_are_marked_as_too_few_to_tell():
    assert Rate(1, TOO_FEW - 1).is_too_few
    assert not Rate(1, TOO_FEW).is_too_few


@pytest.mark.parametrize(
    ("values", "p", "expected"),
    [
        ([1, 2, 3, 4], 0.5, 2.5),
        ([1, 2, 3, 4], 0.25, 1.75),
        ([1, 2, 3, 4], 0.9, 3.7),
        ([4, 1, 3, 2], 0.9, 3.7),
        ([10, 20, 30, 40, 50], 0.9, 46.0),
        ([7], 0.9, 7),
        ([7, 7, 7], 0.5, 7),
        ([0, 100], 0.0, 0),
        ([0, 100], 1.0, 100),
        ([-5, 5], 0.5, 0),
    ],
)
def test_quantiles_are_of_type_7(values, p, expected):
    assert quantile(values, p) == pytest.approx(expected, abs=1e-12)


def test_nothing_has_no_quantile():
    assert quantile([], 0.5) is None
    assert censored_quantile([], [], 0.5) is None
    assert censored_quantile([], [1, 2, 3], 0.5) is None


@given(st.lists(st.floats(-1e6, 1e6), min_size=1), st.floats(0, 1), st.floats(0, 1))
def test_a_quantile_lies_within_and_grows_with_p(values, p, q):
    low, high = sorted((p, q))
    first, second = quantile(values, low), quantile(values, high)
    slack = 1e-9 * max(1, abs(first), abs(second))
    assert min(values) - slack <= first <= second + slack <= max(values) + 2 * slack


@pytest.mark.parametrize(
    ("answered", "still_open", "p", "expected"),
    [
        # Four met, three never answered: S = 6/7, 5/7, 4/7, 3/7 at 1, 2, 3, 4.
        ([1, 2, 3, 4], [9, 9, 9], 0.5, 4),
        ([1, 2, 3, 4], [9, 9, 9], 0.25, 2),
        ([1, 2, 3, 4], [9, 9, 9], 0.9, None),
        # Answered only would say 2.5: the truth is that most are still waiting.
        ([1, 2, 3, 4], [9] * 5, 0.5, None),
        # One drops out after 2: S = 3/4, then 3/4 * 1/2 = 3/8, then 0.
        ([1, 3, 5], [2], 0.5, 3),
        ([1, 3, 5], [2], 0.7, 5),
        # An answer at the duration of a censoring comes first: S = 2/3, then 2/3 * 1/2.
        ([1, 2], [2], 0.5, 2),
        # Meets 1 - p exactly: reached.
        ([1, 2, 3, 4], [], 0.5, 2),
        ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [], 0.9, 9),
        ([0, 0, 5], [], 0.5, 0),
        ([5, 5, 5, 5], [5], 0.5, 5),
        ([3], [1, 2], 0.9, 3),
    ],
)
def test_waiting_times_count_those_still_waiting(answered, still_open, p, expected):
    assert censored_quantile(answered, still_open, p) == expected


# Freireich et al., Blood 21 (1963), remission in weeks under 6-MP; S as in Cox and Oakes (1984).
REMISSION = [6, 6, 6, 7, 10, 13, 16, 22, 23]
CENSORED = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]


@pytest.mark.parametrize(
    ("p", "expected"), [(0.14, 6), (0.15, 7), (0.25, 13), (0.5, 23), (0.6, None)]
)
def test_the_published_remission_times_come_out_as_published(p, expected):
    assert censored_quantile(REMISSION, CENSORED, p) == expected


times = st.lists(st.integers(0, 12), max_size=14)


@given(times, times, st.sampled_from((0.1, 0.25, 0.5, 0.75, 0.9)))
def test_the_first_time_at_which_survival_is_low_enough_in_exact_arithmetic(answered, waiting, p):
    limit, survival, expected = 1 - Fraction(str(p)), Fraction(1), None
    for time in sorted(set(answered)):
        at_risk = sum(t >= time for t in (*answered, *waiting))
        survival *= 1 - Fraction(answered.count(time), at_risk)
        if survival <= limit:
            expected = time
            break
    assert censored_quantile(answered, waiting, p) == expected


@given(times, times, st.lists(st.sampled_from((0.1, 0.25, 0.5, 0.75, 0.9)), max_size=4))
def test_several_quantiles_at_once_are_those_asked_one_by_one(answered, waiting, shares):
    shares = sorted(shares)
    one_by_one = tuple(censored_quantile(answered, waiting, share) for share in shares)
    assert censored_quantiles(answered, waiting, shares) == one_by_one


@pytest.mark.parametrize("n", [10, 1_000, 20_000, 50_000])
@pytest.mark.parametrize("p", [0.1, 0.5, 0.9])
def test_rounding_moves_no_quantile_of_many(n: int, p: float):
    assert censored_quantile(range(1, n + 1), [], p) == round(n * p)
