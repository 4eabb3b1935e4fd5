"""Of very many durations the quantiles are those of few, whichever way they are reckoned."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain import kpi, kpi_bulk

whole = st.lists(st.integers(0, 40), max_size=60)
parts = st.lists(st.floats(-1e6, 1e6), max_size=60)
shares = st.lists(st.sampled_from((0.1, 0.25, 0.5, 0.75, 0.9)), max_size=4).map(sorted)


@given(st.one_of(whole, parts).filter(bool), shares)
def test_quantiles_of_type_7_are_the_same(values, asked):
    assert kpi_bulk.quantiles_of_many(values, asked) == kpi.quantiles(values, asked)


@given(st.one_of(whole, parts), st.one_of(whole, parts), shares)
def test_quantiles_of_the_censored_are_the_same(ended, lasting, asked):
    expected = kpi.censored_quantiles(ended, lasting, asked)
    assert kpi_bulk.censored_quantiles_of_many(ended, lasting, asked) == expected


@given(whole, whole, whole.map(sorted))
def test_shares_answered_by_then_are_the_same(ended, lasting, times):
    expected = kpi.censored_shares(ended, lasting, times)
    assert kpi_bulk.censored_shares_of_many(ended, lasting, times) == expected


def test_what_comes_out_is_a_number_like_any_other():
    """A document must be able to say it."""
    ended = array("q", range(kpi.MANY))
    (found,) = kpi.censored_quantiles(ended, array("q"), (0.5,))
    assert type(found) is int
    assert found == kpi.MANY // 2 - 1
    assert type(kpi.quantile(ended, 0.5)) is float
