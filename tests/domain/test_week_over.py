"""The week that is over, told with the month of its last day."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.board_period import month_of
from slaapp.domain.week_over import week_over


def test_on_a_monday_the_week_before_is_over_and_on_its_sunday_it_is_not():
    assert week_over(date(2026, 6, 8)).code == "2026-W23"
    assert week_over(date(2026, 6, 14)).code == "2026-W23"
    assert week_over(date(2026, 6, 15)).code == "2026-W24"


def test_the_first_days_of_a_month_tell_of_the_one_that_is_over():
    assert week_over(date(2026, 6, 3)).period == month_of(date(2026, 5, 31))
    assert week_over(date(2026, 6, 8)).period == month_of(date(2026, 6, 7))


def test_around_new_year_the_week_bears_the_year_of_its_thursday():
    assert week_over(date(2027, 1, 5)).code == "2026-W53"


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_each_week_is_over_for_seven_days(day: date):
    codes = {week_over(day + timedelta(days=more)).code for more in range(7)}
    assert len(codes) == (1 if day.weekday() == 0 else 2)
