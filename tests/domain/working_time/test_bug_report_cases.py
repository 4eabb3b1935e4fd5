"""Cases from other systems' bug reports: Mon-Fri 9-12 and 14-18, Europe/Paris, unless said."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from slaapp.domain.holiday_proposals import propose_holidays
from slaapp.domain.instants import HOUR, MINUTE, SECOND, to_datetime, to_instant
from slaapp.domain.openings import Openings
from slaapp.domain.target import EndOfWorkingDay, WorkingTime, due_after
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import DatedEntry, Window, WorkingCalendar, week_of
from slaapp.domain.zones import zone_of

PARIS = zone_of("Europe/Paris")
WEEK = week_of((Window(9 * 60, 12 * 60), Window(14 * 60, 18 * 60)))
FRIDAY, SATURDAY, MONDAY = "2026-06-12", "2026-06-13", "2026-06-15"


def at(day: str, clock: str) -> int:
    return to_instant(datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=PARIS))


@pytest.fixture(scope="module")
def openings() -> Openings:
    return Openings(WorkingCalendar("Europe/Paris", WEEK))


@pytest.mark.parametrize("clock", ["15:00", "20:00"])
def test_an_hour_from_saturday_is_due_on_monday_at_ten(openings, clock):
    assert openings.add(at(SATURDAY, clock), HOUR) == at(MONDAY, "10:00")


def test_an_hour_runs_over_the_weekend_and_over_lunch(openings):
    assert openings.add(at(FRIDAY, "17:30"), HOUR) == at(MONDAY, "09:30")
    assert openings.add(at(FRIDAY, "11:30"), HOUR) == at(FRIDAY, "14:30")


@pytest.mark.parametrize("target", [WorkingTime(HOUR), WorkingTime(9 * HOUR), EndOfWorkingDay(2)])
def test_a_start_at_lunch_is_a_start_after_lunch(openings, target):
    lunch, after = at(FRIDAY, "12:30"), at(FRIDAY, "14:00")

    assert due_after(target, openings, lunch) == due_after(target, openings, after)


@pytest.mark.parametrize(
    ("region", "holiday", "next_opening"),
    [(None, "2026-07-14", "2026-07-15"), ("57", "2025-12-26", "2025-12-29")],
)
def test_a_start_on_a_holiday_is_a_start_at_the_next_opening(region, holiday, next_opening):
    entries = propose_holidays("FR", region, (2025, 2026), "fr", recorded_at=0)
    openings = Openings(WorkingCalendar("Europe/Paris", WEEK, entries))

    start, opens = at(holiday, "10:00"), at(next_opening, "09:00")
    assert openings.next_opening_or_same(start) == opens
    assert openings.add(start, HOUR) == openings.add(opens, HOUR)
    assert openings.end_of_working_day(start, 1) == openings.end_of_working_day(opens, 1)


def test_a_deadline_exactly_at_closing_stays_at_closing(openings):
    due = openings.add(at(FRIDAY, "17:00"), HOUR)

    assert due == at(FRIDAY, "18:00")
    assert at(FRIDAY, "18:00:00") <= due < at(FRIDAY, "18:00:01")


def test_a_pause_over_lunch_costs_nothing(openings):
    lunch = [(at(FRIDAY, "12:00"), at(FRIDAY, "14:00"))]
    due = openings.add(at(FRIDAY, "11:30"), HOUR)

    assert openings.add(at(FRIDAY, "11:30"), HOUR, lunch) == due
    assert openings.add(at(FRIDAY, "11:30"), HOUR, [(due, due + HOUR)]) == due


@pytest.mark.parametrize("changed", ["2026-03-29", "2026-10-25"])
def test_windows_keep_their_local_hours_in_the_weeks_of_both_clock_changes(openings, changed):
    sunday = date.fromisoformat(changed)
    monday, friday = sunday + timedelta(days=1), sunday - timedelta(days=2)
    week = openings.intervals(
        at(str(friday), "00:00"), at(str(monday + timedelta(days=1)), "00:00")
    )

    clocks = [tuple(f"{to_datetime(one, PARIS):%d %H:%M}" for one in pair) for pair in week]
    assert clocks == [
        (f"{friday:%d} 09:00", f"{friday:%d} 12:00"),
        (f"{friday:%d} 14:00", f"{friday:%d} 18:00"),
        (f"{monday:%d} 09:00", f"{monday:%d} 12:00"),
        (f"{monday:%d} 14:00", f"{monday:%d} 18:00"),
    ]
    due = openings.add(at(str(friday), "17:30"), HOUR)
    assert due == at(str(monday), "09:30")


def test_a_night_shift_of_a_clock_change_is_an_hour_shorter_or_longer():
    calendar = WorkingCalendar("Europe/Paris", week_of((), saturday=(Window(20 * 60, 6 * 60),)))
    openings = Openings(calendar)

    def night(saturday: str) -> int:
        opens = at(saturday, "20:00")
        return openings.next_closing(opens) - opens

    assert [night(day) / HOUR for day in ("2026-03-28", "2026-10-24", "2026-06-13")] == [9, 11, 10]


def test_a_window_inside_the_hour_that_spring_skips_is_not_worked_that_day():
    calendar = WorkingCalendar("Europe/Paris", week_of((), sunday=(Window(130, 170),)))
    openings = Openings(calendar)

    assert openings.next_opening(at("2026-03-28", "12:00")) == at("2026-04-05", "02:10")
    assert openings.working_days(date(2026, 3, 28), date(2026, 4, 6)) == (date(2026, 4, 5),)


def test_a_window_inside_the_hour_that_autumn_repeats_is_worked_twice():
    calendar = WorkingCalendar("Europe/Paris", week_of((), sunday=(Window(130, 170),)))
    openings = Openings(calendar)

    saturday, monday = at("2026-10-24", "12:00"), at("2026-10-26", "12:00")
    assert len(openings.intervals(saturday, monday)) == 2
    assert openings.between(saturday, monday) == 2 * 40 * MINUTE


@pytest.mark.parametrize(
    "ask",
    [
        lambda openings, start: openings.add(start, HOUR),
        lambda openings, start: openings.subtract(start, HOUR),
        lambda openings, start: openings.next_opening(start),
        lambda openings, start: openings.previous_closing(start),
        lambda openings, start: openings.end_of_working_day(start, 1),
        lambda openings, start: openings.add(start, HOUR, [(start, start + SECOND)]),
    ],
)
def test_a_calendar_that_never_opens_is_told_and_never_hangs(ask):
    never = Openings(WorkingCalendar("Europe/Paris", week_of(())))

    with pytest.raises(Trouble) as told:
        ask(never, at(FRIDAY, "10:00"))
    assert told.value.code == "calendar_never_opens"
    assert never.between(at(FRIDAY, "10:00"), at(MONDAY, "10:00")) == 0


def test_a_year_and_a_day_of_closures_is_as_good_as_never():
    days = [date(2027, 1, 1) + timedelta(days=number) for number in range(367)]
    entries = tuple(DatedEntry(day, "closure", (), "Travaux", recorded_at=0) for day in days)

    closed = Openings(WorkingCalendar("Europe/Paris", WEEK, entries))
    with pytest.raises(Trouble):
        closed.add(at("2026-12-31", "17:30"), HOUR)
    shorter = Openings(WorkingCalendar("Europe/Paris", WEEK, entries[:-7]))
    assert shorter.add(at("2026-12-31", "17:30"), HOUR) == at("2027-12-27", "09:30")
