"""Editing a week by hand: whatever one does to a sound week, it stays sound."""

from __future__ import annotations

from datetime import date
from typing import cast

from hypothesis import assume, given
from hypothesis import strategies as st

from slaapp.domain.calendar_faults import faults
from slaapp.domain.week_edits import (
    copied,
    drawn,
    free_room,
    joined,
    moved,
    removed,
    resized,
    room_for,
    settled,
    week_minutes,
    with_lunch,
    with_new_hours,
    without,
)
from slaapp.domain.working_calendar import (
    FRENCH_WEEK,
    Week,
    Window,
    WorkingCalendar,
    week_of,
)
from tests.domain.working_time.strategies import weeks

H = 60
DAY = st.integers(0, 6)
MINUTE = st.integers(-300, 2900)
MORNING, AFTERNOON = Window(9 * H, 12 * H + 30), Window(14 * H, 17 * H + 30)


def is_sound(week: Week) -> bool:
    found = faults(WorkingCalendar("Europe/Paris", week), date(2026, 6, 1))
    return not [one for one in found if one.code != "calendar_never_opens"]


def worked(week: Week) -> set[int]:
    """Every minute of the week that is worked, Sunday night's on Monday."""
    return {
        (day * 1440 + minute) % (7 * 1440)
        for day, windows in enumerate(week)
        for window in windows
        for minute in range(window.start, window.closes)
    }


sound_weeks = weeks.filter(is_sound)


@st.composite
def places(draw) -> tuple[Week, int, int]:
    """A sound week, and one of its windows."""
    week = draw(sound_weeks.filter(any))
    day = draw(st.sampled_from([day for day in range(7) if week[day]]))
    return week, day, draw(st.integers(0, len(week[day]) - 1))


@given(places(), st.sampled_from(("start", "end")), MINUTE)
def test_an_edge_stops_at_the_next_hours_and_leaves_a_quarter(chosen, edge, minute):
    week, day, place = chosen
    before = week[day][place]
    assume(before.closes - before.start >= 15)
    after = resized(week, day, place, edge, minute, 15)
    assert is_sound(after)
    assert len(after[day]) == len(week[day])
    kept = removed(week, day, place)
    (now,) = set(after[day]) - set(kept[day]) or {before}
    room = room_for(week, day, place)
    assert now.closes - now.start >= 15
    assert room.first <= now.start
    assert now.closes <= room.last
    assert (now.start == before.start) if edge == "end" else (now.closes == before.closes)


def test_an_edge_goes_where_one_puts_it():
    after = resized(FRENCH_WEEK, 0, 0, "end", 13 * H, 15)
    assert after[0] == (Window(9 * H, 13 * H), AFTERNOON)
    assert resized(FRENCH_WEEK, 0, 0, "end", 16 * H, 15)[0][0] == Window(9 * H, 14 * H)
    assert resized(FRENCH_WEEK, 0, 1, "end", 24 * H, 15)[0][1] == Window(14 * H, 24 * H)
    assert resized(FRENCH_WEEK, 0, 1, "end", 25 * H, 15)[0][1] == Window(14 * H, H)
    assert resized(FRENCH_WEEK, 4, 0, "start", 0, 15)[4][0] == Window(0, 12 * H + 30)


@given(places(), DAY, MINUTE)
def test_hours_that_are_moved_keep_their_length_and_disturb_no_others(chosen, to_day, start):
    week, day, place = chosen
    after = moved(week, day, place, to_day, start)
    assert is_sound(after)
    assert week_minutes(after) == week_minutes(week)
    rest = removed(week, day, place)
    assert after == week or removed_one(after, rest)


def removed_one(after: Week, rest: Week) -> bool:
    """Whether the one week is the other and a window more."""
    found = [removed(after, day, at) for day in range(7) for at in range(len(after[day]))]
    return rest in found


@given(sound_weeks, DAY, DAY, st.integers(0, 1439))
def test_hours_move_wherever_there_is_closed_time_enough(week, day, to_day, start):
    assume(week[day])
    window, rest = week[day][0], removed(week, day, 0)
    length = window.closes - window.start
    room = free_room(rest, to_day, start)
    assume(room is not None and start + length <= room.last and length < 1440)
    after = moved(week, day, 0, to_day, start)
    assert any(each.start == start and each.closes - start == length for each in after[to_day])


def test_hours_can_be_moved_past_others():
    after = moved(FRENCH_WEEK, 0, 0, 0, 18 * H)
    assert after[0] == (AFTERNOON, Window(18 * H, 21 * H + 30))
    touching = moved(FRENCH_WEEK, 0, 0, 0, 13 * H)
    assert touching[0] == (Window(10 * H + 30, 14 * H), AFTERNOON)
    assert moved(FRENCH_WEEK, 0, 0, 0, 15 * H) == FRENCH_WEEK, "there is no room under others"


@given(sound_weeks, DAY, st.integers(0, 1440), MINUTE)
def test_drawing_adds_closed_time_only(week, day, one, other):
    after = drawn(week, day, one, other)
    assert is_sound(after)
    assert worked(week) <= worked(after)
    assert week_minutes(after) == len(worked(after))


@given(
    sound_weeks, st.tuples(st.integers(0, 1439), st.integers(0, 1439)).filter(lambda t: t[0] < t[1])
)
def test_a_lunch_is_worked_by_nobody_and_nothing_else_is_cut(week, lunch):
    first, last = lunch
    after = with_lunch(week, first, last)
    assert is_sound(after)
    cut = {
        day * 1440 + minute
        for day in range(7)
        for window in week[day]
        for minute in range(max(window.start, first), min(window.closes, last))
    }
    assert worked(after) == worked(week) - cut


def test_the_usual_lunch_makes_two_of_a_through_day():
    week = week_of((Window(9 * H, 17 * H + 30),))
    assert with_lunch(week, 12 * H + 30, 14 * H) == FRENCH_WEEK
    assert week_minutes(FRENCH_WEEK) == 35 * H


@given(weeks)
def test_joining_changes_no_worked_minute_and_leaves_nothing_that_touches(week):
    after = settled(week)
    assert worked(after) == worked(week)
    for windows in after:
        touching = [
            (one, other)
            for one in windows
            for other in windows
            if one.closes == other.start and other.closes - one.start < 1440
        ]
        assert touching == []


def test_hours_that_overlap_are_joined_too():
    assert joined([Window(9 * H, 13 * H), Window(12 * H, 15 * H)]) == (Window(9 * H, 15 * H),)
    assert without((Window(9 * H, 17 * H),), 9 * H, 10 * H) == (Window(10 * H, 17 * H),)


@given(sound_weeks, DAY, st.sets(DAY))
def test_a_day_is_copied_unless_its_night_would_run_into_other_hours(week, day, targets):
    after = copied(week, day, sorted(targets))
    assert is_sound(after)
    for each in range(7):
        assert after[each] in (week[each], week[day])
    if not any(one.over_midnight for windows in week for one in windows):
        assert all(after[each] == week[day] for each in targets)


def test_monday_as_all_weekdays():
    week = cast(Week, (FRENCH_WEEK[0], (), (), (), (), (), ()))
    assert copied(week, 0, range(5)) == FRENCH_WEEK


@given(sound_weeks, DAY)
def test_new_hours_lie_in_closed_time_by_day(week, day):
    after = with_new_hours(week, day)
    assert is_sound(after)
    fresh = worked(after) - worked(week)
    assert len(fresh) == week_minutes(after) - week_minutes(week) <= 120
    assert all(9 * H <= minute - day * 1440 < 22 * H for minute in fresh)


def test_new_hours_stand_apart_from_others_where_there_is_room():
    assert with_new_hours(FRENCH_WEEK, 0)[0][2] == Window(18 * H + 30, 20 * H + 30)
    assert with_new_hours(FRENCH_WEEK, 5)[5] == (Window(9 * H, 11 * H),)
    through = week_of((Window(0, 24 * H),))
    assert with_new_hours(through, 0) == through
