from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from slaapp.domain.closures import Closure, each_year, going_on, stretches, until
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import FRENCH_WEEK, DatedEntry, Window
from tests.domain.working_time.strategies import windows_of_a_day

SUMMER = Closure(date(2026, 8, 1), date(2026, 8, 21), "Congés d’été")
spans = st.builds(
    lambda first, length, label: Closure(first, first + timedelta(days=length), label),
    st.dates(date(2020, 1, 1), date(2035, 12, 31)),
    st.integers(0, 40),
    st.sampled_from(("Été", "Noël", "")),
)


def spans_of(entries, since: date = date.min) -> list[Closure]:
    return [Closure(each.first, each.last, each.label) for each in stretches(entries, since)]


@given(spans)
def test_a_span_is_its_days_and_its_days_are_the_span(span):
    days = span.days()
    assert days[0] == span.first
    assert days[-1] == span.last
    assert len(days) == (span.last - span.first).days + 1
    assert [entry.day for entry in span.entries(7)] == list(days)
    assert spans_of(span.entries(7)) == [span]


@given(spans, spans)
def test_two_spans_stay_two_unless_one_goes_on_where_the_other_ends(one, other):
    assume(not set(one.days()) & set(other.days()))
    earlier, later = sorted((one, other), key=lambda each: each.first)
    adjacent = later.first - earlier.last == timedelta(days=1) and one.label == other.label
    found = spans_of((*one.entries(1), *other.entries(2)))
    if adjacent:
        assert found == [Closure(earlier.first, later.last, one.label)]
    else:
        assert found == [earlier, later]


@given(spans, st.data())
def test_a_day_worked_after_all_cuts_the_span_in_two(span, data):
    gone = data.draw(st.sampled_from(span.days()))
    worked = DatedEntry(gone, "closure", (), span.label, 9, observed=False)
    found = spans_of((*span.entries(7), worked))
    assert [day for each in found for day in each.days()] == [
        day for day in span.days() if day != gone
    ]
    assert len(found) == (gone > span.first) + (gone < span.last)


def test_holidays_within_a_closure_do_not_cut_it():
    assumption = DatedEntry(date(2026, 8, 15), "holiday", (), "Assomption", 1)
    assert spans_of((*SUMMER.entries(2), assumption)) == [SUMMER]
    assert spans_of((assumption,)) == []


def test_what_is_past_is_left_out():
    (rest,) = spans_of(SUMMER.entries(0), date(2026, 8, 10))
    assert rest == Closure(date(2026, 8, 10), date(2026, 8, 21), SUMMER.label)


def test_a_span_ends_after_it_begins_and_within_a_year():
    with pytest.raises(Trouble, match="closure_backwards"):
        Closure(date(2026, 8, 2), date(2026, 8, 1), "")
    with pytest.raises(Trouble, match="closure_too_long"):
        Closure(date(2026, 1, 1), date(2027, 1, 2), "")
    assert len(Closure(date(2028, 1, 1), date(2028, 12, 31), "").days()) == 366


@given(spans)
def test_each_year_it_has_the_same_days(span):
    first, *later = each_year(span, range(span.first.year - 2, span.first.year + 4))
    assert first == span
    assert [each.first.year for each in later] == [span.first.year + n for n in (1, 2, 3)]
    for each in later:
        for before, after in ((span.first, each.first), (span.last, each.last)):
            assert before.month == after.month
            assert before.day == after.day or (before.day, after.day) == (29, 28)
        assert each.label == span.label


@given(spans)
def test_what_was_closed_two_years_in_a_row_goes_on(span):
    assume((span.first.month, span.first.day) != (2, 29))
    assume((span.last.month, span.last.day) != (2, 29))
    year = span.first.year
    once = span.entries(1)
    assert going_on(once, year + 1) == going_on(once, year + 2) == ()
    both = [entry for each in each_year(span, [year + 1]) for entry in each.entries(1)]
    (next_one,) = going_on(both, year + 2)
    assert next_one == each_year(span, [year + 2])[1]
    assert going_on([*both, *next_one.entries(2)], year + 2) == (), "it is there already"


@given(windows_of_a_day(), st.integers(0, 1440))
def test_a_day_that_closes_early_is_worked_until_then(windows, minute):
    kept = until(windows, minute)
    worked = {at for each in windows for at in range(each.start, each.closes) if at < minute}
    assert {at for each in kept for at in range(each.start, each.closes)} == worked


def test_christmas_eve_closes_at_noon():
    assert until(FRENCH_WEEK[3], 12 * 60) == (Window(9 * 60, 12 * 60),)
    assert until(FRENCH_WEEK[3], 9 * 60) == until(FRENCH_WEEK[6], 12 * 60) == ()
