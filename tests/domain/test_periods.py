"""The periods one can choose, and how the groups follow each other."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.periods import _bounds

days = st.dates(date(1990, 1, 1), date(2090, 12, 31))


def months(first: date, after: date) -> set[tuple[int, int]]:
    """The calendar months from one day up to another."""
    spans = (first + timedelta(days=n) for n in range((after - first).days))
    return {(day.year, day.month) for day in spans}


@given(days)
def test_the_last_three_months_are_three_and_end_with_this_one(today: date):
    first, after = _bounds("quarter", today)
    assert len(months(first, after)) == 3
    assert first.day == after.day == 1
    assert first <= today < after
    assert (after - timedelta(days=1)).month == today.month


@given(days, st.sampled_from(["month", "quarter", "year", "last_year"]))
def test_a_period_is_made_of_whole_months(today: date, period: str):
    first, after = _bounds(period, today)
    assert first.day == after.day == 1
    assert first < after
    assert (first <= today < after) == (period != "last_year")


@pytest.mark.parametrize(
    ("period", "first", "after"),
    [
        ("month", date(2026, 3, 1), date(2026, 4, 1)),
        ("quarter", date(2026, 1, 1), date(2026, 4, 1)),
        ("year", date(2026, 1, 1), date(2027, 1, 1)),
        ("last_year", date(2025, 1, 1), date(2026, 1, 1)),
    ],
)
def test_the_periods_as_seen_from_a_day_in_march(period: str, first: date, after: date):
    assert _bounds(period, date(2026, 3, 31)) == (first, after)
