"""The best hour to call: surely better, not by luck; and the hour where they are."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.best_hour import LEAST_CALLS, BestHour, Tried, best_hour
from slaapp.domain.instants import to_datetime
from slaapp.domain.their_clock import country_of_phone, their_clock
from tests.store.workspaces import MONDAY, PARIS

HOURS = st.integers(0, 23)
CALLS = st.integers(0, 40).flatmap(
    lambda n: st.tuples(HOURS, st.just(n), st.integers(0, n)).map(lambda t: Tried(*t))
)


def test_many_answered_calls_beat_one_lucky_one():
    tried = [Tried(10, 20, 12), Tried(14, 30, 9), Tried(8, 1, 1)]
    assert best_hour(tried) == BestHour(10, 51, 12, 20)


def test_too_few_calls_tell_no_hour_but_how_many_there_were():
    assert best_hour([Tried(9, LEAST_CALLS - 1, 3)]) == BestHour(None, LEAST_CALLS - 1)
    assert best_hour([]) == BestHour(None, 0)
    assert best_hour([Tried(9, 50, 0)]) == BestHour(None, 50)


@given(st.lists(CALLS, max_size=30))
def test_the_best_hour_was_tried_and_answered_and_the_order_does_not_matter(tried: list[Tried]):
    best = best_hour(tried)
    assert best == best_hour(reversed(tried))
    assert best.calls == sum(each.calls for each in tried)
    if best.hour is not None:
        assert best.of >= LEAST_CALLS
        assert 0 < best.reached <= best.of


def test_a_number_abroad_tells_the_hour_there():
    new_york = their_clock("+12125551234", "FR", PARIS, MONDAY)
    assert new_york is not None
    assert new_york.country == "US"
    hours = [to_datetime(MONDAY, zone).hour for zone in (new_york.earliest, new_york.latest)]
    assert hours == [22, 4]
    london = their_clock("+442079460000", None, PARIS, MONDAY)
    assert london is not None
    assert to_datetime(MONDAY, london.latest).hour == 9


def test_where_the_clock_shows_ours_or_nothing_is_known_nothing_is_said():
    for phone, country in (("+33612345678", None), ("+4930123456", "US"), (None, "es"), (None, "")):
        assert their_clock(phone, country, PARIS, MONDAY) is None
    assert their_clock("+99", "XX", ZoneInfo("UTC"), MONDAY) is None
    assert their_clock(None, "jp", PARIS, MONDAY) is not None
    assert country_of_phone("+80012345678") is None
