"""The path for a million instants gives what the path for one gives."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.instants import DAY, HOUR
from slaapp.domain.openings import Openings
from slaapp.domain.openings_bulk import (
    add_all,
    between_all,
    due_after_all,
    end_of_working_day_all,
)
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, WorkingTime, due_after
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import (
    FRENCH_WEEK,
    WorkingCalendar,
    french_calendar,
    week_of,
)
from tests.domain.working_time.strategies import NOON, calendars, durations, instants

pairs = st.lists(st.tuples(instants, st.one_of(st.just(0), durations)), min_size=1, max_size=30)


def arrays(pairs: list) -> list:
    return [np.array(column, dtype=np.int64) for column in zip(*pairs, strict=True)]


def outcome(answer):
    """The answers as a list, or the code of the trouble."""
    try:
        return list(answer())
    except Trouble as trouble:
        return trouble.code


@given(calendars, pairs)
def test_adding_in_bulk_is_adding_one_by_one(calendar, pairs):
    one_by_one = Openings(calendar)
    expected = outcome(lambda: [one_by_one.add(*pair) for pair in pairs])

    assert outcome(lambda: add_all(Openings(calendar), *arrays(pairs)).tolist()) == expected


@given(calendars, st.lists(st.tuples(instants, instants), min_size=1, max_size=30))
def test_time_between_in_bulk_is_time_between_one_by_one(calendar, pairs):
    one_by_one = Openings(calendar)
    expected = [one_by_one.between(*pair) for pair in pairs]

    assert between_all(Openings(calendar), *arrays(pairs)).tolist() == expected


@given(calendars, st.lists(instants, min_size=1, max_size=20), st.integers(1, 6))
def test_working_days_in_bulk_are_working_days_one_by_one(calendar, starts, count):
    one_by_one = Openings(calendar)
    expected = outcome(lambda: [one_by_one.end_of_working_day(one, count) for one in starts])

    (array,) = arrays([(one,) for one in starts])
    found = outcome(lambda: end_of_working_day_all(Openings(calendar), array, count).tolist())
    assert found == expected


@pytest.mark.parametrize("target", [WorkingTime(HOUR), EndOfWorkingDay(2), CalendarTime(HOUR)])
def test_every_kind_of_target_is_due_in_bulk_when_it_is_due_alone(target):
    openings = Openings(french_calendar())
    starts = NOON + 7 * HOUR * np.arange(2_000, dtype=np.int64)

    expected = [due_after(target, openings, start) for start in starts.tolist()]
    assert due_after_all(target, Openings(french_calendar()), starts).tolist() == expected


def test_two_closed_years_are_as_far_in_bulk_as_one_by_one():
    years = ((date(2028, 1, 1), week_of(())), (date(2030, 1, 1), FRENCH_WEEK))
    calendar = WorkingCalendar("Europe/Paris", FRENCH_WEEK, (), years)
    within, last = NOON, NOON + 643 * DAY
    hours = np.array([HOUR, 40 * HOUR], dtype=np.int64)

    for starts in ([within, last], [last, last + 900 * DAY]):
        array = np.array(starts, dtype=np.int64)
        with pytest.raises(Trouble, match="calendar_never_opens"):
            add_all(Openings(calendar), array, hours[[0, 1]])
        with pytest.raises(Trouble, match="calendar_never_opens"):
            end_of_working_day_all(Openings(calendar), array, 9)
    near = np.array([within, last + 900 * DAY], dtype=np.int64)
    one_by_one = [Openings(calendar).add(one, HOUR) for one in near.tolist()]
    assert add_all(Openings(calendar), near, hours[[0, 0]]).tolist() == one_by_one


def test_no_instants_at_all_are_no_trouble():
    nothing, openings = np.array([], dtype=np.int64), Openings(french_calendar())

    assert add_all(openings, nothing, nothing).size == 0
    assert between_all(openings, nothing, nothing).size == 0
    assert end_of_working_day_all(openings, nothing, 1).size == 0


def test_what_is_no_duration_is_refused():
    openings, starts = Openings(french_calendar()), np.array([NOON], dtype=np.int64)

    with pytest.raises(ValueError, match="negative"):
        add_all(openings, starts, np.array([-1], dtype=np.int64))
    with pytest.raises(ValueError, match="counted from 1"):
        end_of_working_day_all(openings, starts, 0)
    with pytest.raises(Trouble, match="calendar_never_opens"):
        add_all(Openings(WorkingCalendar("Europe/Paris", week_of(()))), starts, starts)
