"""A team that stays gets what is missing; one that moves gets the new place's holidays."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.entries_in_force import latest_entries
from slaapp.domain.holiday_changes import holiday_changes
from slaapp.domain.working_calendar import DatedEntry

FIRST = date(2027, 1, 1)
NOW = 1_000


def entry(day: int, *, observed: bool = True, at: int = 0, kind: str = "holiday") -> DatedEntry:
    windows = ()
    return DatedEntry(FIRST + timedelta(days=day), kind, windows, f"day {day}", at, observed)


proposals = st.dictionaries(st.integers(0, 9), st.booleans(), max_size=6).map(
    lambda days: [entry(day, observed=observed) for day, observed in days.items()]
)
known = st.lists(
    st.builds(
        entry,
        st.integers(0, 9),
        observed=st.booleans(),
        at=st.integers(0, NOW - 1),
        kind=st.sampled_from(("holiday", "closure")),
    ),
    max_size=8,
)


def kept(entries: list[DatedEntry]) -> dict[date, bool]:
    words = latest_entries(entries).items()
    return {day: each.observed for (day, kind), each in words if kind == "holiday"}


@given(entries=known, proposed=proposals)
def test_staying_adds_only_days_without_a_word_on_them(
    entries: list[DatedEntry], proposed: list[DatedEntry]
):
    fresh = holiday_changes(entries, proposed, proposed, NOW)
    missing = {each.day for each in proposed} - kept(entries).keys()
    assert [each.day for each in fresh] == sorted(missing)
    assert all(each.recorded_at == NOW for each in fresh)


@given(entries=known, before=proposals, proposed=proposals)
def test_after_a_move_each_day_is_as_the_new_place_has_it_unless_both_have_it(
    entries: list[DatedEntry], before: list[DatedEntry], proposed: list[DatedEntry]
):
    fresh = holiday_changes(entries, before, proposed, NOW)
    was, now = kept(entries), kept([*entries, *fresh])
    old, new = ({each.day: each.observed for each in some} for some in (before, proposed))
    for day, observed in new.items():
        assert now[day] == (was.get(day, observed) if day in old else observed)
    for day in old.keys() - new.keys():
        assert not now.get(day, False)
    for day in was.keys() - old.keys() - new.keys():
        assert now[day] == was[day]


@given(entries=known, before=proposals, proposed=proposals)
def test_moving_twice_to_the_same_place_changes_nothing_more(
    entries: list[DatedEntry], before: list[DatedEntry], proposed: list[DatedEntry]
):
    fresh = holiday_changes(entries, before, proposed, NOW)
    assert holiday_changes([*entries, *fresh], proposed, proposed, NOW + 1) == ()


def test_a_closure_of_the_same_day_is_left_alone():
    closed = entry(1, kind="closure")
    (gone,) = holiday_changes([closed, entry(1)], [entry(1)], [], NOW)
    assert (gone.kind, gone.observed, gone.label) == ("holiday", False, "day 1")
