"""What a calendar makes of a lead of Friday, 16:40."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.friday_example import friday_example
from slaapp.domain.instants import HOUR, to_datetime
from slaapp.domain.openings import Openings
from slaapp.domain.target import WorkingTime, due_after
from slaapp.domain.working_calendar import DatedEntry, french_calendar

MONDAY = date(2026, 11, 23)
CHRISTMAS = DatedEntry(date(2026, 12, 25), "holiday", (), "Noël", 0)


def told(today: date, *entries: DatedEntry) -> list[str]:
    openings = Openings(french_calendar(entries))
    found = friday_example(WorkingTime(HOUR), openings, today)
    return [f"{to_datetime(each, openings.hours.zone):%a %d %b %H:%M}" for each in found]


def test_the_hour_left_over_on_friday_ends_on_monday():
    assert told(MONDAY) == ["Fri 27 Nov 16:40", "Mon 30 Nov 09:10"]


def test_on_a_friday_it_is_the_next_one():
    assert told(date(2026, 11, 27))[0] == "Fri 04 Dec 16:40"


def test_a_friday_on_which_nobody_works_begins_on_monday():
    assert told(date(2026, 12, 21), CHRISTMAS) == ["Fri 25 Dec 16:40", "Mon 28 Dec 10:00"]


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)), st.integers(1, 60 * HOUR))
def test_it_is_the_first_friday_to_come_and_what_the_engine_says(today: date, ms: int):
    openings = Openings(french_calendar())
    start, due = friday_example(WorkingTime(ms), openings, today)
    day = to_datetime(start, openings.hours.zone).date()
    assert day.strftime("%a") == "Fri"
    assert timedelta(0) < day - today <= timedelta(7)
    assert due == due_after(WorkingTime(ms), openings, start)
