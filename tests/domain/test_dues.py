"""When a clock is due and when it warns; many at once get the answers that each would get."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.dues import ONE_BY_ONE, WARNING_SHARE, warning_before
from slaapp.domain.dues_bulk import Question
from slaapp.domain.openings import Openings
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, WorkingTime
from slaapp.domain.trouble import Trouble
from tests.domain.working_time.strategies import calendars, durations, instants, pauses

targets = st.one_of(
    durations.map(WorkingTime), durations.map(CalendarTime), st.integers(1, 4).map(EndOfWorkingDay)
)


@given(calendars, targets, instants, pauses)
def test_a_warning_comes_in_opening_hours_with_a_quarter_left(calendar, target, start, pauses):
    openings = Openings(calendar)
    try:
        due, _unpaused = ONE_BY_ONE.due_and_warning(target, openings, start)
    except Trouble:
        return
    warned = warning_before(openings, start, due, pauses)
    assert start <= warned <= due
    if warned < due:
        assert openings.is_open(warned), "alerts are told in opening hours only"
        working = openings.between(start, due, pauses)
        assert openings.between(warned, due, pauses) == working // WARNING_SHARE


@given(calendars, targets, st.lists(instants, min_size=1, max_size=12))
def test_many_at_once_get_the_answers_that_each_would_get(calendar, target, starts):
    openings = Openings(calendar)
    found = Question(Openings(calendar), target, starts).answers()
    for start, answer in found.items():
        assert ONE_BY_ONE.due_and_warning(target, openings, start) == answer
