"""The periods of the board and what they are compared with."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.board_period import (
    RUNNING,
    BoardPeriod,
    days_from,
    month_of,
    quarter_of,
    three_months_to,
    year_of,
)
from slaapp.domain.trouble import Trouble

days = st.dates(date(1990, 1, 1), date(2100, 1, 1))
kinds = st.sampled_from(sorted(RUNNING))
A_DAY = timedelta(days=1)


@given(days, kinds)
def test_a_day_is_in_its_period_and_the_period_before_ends_where_it_begins(day, kind):
    period = RUNNING[kind](day)
    assert period.first <= day <= period.last
    before = period.compared_with("before")
    assert before.last + A_DAY == period.first
    assert before == RUNNING[kind](before.last)


@given(days, kinds)
def test_a_year_earlier_the_same_months_are_meant(day, kind):
    period = RUNNING[kind](day)
    earlier = period.compared_with("year_earlier")
    assert (earlier.first.year + 1, earlier.first.month) == (period.first.year, period.first.month)
    assert (earlier.last.year + 1, earlier.last.month) == (period.last.year, period.last.month)


@given(days, st.integers(0, 800))
def test_any_days_are_compared_with_as_many_before(first, more):
    period = days_from(first, first + more * A_DAY)
    before = period.compared_with("before")
    assert before.last - before.first == period.last - period.first
    assert before.after == period.first


def test_the_leap_day_of_a_year_earlier_is_the_28th():
    earlier = days_from(date(2028, 2, 29), date(2028, 2, 29)).compared_with("year_earlier")
    assert earlier == BoardPeriod(date(2027, 2, 28), date(2027, 2, 28))
    assert month_of(date(2025, 2, 3)).compared_with("year_earlier").last == date(2024, 2, 29)


def test_november_and_its_quarter():
    day = date(2026, 11, 24)
    assert month_of(day) == BoardPeriod(date(2026, 11, 1), date(2026, 11, 30), "month")
    assert quarter_of(day) == BoardPeriod(date(2026, 10, 1), date(2026, 12, 31), "quarter")
    assert three_months_to(day).first == date(2026, 9, 1)
    assert year_of(day).last == date(2026, 12, 31)


def test_before_the_first_year_there_is_nothing_to_compare_with():
    assert month_of(date(1, 1, 5)).compared_with("before") is None
    assert days_from(date(1, 1, 1), date(1, 2, 1)).compared_with("year_earlier") is None


def test_days_backwards_are_refused():
    with pytest.raises(Trouble, match="period_backwards"):
        days_from(date(2026, 11, 2), date(2026, 11, 1))


def test_a_period_ends_with_its_last_day_where_the_team_is():
    zone = ZoneInfo("Europe/Paris")
    period = month_of(date(2026, 10, 5))
    # 31 days and the hour that October has more.
    assert period.ends_at(zone) - period.begins_at(zone) == (31 * 24 + 1) * 3_600_000
