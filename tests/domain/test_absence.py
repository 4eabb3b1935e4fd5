"""Absences by half-days: what they hold, where they meet, who stands in."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.absence import Away, HalfDay, half_day_of, stand_in
from slaapp.domain.instants import HOUR

PARIS = ZoneInfo("Europe/Paris")
days = st.dates(date(2026, 3, 27), date(2026, 4, 3))
aways = st.builds(Away, days, days, st.booleans(), st.booleans()).filter(
    lambda away: not away.is_backwards
)
HALVES = [HalfDay(date(2026, 3, 26) + timedelta(days=n // 2), bool(n % 2)) for n in range(2 * 10)]


def held(away: Away) -> set[HalfDay]:
    return {half for half in HALVES if away.holds(half)}


@given(aways, aways)
def test_two_absences_meet_just_where_they_share_a_half_day(one: Away, other: Away):
    assert one.meets(other) == bool(held(one) & held(other)) == other.meets(one)


@given(aways)
def test_the_span_of_an_absence_holds_just_its_half_days(away: Away):
    begins, ends = away.span(PARIS)
    for instant in range(begins - 13 * HOUR, ends + 13 * HOUR, HOUR // 2):
        assert away.holds(half_day_of(instant, PARIS)) == (begins <= instant < ends)


def test_who_stands_in_is_followed_until_somebody_is_here():
    covers = {"lea": "tom", "tom": "zoe", "max": None, "a": "b", "b": "a"}
    assert stand_in("zoe", covers) == "zoe"
    assert stand_in("lea", covers) == "zoe"
    assert stand_in("max", covers) is None
    assert stand_in("a", covers) is None
