"""What somebody owes takes their own hours, as late as may be; the rest is there for what comes."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.instants import DAY, HOUR
from slaapp.domain.rep_hours import hours_left, together
from slaapp.domain.wave import Work
from tests.domain.test_wave import OPEN, free, holds, owed

END = 60 * DAY
instants = st.integers(0, 12 * DAY)


@given(owed, st.lists(instants, min_size=2, max_size=6))
def test_what_is_left_is_additive_and_never_more_than_there_was(works: list[Work], told: list[int]):
    left = hours_left(free, works, 0, range(0, 12 * DAY, DAY))
    places = sorted(told)
    spans = [left(start, end) for start, end in pairwise(places)]
    assert sum(spans) == left(places[0], places[-1])
    assert all(
        0 <= part <= free(start, end)
        for part, (start, end) in zip(spans, pairwise(places), strict=True)
    )


@given(owed)
def test_all_that_is_owed_is_taken_and_in_time_where_it_can_be(works: list[Work]):
    left = hours_left(free, works, 0, [END])
    assert left(0, END) == free(0, END) - sum(work.ms for work in works)
    if holds([work for work in works if work.due > 0]) and all(work.due > 0 for work in works):
        for due in {work.due for work in works}:
            owed_by_then = sum(work.ms for work in works if work.due <= due)
            assert free(0, due) - left(0, due) >= owed_by_then


def test_the_nearest_hours_are_kept_for_what_comes_but_not_from_what_is_overdue():
    days = range(0, 5 * DAY, DAY)
    later = hours_left(free, [Work(0, 3 * DAY, 2 * OPEN)], 0, days)
    assert [later(day, day + DAY) for day in days[:4]] == [2 * OPEN, 2 * OPEN, 0, 2 * OPEN]
    overdue = hours_left(free, [Work(0, -HOUR, 2 * OPEN)], 0, days)
    assert [overdue(day, day + DAY) for day in days[:2]] == [0, 2 * OPEN]


def test_of_two_people_nobody_makes_the_others_calls():
    busy = hours_left(free, [Work(0, HOUR, 30 * HOUR)], 0, range(0, 5 * DAY, DAY))
    assert together([busy, free])(0, DAY) == free(0, DAY)
