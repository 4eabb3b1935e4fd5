"""Quantiles, survival and intervals against the reference implementations, on random data."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import CensoredData, binomtest, ecdf

from slaapp.domain.kpi import Rate, censored_quantile, censored_shares, quantile

SHARES = st.sampled_from((0.1, 0.25, 0.5, 0.75, 0.9, 0.95))
# Ties are the rule: durations are whole, and many end on the same minute.
durations = st.lists(st.integers(0, 40), max_size=60)
long_ones = st.lists(st.floats(0, 1e9, allow_subnormal=False), max_size=40)


@given(durations | long_ones, durations | long_ones, SHARES)
def test_a_censored_quantile_is_where_scipys_survival_curve_is_low_enough(ended, lasting, p):
    if not ended and not lasting:
        assert censored_quantile(ended, lasting, p) is None
        return
    sample = CensoredData(uncensored=ended, right=lasting)
    curve = ecdf(sample).sf
    low = [
        time
        for time, survival in zip(curve.quantiles, curve.probabilities, strict=True)
        # Only an end lowers the curve; scipy lists the censored instants too.
        if survival <= 1 - p + 1e-9 and time in ended
    ]
    assert censored_quantile(ended, lasting, p) == (low[0] if low else None)


@given(durations, durations, st.lists(st.integers(0, 45), max_size=8).map(sorted))
def test_the_share_answered_by_a_time_is_what_scipys_survival_curve_leaves(ended, lasting, times):
    if not ended and not lasting:
        assert censored_shares(ended, lasting, times) == (0.0,) * len(times)
        return
    curve = ecdf(CensoredData(uncensored=ended, right=lasting)).sf
    wanted = [1 - float(curve.evaluate(time)) for time in times]
    assert censored_shares(ended, lasting, times) == pytest.approx(wanted, abs=1e-12)


@pytest.mark.parametrize("seed", range(5))
def test_so_it_is_for_thousands_of_hand_overs(seed: int):
    draw = np.random.default_rng(seed)
    waits = draw.exponential(4 * 3_600_000, 3_000).round(-4)
    seen = draw.exponential(6 * 3_600_000, 3_000).round(-4)
    ended, lasting = waits[waits <= seen].tolist(), seen[waits > seen].tolist()
    curve = ecdf(CensoredData(uncensored=ended, right=lasting)).sf
    for p in (0.1, 0.5, 0.9):
        at = np.flatnonzero(curve.probabilities <= 1 - p + 1e-12)
        expected = curve.quantiles[at[0]] if at.size else None
        assert censored_quantile(ended, lasting, p) == expected


@given(st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=80), SHARES)
def test_a_quantile_is_numpys_linear_one(values, p):
    expected = float(np.quantile(values, p, method="linear"))
    assert quantile(values, p) == pytest.approx(expected, rel=1e-9, abs=1e-6)


@given(st.integers(1, 5_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_is_scipys_wilson_interval(counted):
    k, n = counted
    reference = binomtest(k, n).proportion_ci(0.95, method="wilson")
    assert Rate(k, n).interval == pytest.approx((reference.low, reference.high), abs=1e-12)
