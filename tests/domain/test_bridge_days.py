from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from slaapp.domain.bridge_days import bridge_days
from slaapp.domain.holiday_proposals import propose_holidays
from slaapp.domain.openings import Openings
from slaapp.domain.working_calendar import DatedEntry, Window, french_calendar
from tests.domain.working_time.strategies import ABOUT, open_calendars

FIRST, LAST = ABOUT - timedelta(days=20), ABOUT + timedelta(days=20)
A_DAY = timedelta(days=1)


def closure(day: date, **more) -> DatedEntry:
    return DatedEntry(day, "closure", (), "", 0, **more)


def french_bridges(year: int, *entries: DatedEntry) -> dict[str, str]:
    """The bridges of France in a year, and what makes each."""
    holidays = propose_holidays("FR", None, (year - 1, year, year + 1), "fr", 0)
    calendar = french_calendar((*holidays, *entries))
    found = bridge_days(calendar, date(year, 1, 1), date(year + 1, 1, 1))
    return {each.day.isoformat(): each.beside.label for each in found}


def test_the_bridges_of_france_stand_beside_its_tuesdays_and_thursdays():
    assert french_bridges(2026) == {
        "2026-01-02": "Jour de l'an",
        "2026-05-15": "Ascension",
        "2026-07-13": "Fête nationale",
    }
    assert french_bridges(2028) == {
        "2028-05-26": "Ascension",
        "2028-08-14": "Assomption",
    }


@given(open_calendars)
def test_bridges_are_exactly_the_single_working_days_enclosed_by_an_entry(calendar):
    openings = Openings(calendar)
    worked = set(openings.working_days(FIRST - A_DAY, LAST + A_DAY))
    usual = set(Openings(calendar.with_entries(())).working_days(FIRST - A_DAY, LAST + A_DAY))

    def is_single(day: date) -> bool:
        around = {day - A_DAY, day + A_DAY}
        return day in worked and not around & worked and bool(around & usual)

    days = [FIRST + at * A_DAY for at in range((LAST - FIRST).days)]
    found = bridge_days(calendar, FIRST, LAST)
    assert [each.day for each in found if each.taken is None] == list(filter(is_single, days))


@given(open_calendars)
def test_a_bridge_that_is_closed_is_a_taken_one(calendar):
    entries = tuple(each for each in calendar.entries if each.kind != "closure")
    calendar = calendar.with_entries(entries)
    for bridge in bridge_days(calendar, FIRST, LAST):
        # Of two entries about a day the one recorded later rules.
        decided = replace(closure(bridge.day), recorded_at=10**15)
        closed = calendar.with_entries((*entries, decided))
        found = {each.day: each for each in bridge_days(closed, FIRST, LAST)}
        assert found[bridge.day].taken is not None
        assert found[bridge.day].beside == bridge.beside


@pytest.mark.parametrize("kind", ["half_day", "special"])
def test_a_day_with_other_hours_is_worked(kind):
    half = DatedEntry(date(2026, 7, 13), kind, (Window(540, 720),), "", 0)
    assert "2026-07-13" in french_bridges(2026, half)
    saturday = DatedEntry(date(2026, 7, 11), kind, (Window(540, 720),), "", 0)
    assert "2026-07-13" in french_bridges(2026, saturday)
    sunday = DatedEntry(date(2026, 7, 12), kind, (Window(540, 720),), "", 0)
    assert "2026-07-13" not in french_bridges(2026, sunday)


def test_a_holiday_on_which_one_works_makes_no_bridge():
    worked = DatedEntry(date(2026, 7, 14), "holiday", (), "", 1, observed=False)
    assert "2026-07-13" not in french_bridges(2026, worked)


def test_the_weekend_alone_makes_none():
    assert bridge_days(french_calendar(), date(2026, 1, 1), date(2027, 1, 1)) == ()
