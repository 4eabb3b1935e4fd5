from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from slaapp.domain.calendar_faults import faults
from slaapp.domain.instants import start_of_day
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import (
    DatedEntry,
    Window,
    WorkingCalendar,
    french_calendar,
    week_of,
)
from tests.domain.working_time.strategies import ABOUT, calendars

TODAY = date(2026, 6, 12)
DAYTIME, NIGHT = Window(540, 1080), Window(20 * 60, 6 * 60)


def told(calendar: WorkingCalendar) -> list[tuple[str, str]]:
    return [(fault.code, fault.field) for fault in faults(calendar, TODAY)]


def with_week(*monday: Window, tuesday: tuple[Window, ...] = ()) -> WorkingCalendar:
    return WorkingCalendar("Europe/Paris", (monday, tuesday, (), (), (), (), ()))


def dated(kind: str, *windows: Window, day: date = date(2026, 7, 14), **more) -> DatedEntry:
    return DatedEntry(day, kind, windows, "", 0, **more)


def test_the_french_week_has_no_fault():
    assert told(french_calendar()) == []


@pytest.mark.parametrize(
    "zone",
    [
        *("", "Paris", "Europe", "Europe/Pariss", "Europe/Paris/", "Europe\\Paris", "Éurope/Paris"),
        *("../etc/passwd", "/etc/localtime", "localtime", "Factory", "zone.tab"),
    ],
)
def test_an_unknown_zone_is_told(zone):
    assert told(replace(french_calendar(), zone=zone)) == [("zone_unknown", "zone")]


def test_a_window_without_length_is_told():
    assert told(with_week(Window(540, 540))) == [("window_empty", "week.0")]


def test_windows_that_overlap_are_told():
    assert told(with_week(DAYTIME, Window(1079, 1200))) == [("windows_overlap", "week.0")]
    assert told(with_week(DAYTIME, Window(1080, 1200))) == []


def test_a_night_that_runs_into_the_next_days_hours_is_told():
    early = Window(359, 600)

    assert told(with_week(NIGHT, tuesday=(early,))) == [("windows_overlap", "week.0")]
    assert told(with_week(NIGHT, tuesday=(Window(360, 600),))) == []


def test_a_night_from_sunday_into_monday_is_told():
    week = ((Window(300, 600),), (), (), (), (), (), (NIGHT,))

    assert told(WorkingCalendar("Europe/Paris", week)) == [("windows_overlap", "week.6")]


def test_a_night_that_runs_into_a_special_day_is_told_at_that_day():
    nights = WorkingCalendar("Europe/Paris", week_of((NIGHT,)))
    early = dated("special", Window(300, 600))

    assert told(nights.with_entries((early,))) == [("windows_overlap", "entries.2026-07-14")]
    switched_off = dated("special", Window(300, 600), observed=False)
    assert told(nights.with_entries((switched_off,))) == []
    after_the_night = dated("special", Window(360, 600))
    assert told(nights.with_entries((after_the_night,))) == []


def test_a_night_that_runs_into_another_weeks_hours_is_told_at_the_change():
    nights = WorkingCalendar("Europe/Paris", week_of((NIGHT,)))
    change = (date(2026, 9, 2), week_of((Window(300, 600),)))

    assert told(replace(nights, changes=(change,))) == [("windows_overlap", "changes.2026-09-02")]


def test_a_half_day_needs_hours_and_a_holiday_has_none():
    entries = (dated("half_day"), dated("closure", DAYTIME, day=date(2026, 8, 3)))

    assert told(french_calendar(entries)) == [
        ("entry_without_windows", "entries.2026-07-14"),
        ("entry_with_windows", "entries.2026-08-03"),
    ]


def test_a_day_beyond_what_can_be_reckoned_is_told():
    far = dated("holiday", day=date(9999, 1, 1))

    assert told(french_calendar((far,))) == [("day_out_of_range", "entries.9999-01-01")]


def test_two_weeks_from_the_same_day_are_told():
    day = date(2027, 1, 1)
    changes = ((day, week_of((DAYTIME,))), (day, week_of((NIGHT,))))

    assert told(replace(french_calendar(), changes=changes)) == [
        ("change_twice", "changes.2027-01-01")
    ]


def test_a_week_without_hours_never_opens():
    assert told(with_week()) == [("calendar_never_opens", "week")]


def test_a_year_of_closures_is_told_with_its_beginning():
    days = [date(2028, 1, 1) + timedelta(days=number) for number in range(368)]
    closed = french_calendar(tuple(dated("closure", day=day) for day in days))

    (fault,) = faults(closed, TODAY)
    assert (fault.code, fault.field) == ("calendar_never_opens", "entries")
    assert fault.values["since"] == start_of_day(date(2027, 12, 31), _paris()) + 17.5 * 3_600_000


def test_hours_that_begin_within_a_year_are_early_enough():
    later = replace(with_week(), changes=((date(2027, 6, 1), week_of((DAYTIME,))),))
    too_late = replace(with_week(), changes=((date(2027, 6, 15), week_of((DAYTIME,))),))

    assert told(later) == []
    assert told(too_late) == [("calendar_never_opens", "week")]


@pytest.mark.parametrize("days", [360, 372])
def test_a_closed_time_is_found_wherever_it_begins(days: int):
    daily = WorkingCalendar("Europe/Paris", week_of((DAYTIME,)))
    begin = [TODAY + timedelta(days=since) for since in range(0, 800, 61)]
    found = [told(replace(daily, changes=_closed_from(day, days))) for day in begin]
    assert found == [[("calendar_never_opens", "week")] if days > 366 else []] * len(begin)


def _closed_from(day: date, days: int):
    return ((day, week_of(())), (day + timedelta(days=days), week_of((DAYTIME,))))


@pytest.mark.parametrize(("start", "end"), [(-1, 60), (1440, 60), (0, 1441), (60, -1)])
def test_a_window_outside_the_clock_cannot_be_written_down(start, end):
    with pytest.raises(Trouble, match="window_out_of_day"):
        Window(start, end)


def test_a_window_says_whether_it_runs_over_midnight():
    assert NIGHT.over_midnight
    assert not DAYTIME.over_midnight
    assert not Window(1200, 0).over_midnight
    assert not Window(1200, 1440).over_midnight


@given(calendars)
def test_any_calendar_can_be_looked_at(calendar):
    assert all(fault.code and fault.field for fault in faults(calendar, ABOUT))


def _paris():
    from slaapp.domain.zones import zone_of

    return zone_of("Europe/Paris")
