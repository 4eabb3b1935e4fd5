from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.instants import DAY, HOUR, MINUTE, to_instant
from slaapp.domain.openings import Openings
from slaapp.domain.target import (
    LONGEST,
    CalendarTime,
    EndOfWorkingDay,
    WorkingTime,
    due_after,
    explain_due,
    target_from,
)
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import DatedEntry, Window, french_calendar
from slaapp.domain.zones import zone_of

CHRISTMAS_EVE = DatedEntry(date(2026, 12, 24), "half_day", (Window(540, 720),), "Réveillon", 0)
OPENINGS = Openings(french_calendar((CHRISTMAS_EVE,)))


def at(text: str) -> int:
    return to_instant(datetime.fromisoformat(text).replace(tzinfo=zone_of("Europe/Paris")))


def due(target, start: str, *pauses: tuple[str, str]) -> int:
    return due_after(target, OPENINGS, at(start), [(at(a), at(b)) for a, b in pauses])


def test_the_first_working_day_is_the_one_after_the_start():
    assert due(EndOfWorkingDay(1), "2026-06-11 10:00") == at("2026-06-12 17:30")
    assert due(EndOfWorkingDay(1), "2026-06-12 17:29") == at("2026-06-15 17:30")


@pytest.mark.parametrize("start", ["2026-06-12 17:30", "2026-06-13 12:00", "2026-06-15 08:00"])
def test_a_start_in_closed_time_belongs_to_the_next_openings_day(start):
    assert due(EndOfWorkingDay(1), start) == at("2026-06-16 17:30")


def test_a_start_at_lunch_belongs_to_its_own_day():
    assert due(EndOfWorkingDay(1), "2026-06-11 13:00") == at("2026-06-12 17:30")


def test_a_half_day_counts_as_a_day_and_closes_early():
    assert due(EndOfWorkingDay(1), "2026-12-23 10:00") == at("2026-12-24 12:00")
    assert due(EndOfWorkingDay(2), "2026-12-23 10:00") == at("2026-12-25 17:30")


def test_a_day_count_moves_by_the_working_days_paused_from_opening_to_closing():
    start, monday = "2026-06-12 10:00", ("2026-06-15 09:00", "2026-06-15 17:30")

    assert due(EndOfWorkingDay(1), start) == at("2026-06-15 17:30")
    assert due(EndOfWorkingDay(1), start, monday) == at("2026-06-16 17:30")


def test_a_day_count_does_not_move_by_a_day_paused_in_part():
    late = ("2026-06-15 09:01", "2026-06-15 23:00")

    assert due(EndOfWorkingDay(1), "2026-06-12 10:00", late) == at("2026-06-15 17:30")


def test_two_pauses_that_meet_make_a_day_wholly_paused():
    halves = (("2026-06-15 00:00", "2026-06-15 12:30"), ("2026-06-15 13:59", "2026-06-15 17:30"))

    assert due(EndOfWorkingDay(1), "2026-06-12 10:00", *halves) == at("2026-06-16 17:30")


def test_working_time_moves_by_the_working_part_of_a_pause():
    pause = ("2026-06-12 12:00", "2026-06-12 15:00")

    assert due(WorkingTime(2 * HOUR), "2026-06-12 11:00", pause) == at("2026-06-12 16:00")


def test_calendar_time_moves_by_all_of_a_pause():
    pause = ("2026-06-12 20:00", "2026-06-13 20:00")

    assert due(CalendarTime(DAY), "2026-06-12 11:00", pause) == at("2026-06-14 11:00")


def test_a_pause_from_before_the_start_counts_from_the_start_only():
    pause = ("2026-06-12 08:00", "2026-06-12 11:30")

    assert due(WorkingTime(HOUR), "2026-06-12 11:00", pause) == at("2026-06-12 12:30")
    assert due(CalendarTime(HOUR), "2026-06-12 11:00", pause) == at("2026-06-12 12:30")


def test_calendar_time_explains_itself_by_counted_time_and_pauses():
    start, pause = at("2026-06-12 20:00"), (at("2026-06-12 21:00"), at("2026-06-12 22:00"))
    segments = explain_due(CalendarTime(2 * HOUR), OPENINGS, start, [pause])

    assert [(one.kind, (one.end - one.start) // MINUTE) for one in segments] == [
        ("counted", 60),
        ("pause", 60),
        ("counted", 60),
    ]


@pytest.mark.parametrize("make", [WorkingTime, EndOfWorkingDay, CalendarTime])
def test_a_target_is_more_than_nothing_and_less_than_ten_years(make):
    for value in (0, -1):
        with pytest.raises(Trouble, match="target_not_positive"):
            make(value)
    with pytest.raises(Trouble, match="target_too_long"):
        make(LONGEST + 1)
    with pytest.raises(TypeError):
        make(1.5)


@given(
    st.one_of(
        st.integers(1, LONGEST).map(WorkingTime),
        st.integers(1, LONGEST // DAY).map(EndOfWorkingDay),
        st.integers(1, LONGEST).map(CalendarTime),
    )
)
def test_a_target_comes_back_from_its_document(target):
    assert target_from(target.to_document()) == target


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"kind": "working_time"},
        {"kind": "working_time", "n": 1},
        {"kind": "working_time", "ms": "1"},
        {"kind": "working_time", "ms": True},
        {"kind": "working_time", "ms": 1, "n": 1},
        {"kind": "tea_time", "ms": 1},
    ],
)
def test_a_document_of_another_shape_is_refused(document):
    with pytest.raises(Trouble, match="target_unreadable"):
        target_from(document)
