from __future__ import annotations

from datetime import date, datetime

from slaapp.domain.instants import HOUR, to_datetime, to_instant
from slaapp.domain.openings import Openings
from slaapp.domain.segments import explain_add, explain_between
from slaapp.domain.working_calendar import (
    DatedEntry,
    Window,
    WorkingCalendar,
    french_calendar,
    week_of,
)
from slaapp.domain.zones import zone_of

PARIS = zone_of("Europe/Paris")
BASTILLE = DatedEntry(date(2026, 7, 14), "holiday", (), "Fête nationale", 0)
BRIDGE = DatedEntry(date(2026, 7, 13), "half_day", (Window(540, 720),), "Pont", 0)
NIGHTS = WorkingCalendar("Europe/Paris", week_of((Window(20 * 60, 6 * 60),)))


def at(text: str) -> int:
    return to_instant(datetime.fromisoformat(text).replace(tzinfo=PARIS))


def told(segments) -> list[tuple[str, str, str]]:
    """Kind, end and label: each begins where the one before ends."""
    return [(one.kind, f"{to_datetime(one.end, PARIS):%d %H:%M}", one.label) for one in segments]


def test_every_window_lunch_night_weekend_and_holiday_has_its_segment():
    openings = Openings(french_calendar((BASTILLE, BRIDGE)))

    assert told(explain_add(openings, at("2026-07-10 12:00"), 8 * HOUR)) == [
        ("counted", "10 12:30", ""),
        ("lunch", "10 14:00", ""),
        ("counted", "10 17:30", ""),
        ("night", "11 00:00", ""),
        ("weekend", "13 00:00", ""),
        ("night", "13 09:00", ""),
        ("counted", "13 12:00", ""),
        ("half_day", "14 00:00", "Pont"),
        ("holiday", "15 00:00", "Fête nationale"),
        ("night", "15 09:00", ""),
        ("counted", "15 10:00", ""),
    ]


def test_a_pause_is_one_segment_whatever_it_runs_over():
    openings = Openings(french_calendar())
    pauses = [(at("2026-07-10 12:10"), at("2026-07-10 15:00"))]

    assert told(explain_add(openings, at("2026-07-10 12:00"), HOUR, pauses)) == [
        ("counted", "10 12:10", ""),
        ("pause", "10 15:00", ""),
        ("counted", "10 15:50", ""),
    ]


def test_a_start_in_closed_time_is_explained_up_to_the_opening():
    openings = Openings(french_calendar((BASTILLE,)))

    assert told(explain_add(openings, at("2026-07-14 10:00"), HOUR)) == [
        ("holiday", "15 00:00", "Fête nationale"),
        ("night", "15 09:00", ""),
        ("counted", "15 10:00", ""),
    ]


def test_a_night_shift_runs_on_into_a_holiday_and_none_starts_there():
    openings = Openings(NIGHTS.with_entries((BASTILLE,)))
    segments = explain_between(openings, at("2026-07-13 19:00"), at("2026-07-15 21:00"))

    assert told(segments) == [
        ("closed", "13 20:00", ""),
        ("counted", "14 06:00", ""),
        ("holiday", "15 00:00", "Fête nationale"),
        ("night", "15 20:00", ""),
        ("counted", "15 21:00", ""),
    ]


def test_a_holiday_on_a_sunday_took_nothing_and_is_a_weekend():
    sunday = DatedEntry(date(2026, 7, 12), "holiday", (), "", 0)
    openings = Openings(french_calendar((sunday,)))
    segments = explain_between(openings, at("2026-07-11 00:00"), at("2026-07-13 00:00"))

    assert told(segments) == [("weekend", "13 00:00", "")]


def test_two_closures_in_a_row_are_one_segment_if_they_bear_one_name():
    days = (date(2026, 7, 14), date(2026, 7, 15))
    openings = Openings(
        french_calendar(tuple(DatedEntry(day, "closure", (), "Été", 0) for day in days))
    )
    segments = explain_between(openings, at("2026-07-14 00:00"), at("2026-07-16 00:00"))

    assert told(segments) == [("closure", "16 00:00", "Été")]


def test_a_calendar_that_never_opens_is_explained_all_the_same():
    openings = Openings(WorkingCalendar("Europe/Paris", week_of(())))
    segments = explain_between(openings, at("2026-07-14 10:00"), at("2026-07-16 10:00"))

    assert told(segments) == [("weekend", "16 10:00", "")]


def test_nothing_is_explained_by_nothing():
    assert explain_between(Openings(french_calendar()), 10, 10) == ()
    assert explain_between(Openings(french_calendar()), 10, 5) == ()
