"""Leads spread on the working days of months: parts that add up, no month far from its share."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.month_spread import MOST_MONTHS, a_month, months_from, spread
from slaapp.domain.openings import Openings
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import DatedEntry, Window, WorkingCalendar, french_calendar

CHRISTMAS = DatedEntry(date(2026, 12, 25), "holiday", (), "Noël", 0)
OPENINGS = Openings(french_calendar((CHRISTMAS,)))

weights = st.lists(st.integers(0, 31), min_size=1, max_size=60).filter(any)
totals = st.integers(0, 10_000_000)


def test_months_have_the_working_days_of_the_calendar():
    found = months_from(date(2026, 11, 23), 3, OPENINGS)
    assert [(one.first, one.working_days) for one in found] == [
        (date(2026, 11, 1), 21),
        (date(2026, 12, 1), 22),  # 23 without Christmas, a Friday
        (date(2027, 1, 1), 21),
    ]
    assert [one.following for one in found][:2] == [date(2026, 12, 1), date(2027, 1, 1)]


def test_a_hundred_leads_on_a_quarter():
    days = [one.working_days for one in months_from(date(2026, 11, 1), 3, OPENINGS)]
    # 32.8, 34.4 and 32.8 leads: the larger remainders take what is left.
    assert spread(100, days) == (33, 34, 33)


def test_of_equal_remainders_the_earlier_month_goes_first():
    assert spread(2, [1, 1, 1, 1]) == (1, 1, 0, 0)


@given(total=totals, days=weights)
def test_the_parts_add_up_and_each_is_its_share_rounded(total: int, days: list[int]):
    parts = spread(total, days)
    assert sum(parts) == total
    for part, weight in zip(parts, days, strict=True):
        assert abs(part - Fraction(total * weight, sum(days))) < 1
        assert weight or not part


@given(total=totals, days=weights)
def test_a_month_with_more_working_days_never_gets_less(total: int, days: list[int]):
    parts = spread(total, days)
    for weight, part in zip(days, parts, strict=True):
        assert all(part >= other for less, other in zip(days, parts, strict=True) if less < weight)


@given(total=totals, months=st.integers(1, MOST_MONTHS))
def test_the_promise_of_each_month_suffices_for_all_of_them(total: int, months: int):
    monthly = a_month(total, months)
    assert monthly * months >= total
    assert not total or (monthly - 1) * months < total


@pytest.mark.parametrize("count", [0, -1, MOST_MONTHS + 1])
def test_no_month_at_all_and_too_many_are_refused(count: int):
    with pytest.raises(Trouble, match="months_out_of_range"):
        months_from(date(2026, 11, 1), count, OPENINGS)


def test_months_in_which_nobody_works_are_refused():
    closed = tuple(DatedEntry(date(2026, 11, day), "closure", (), "", 0) for day in range(1, 31))
    with pytest.raises(Trouble, match="no_working_days"):
        months_from(date(2026, 11, 1), 1, Openings(french_calendar(closed)))


@pytest.mark.parametrize(("total", "days"), [(-1, [1]), (5, [0, 0]), (5, [2, -1])])
def test_there_is_nothing_to_spread_on(total: int, days: list[int]):
    with pytest.raises(ValueError, match="spread"):
        spread(total, days)


def test_a_team_that_works_at_weekends_has_its_own_days():
    shift: tuple = ((),) * 5 + ((Window(540, 720),), ())
    (month,) = months_from(date(2026, 11, 1), 1, Openings(WorkingCalendar("Europe/Paris", shift)))
    assert month.working_days == 4
