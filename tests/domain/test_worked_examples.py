"""Worked examples of a target: telling starts, and what the engine makes of them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from slaapp.domain.instants import HOUR, MINUTE, to_datetime
from slaapp.domain.openings import Openings
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, WorkingTime, due_after
from slaapp.domain.trouble import Trouble
from slaapp.domain.worked_examples import worked_examples
from slaapp.domain.working_calendar import (
    DatedEntry,
    Window,
    WorkingCalendar,
    french_calendar,
    week_of,
)
from tests.domain.working_time.strategies import days, durations, open_calendars

CHRISTMAS = DatedEntry(date(2026, 12, 25), "holiday", (), "Noël", 0)
MONDAY = date(2026, 11, 23)


def told(target, calendar: WorkingCalendar, today: date = MONDAY) -> list[tuple[str, str, str]]:
    openings = Openings(calendar)
    zone = openings.hours.zone
    clock = "%a %d %b %H:%M"
    return [
        (
            one.kind,
            f"{to_datetime(one.start, zone):{clock}}",
            f"{to_datetime(one.due, zone):{clock}}",
        )
        for one in worked_examples(target, openings, today)
    ]


def test_before_the_weekend_in_it_and_before_the_next_holiday():
    assert told(WorkingTime(HOUR), french_calendar((CHRISTMAS,))) == [
        ("before_closing", "Fri 27 Nov 17:00", "Mon 30 Nov 09:30"),
        ("closed_time", "Sat 28 Nov 15:00", "Mon 30 Nov 10:00"),
        ("before_holiday", "Thu 24 Dec 17:15", "Mon 28 Dec 09:45"),
    ]


def test_the_kinds_of_time_are_told_apart():
    friday = "Fri 27 Nov 17:00"
    calendar = french_calendar((CHRISTMAS,))
    assert told(EndOfWorkingDay(1), calendar)[0] == ("before_closing", friday, "Mon 30 Nov 17:30")
    assert told(CalendarTime(24 * HOUR), calendar)[0] == (
        "before_closing",
        friday,
        "Sat 28 Nov 17:00",
    )


def test_without_a_holiday_it_is_the_change_of_the_clock():
    kind, start, due = told(CalendarTime(72 * HOUR), french_calendar())[2]
    assert (kind, start, due) == ("before_clock_change", "Fri 26 Mar 17:15", "Mon 29 Mar 18:15")


def test_where_no_clock_changes_it_is_an_ordinary_morning():
    tokyo = WorkingCalendar("Asia/Tokyo", week_of((Window(540, 1080),)))
    assert told(WorkingTime(HOUR), tokyo)[2] == ("plain", "Wed 25 Nov 10:00", "Wed 25 Nov 11:00")


def test_a_holiday_on_a_day_off_is_no_example():
    sunday = DatedEntry(date(2026, 11, 29), "holiday", (), "Un dimanche", 0)
    switched_off = DatedEntry(date(2026, 12, 8), "holiday", (), "Non chômé", 0, observed=False)
    kinds = [
        kind for kind, _, _ in told(WorkingTime(HOUR), french_calendar((sunday, switched_off)))
    ]
    assert kinds[2] == "before_clock_change"


def test_a_day_of_ten_minutes_and_one_without_an_end_have_examples_too():
    short = WorkingCalendar("Europe/Paris", week_of((Window(540, 550),)))
    assert told(WorkingTime(MINUTE), short)[0][1] == "Fri 27 Nov 09:00"
    always = WorkingCalendar("Asia/Tokyo", week_of(*[(Window(0, 1440),)] * 3))
    found = told(WorkingTime(HOUR), always)
    assert len(set(found)) == 3


@pytest.mark.parametrize("target", [WorkingTime(HOUR), EndOfWorkingDay(1), CalendarTime(HOUR)])
def test_a_calendar_that_never_opens_is_a_known_trouble(target):
    with pytest.raises(Trouble) as trouble:
        told(target, WorkingCalendar("Europe/Paris", week_of(())))
    assert trouble.value.code == "calendar_never_opens"


targets = st.one_of(
    durations.map(WorkingTime),
    st.integers(1, 6).map(EndOfWorkingDay),
    durations.map(CalendarTime),
)


@given(open_calendars, targets, days)
def test_each_is_due_when_the_engine_says_and_starts_where_it_says(calendar, target, today):
    openings = Openings(calendar)
    try:
        examples = worked_examples(target, openings, today)
    except Trouble:
        assume(False)
    for one in examples:
        assert one.due == due_after(target, openings, one.start)
        assert to_datetime(one.start, openings.hours.zone).date() > today
        assert (one.kind == "closed_time") == (not openings.is_open(one.start))
