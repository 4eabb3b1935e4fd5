"""A target turned round: what began before the found instant is late, and nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.instants import DAY, HOUR, MINUTE
from slaapp.domain.lateness import late_before
from slaapp.domain.openings import Openings
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, Target, WorkingTime, due_after
from tests.domain.timelines import CALENDAR, at

OPENINGS = Openings(CALENDAR)
targets = st.one_of(
    st.integers(1, 90 * HOUR).map(WorkingTime),
    st.integers(1, 40).map(EndOfWorkingDay),
    st.integers(1, 40 * DAY).map(CalendarTime),
)


@given(targets, st.integers(0, 400 * DAY), st.integers(-2, 2) | st.integers(-9 * DAY, 9 * DAY))
def test_exactly_what_began_before_it_is_past_its_target(target: Target, after: int, beside: int):
    now = at("Fri 12:00") + after
    turned = late_before(target, OPENINGS, now)
    start = turned + beside
    assert (start < turned) == (due_after(target, OPENINGS, start) < now)


def test_at_the_closing_itself_nobody_is_late_yet():
    closing, day = at("Tue 18:00"), EndOfWorkingDay(1)
    assert late_before(day, OPENINGS, closing) == at("2026-05-29 18:00")
    assert late_before(day, OPENINGS, closing + 1) == at("Mon 18:00")
    assert late_before(WorkingTime(90 * MINUTE), OPENINGS, at("Tue 10:00")) == at("Mon 17:30")
