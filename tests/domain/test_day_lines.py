"""The days of a deadline: nothing is lost or counted twice when segments are laid onto days."""

from __future__ import annotations

from datetime import date, datetime

from hypothesis import assume, given
from hypothesis import strategies as st

from slaapp.domain.day_lines import day_lines, folded
from slaapp.domain.instants import HOUR, to_instant
from slaapp.domain.openings import Openings
from slaapp.domain.segments import explain_add, explain_between
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, WorkingTime, due_after, explain_due
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import (
    DatedEntry,
    Window,
    WorkingCalendar,
    french_calendar,
    week_of,
)
from slaapp.domain.zones import zone_of
from tests.domain.working_time.strategies import durations, instants, open_calendars, pauses

PARIS = zone_of("Europe/Paris")
FRENCH = Openings(french_calendar((DatedEntry(date(2026, 7, 14), "holiday", (), "Fête", 0),)))
NIGHTS = Openings(WorkingCalendar("Europe/Paris", week_of((Window(22 * 60, 6 * 60),))))


def at(text: str) -> int:
    return to_instant(datetime.fromisoformat(text).replace(tzinfo=PARIS))


def lines_of(openings, start: int, duration: int, **more):
    due = openings.add(start, duration)
    segments = explain_add(openings, start, duration)
    marks = [("start", start), ("due", due), *more.pop("marks", ())]
    return day_lines(openings.hours, segments, marks, **more)


def told(lines) -> list[tuple[str, float, int]]:
    return [(f"{line.first:%d}", line.counted / HOUR, len(line.bars)) for line in lines]


def test_each_day_has_its_line_with_what_counts_on_it():
    lines = lines_of(FRENCH, at("2026-07-13 15:00"), 8 * HOUR)

    assert told(lines) == [("13", 2.5, 2), ("14", 0.0, 1), ("15", 5.5, 4)]
    assert lines[1].is_closed
    assert lines[1].reasons == (("holiday", "Fête"),)
    assert [(mark.kind, mark.place / HOUR) for mark in lines[0].marks] == [("start", 15.0)]
    assert [(mark.kind, mark.place / HOUR) for mark in lines[2].marks] == [("due", 16.0)]


def test_a_window_over_midnight_belongs_to_the_day_it_starts_on():
    lines = lines_of(NIGHTS, at("2026-07-13 23:00"), 7 * HOUR)

    assert told(lines) == [("13", 7.0, 1)]
    assert lines[0].windows == ((22 * HOUR, 30 * HOUR),)
    assert (lines[0].bars[0].left, lines[0].bars[0].right) == (23 * HOUR, 30 * HOUR)
    assert [(mark.kind, mark.place / HOUR) for mark in lines[0].marks] == [
        ("start", 23.0),
        ("due", 30.0),
    ]


def test_what_comes_after_the_due_instant_is_counted_apart():
    due = FRENCH.add(at("2026-07-15 09:00"), HOUR)
    late = explain_between(FRENCH, due, at("2026-07-15 15:00"))
    lines = lines_of(
        FRENCH,
        at("2026-07-15 09:00"),
        HOUR,
        over=late,
        marks=[("stop", at("2026-07-15 15:00"))],
    )

    assert [(line.counted / HOUR, line.over / HOUR) for line in lines] == [(1.0, 3.5)]
    assert [mark.kind for mark in lines[0].marks] == ["start", "due", "stop"]


def test_calendar_time_that_ends_at_midnight_takes_no_line_of_the_next_day():
    start = at("2026-07-13 00:00")
    target = CalendarTime(24 * HOUR)
    segments = explain_due(target, FRENCH, start)
    marks = [("start", start), ("due", start + 24 * HOUR)]
    lines = day_lines(FRENCH.hours, segments, marks, round_the_clock=True)

    assert told(lines) == [("13", 24.0, 1)]
    assert [mark.place / HOUR for mark in lines[0].marks] == [0.0, 24.0]


def test_closed_days_in_a_row_are_one_line_that_names_them():
    friday = at("2026-07-10 17:00")
    lines = folded(lines_of(FRENCH, friday, 7 * HOUR), 12)

    assert [(line.first.day, line.last.day, line.days) for line in lines] == [
        (10, 10, 1),
        (11, 12, 2),
        (13, 13, 1),
    ]
    assert lines[1].reasons == (("weekend", ""),)


def test_many_days_alike_are_one_line_and_marks_stay_to_be_seen():
    start = at("2026-08-03 09:00")
    due = FRENCH.end_of_working_day(start, 30)
    segments = explain_between(FRENCH, start, due)
    lines = day_lines(FRENCH.hours, segments, [("start", start), ("due", due)])
    few = folded(lines, 12)

    assert len(few) < len(folded(lines, 99)) < len(lines)
    assert (4, 7, 4) in [(line.first.day, line.last.day, line.days) for line in few]
    assert few[0].marks[0].kind == "start"
    assert few[-1].marks[-1].kind == "due"


def test_years_are_three_lines():
    start = at("2026-01-05 09:00")
    due = FRENCH.end_of_working_day(start, 600)
    segments = explain_between(FRENCH, start, due)
    lines = folded(day_lines(FRENCH.hours, segments, [("start", start), ("due", due)]), 12)

    assert [line.is_mixed for line in lines] == [False, True, False]


targets = st.one_of(
    durations.map(WorkingTime),
    st.integers(1, 6).map(EndOfWorkingDay),
    durations.map(CalendarTime),
)


@given(open_calendars, instants, targets, pauses, st.integers(0, 12))
def test_lines_add_up_to_the_segments_whatever_is_folded(calendar, start, target, paused, most):
    openings = Openings(calendar)
    try:
        due = due_after(target, openings, start, paused)
    except Trouble:
        assume(False)
    segments = explain_due(target, openings, start, paused)
    around = isinstance(target, CalendarTime)
    marks = [("start", start), ("due", due)]
    lines = day_lines(openings.hours, segments, marks, round_the_clock=around)
    counted = sum(one.end - one.start for one in segments if one.kind == "counted")

    assert sum(line.counted for line in lines) == counted
    assert [line.first for line in lines] == sorted({line.first for line in lines})
    assert sum(len(line.marks) for line in lines) == 2
    few = folded(lines, most)
    assert sum(line.counted for line in few) == counted
    assert sum(line.days for line in few) == len(lines)
    assert sum(len(line.marks) for line in few) == 2


@given(open_calendars, instants, durations)
def test_what_is_counted_lies_in_a_window_of_its_own_day(calendar, start, duration):
    openings = Openings(calendar)
    lines = lines_of(openings, start, duration)

    for line in lines:
        for bar in line.bars:
            if bar.kind == "counted":
                assert any(a <= bar.right and bar.left <= b for a, b in line.windows)
