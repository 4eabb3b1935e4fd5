"""What holds for every calendar, instant and target."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from slaapp.domain.calendar_faults import faults
from slaapp.domain.instants import DAY, SECOND
from slaapp.domain.openings import Openings
from slaapp.domain.pauses import union
from slaapp.domain.segments import explain_add, explain_between
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, WorkingTime, due_after, explain_due
from slaapp.domain.trouble import Trouble
from tests.domain.working_time.strategies import (
    ABOUT,
    calendars,
    durations,
    instants,
    open_calendars,
    pauses,
)

targets = st.one_of(
    durations.map(WorkingTime),
    st.integers(1, 6).map(EndOfWorkingDay),
    durations.map(CalendarTime),
)


@given(open_calendars, instants, durations, pauses)
def test_what_was_added_is_what_lies_between(calendar, start, duration, pauses):
    openings = Openings(calendar)

    assert openings.between(start, openings.add(start, duration)) == duration
    assert openings.between(start, openings.add(start, duration, pauses), pauses) == duration


@given(open_calendars, instants, durations)
def test_what_was_subtracted_is_what_lies_between(calendar, end, duration):
    openings = Openings(calendar)
    start = openings.subtract(end, duration)

    assert openings.between(start, end) == duration
    assert openings.is_open(start)
    assert openings.previous_worked_or_same(due := openings.add(start, duration)) == due


@given(open_calendars, instants, instants, durations, pauses)
def test_a_later_start_is_never_due_earlier(calendar, one, other, duration, pauses):
    openings = Openings(calendar)
    earlier, later = sorted((one, other))

    assert openings.add(earlier, duration, pauses) <= openings.add(later, duration, pauses)


@given(open_calendars, instants, durations, durations, pauses)
def test_a_longer_target_is_never_due_earlier(calendar, start, one, other, pauses):
    openings = Openings(calendar)
    shorter, longer = sorted((one, other))

    assert openings.add(start, shorter, pauses) <= openings.add(start, longer, pauses)


@given(open_calendars, instants, instants, instants, pauses)
def test_time_between_adds_up_over_any_split(calendar, one, two, three, pauses):
    openings = Openings(calendar)
    whole = openings.between(one, three, pauses)

    assert openings.between(one, two, pauses) + openings.between(two, three, pauses) == whole


@given(open_calendars, instants, targets)
def test_a_start_in_closed_time_is_a_start_at_the_next_opening(calendar, start, target):
    openings = Openings(calendar)
    assume(not openings.is_open(start) and not isinstance(target, CalendarTime))

    later = openings.next_opening(start)
    assert due_after(target, openings, start) == due_after(target, openings, later)
    assert openings.between(start, later) == 0


@given(open_calendars, instants, targets, pauses)
def test_a_pause_after_the_due_instant_changes_nothing(calendar, start, target, pauses):
    openings = Openings(calendar)
    due = due_after(target, openings, start)

    late = [(max(begins, due), max(ends, due)) for begins, ends in pauses]
    assert due_after(target, openings, start, late) == due


@given(open_calendars, instants, durations, pauses)
def test_a_pause_in_closed_time_changes_nothing(calendar, start, duration, pauses):
    openings = Openings(calendar)
    closed = [
        (begins, min(ends, openings.next_opening(begins)))
        for begins, ends in pauses
        if not openings.is_open(begins)
    ]

    assert openings.add(start, duration, closed) == openings.add(start, duration)
    assert openings.end_of_working_day(start, 2, closed) == openings.end_of_working_day(start, 2)


@given(open_calendars, instants, targets, pauses, st.randoms())
def test_the_order_and_the_overlaps_of_pauses_mean_nothing(calendar, start, target, pauses, chance):
    openings = Openings(calendar)
    shuffled = pauses + pauses
    chance.shuffle(shuffled)

    due = due_after(target, openings, start, pauses)
    assert due_after(target, openings, start, shuffled) == due
    assert due_after(target, openings, start, union(pauses)) == due


@given(open_calendars, instants, targets, pauses)
def test_a_pause_never_brings_a_deadline_forward(calendar, start, target, pauses):
    openings = Openings(calendar)

    assert due_after(target, openings, start, pauses) >= due_after(target, openings, start)


@given(open_calendars, instants, targets, pauses)
def test_segments_cover_the_way_to_the_deadline_without_gap_or_overlap(
    calendar, start, target, pauses
):
    openings = Openings(calendar)
    due = due_after(target, openings, start, pauses)
    segments = explain_due(target, openings, start, pauses)

    bounds = [start, *(segment.end for segment in segments)]
    assert [segment.start for segment in segments] == bounds[:-1]
    assert bounds[-1] == due
    assert all(segment.end > segment.start for segment in segments)


@given(open_calendars, instants, durations, pauses)
def test_the_counted_segments_add_up_to_the_target(calendar, start, duration, pauses):
    openings = Openings(calendar)
    segments = explain_add(openings, start, duration, pauses)

    counted = [one for one in segments if one.kind == "counted"]
    assert sum(one.end - one.start for one in counted) == duration
    assert all(openings.between(one.start, one.end) == one.end - one.start for one in counted)
    skipped = [one for one in segments if one.kind not in ("counted", "pause")]
    assert all(openings.between(one.start, one.end) == 0 for one in skipped)


@given(calendars, instants, st.integers(0, 30 * DAY), pauses)
def test_segments_between_two_instants_agree_with_the_arithmetic(calendar, start, length, pauses):
    openings = Openings(calendar)
    segments = explain_between(openings, start, start + length, pauses)

    assert sum(one.end - one.start for one in segments) == length
    counted = sum(one.end - one.start for one in segments if one.kind == "counted")
    assert counted == openings.between(start, start + length, pauses)


@given(calendars, instants, st.lists(instants, max_size=4), durations, st.integers(1, 5))
def test_an_answer_does_not_depend_on_what_was_asked_before(calendar, at, others, length, count):
    used, asked = Openings(calendar), []
    for other in others:
        asked += answers(used, other, length, count)

    assert answers(used, at, length, count) == answers(Openings(calendar), at, length, count)


@given(open_calendars, instants)
def test_openings_and_closings_take_turns(calendar, at):
    openings = Openings(calendar)
    closing = outcome(openings.next_closing, at)
    assume(isinstance(closing, int))
    opening = openings.previous_opening(closing)

    assert openings.is_open(opening)
    assert not openings.is_open(opening - 1)
    assert not openings.is_open(closing)
    assert openings.is_open(closing - 1)
    assert openings.intervals(opening - SECOND, closing + 1) == [(opening, closing)]
    assert openings.previous_closing(opening) < opening < closing
    assert openings.next_opening(opening - 1) == opening


@given(open_calendars, instants)
def test_working_days_are_those_on_which_a_window_starts(calendar, at):
    assume(faults(calendar, ABOUT) == [])
    openings = Openings(calendar)
    day = openings.working_day_of(at)
    opens, closes = openings.hours_of_day(at)

    assert closes > at
    assert openings.working_days(day, day) == ()
    assert openings.working_day_of(opens) == day
    assert openings.end_of_working_day(at, 1) > closes
    if at < opens:
        assert openings.between(at, opens) == 0
        assert openings.working_day_of(opens - 1) == day


def answers(openings: Openings, at: int, length: int, count: int) -> list:
    asked = (
        (openings.add, at, length),
        (openings.subtract, at, length),
        (openings.add, at, length, ((at, at + DAY),)),
        (openings.between, at, at + length),
        (openings.is_open, at),
        (openings.next_opening, at),
        (openings.next_closing, at),
        (openings.previous_opening, at),
        (openings.previous_closing, at),
        (openings.previous_worked_or_same, at),
        (openings.end_of_working_day, at, count),
        (openings.working_day_of, at),
    )
    return [outcome(*question) for question in asked]


def outcome(function, *given):
    """The answer, or the code of the trouble."""
    try:
        return function(*given)
    except Trouble as trouble:
        return trouble.code
