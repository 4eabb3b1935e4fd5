"""A wave of leads: nothing lost, hot ones first, never more than the hours hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.agreement import default_agreement
from slaapp.domain.commitment import TIERS, Commitment
from slaapp.domain.instants import DAY, HOUR, MINUTE
from slaapp.domain.openings import Openings
from slaapp.domain.target import EndOfWorkingDay, WorkingTime
from slaapp.domain.wave import (
    Part,
    Promised,
    Wave,
    Work,
    broken,
    calls_promised,
    plan_wave,
    work_promised,
)
from tests.store.workspaces import paris

CALL = 6 * MINUTE
OPEN = 8 * HOUR
MOMENTS = [day * DAY for day in range(12)]


def free(start: int, end: int) -> int:
    """Two who sell, from midnight on eight hours a day."""
    return 2 * (_open_until(end) - _open_until(start))


def _open_until(at: int) -> int:
    return at // DAY * OPEN + min(at % DAY, OPEN)


def promised(within: dict[str, tuple[tuple[int, int], ...]]) -> Promised:
    """Calls and milliseconds after the hand-over, by tier."""

    def of(tier: str, at: int) -> Sequence[Work]:
        return [Work(at, at + ms, calls * CALL) for calls, ms in within.get(tier, ())]

    return of


spans = st.sampled_from([MINUTE, 30 * MINUTE, HOUR, 4 * HOUR, OPEN, DAY + HOUR, 3 * DAY, 9 * DAY])
demands = st.lists(st.tuples(st.integers(1, 4), spans), max_size=3).map(tuple)
promises = st.fixed_dictionaries(dict.fromkeys(TIERS, demands))
waitings = st.fixed_dictionaries(dict.fromkeys(TIERS, st.integers(0, 150)))
owed = st.lists(
    st.builds(
        Work, st.just(0), st.integers(-DAY, 8 * DAY), st.integers(0, 200).map(lambda n: n * CALL)
    ),
    max_size=5,
)


def work_of(parts: Sequence[Part], of: Promised) -> list[Work]:
    return [
        replace(work, ms=work.ms * part.leads) for part in parts for work in of(part.tier, part.at)
    ]


def holds(works: Sequence[Work]) -> bool:
    """The processor demand criterion: in no stretch is more demanded than there is."""
    return all(
        sum(one.ms for one in works if one.release >= start and one.due <= end) <= free(start, end)
        for start in {one.release for one in works}
        for end in {one.due for one in works}
        if end > start
    )


@given(waitings, promises, owed)
def test_no_lead_is_lost_and_none_is_made_up(waiting, within, already):
    wave = plan_wave(waiting, MOMENTS, promised(within), free, already)
    for tier in TIERS:
        planned = sum(part.leads for part in wave.parts if part.tier == tier)
        assert planned + wave.left.get(tier, 0) == waiting[tier]
    assert all(part.leads > 0 and part.at in MOMENTS for part in wave.parts)
    assert all(count > 0 for count in wave.left.values())


@given(waitings, promises)
def test_never_is_more_handed_over_than_the_hours_hold(waiting, within):
    of = promised(within)
    wave = plan_wave(waiting, MOMENTS, of, free)
    assert holds(work_of(wave.parts, of))
    assert broken(wave.parts, of, free) == []


@given(waitings, promises, owed)
def test_the_hot_ones_are_planned_as_if_they_were_alone(waiting, within, already):
    of = promised(within)
    whole = plan_wave(waiting, MOMENTS, of, free, already)
    alone = plan_wave({"hot": waiting["hot"]}, MOMENTS, of, free, already)
    assert [part for part in whole.parts if part.tier == "hot"] == list(alone.parts)
    assert whole.left.get("hot", 0) == alone.left.get("hot", 0)


@given(waitings, promises, owed)
def test_what_is_owed_anyway_and_can_be_kept_stays_kept(waiting, within, already):
    of = promised(within)
    sound = [work for work in already if work.due > 0]
    if not holds(sound):
        return
    wave = plan_wave(waiting, MOMENTS, of, free, sound)
    assert holds([*sound, *work_of(wave.parts, of)])


@given(waitings, promises, owed)
def test_what_is_left_is_left_since_one_more_breaks_a_promise(waiting, within, already):
    of = promised(within)
    wave = plan_wave(waiting, MOMENTS, of, free, already)
    for tier in wave.left:
        alike = TIERS[: TIERS.index(tier) + 1]
        parts = [part for part in wave.parts if part.tier in alike]
        for at in MOMENTS:
            more = [*parts, Part(at, tier, 1)]
            assert broken(more, of, free, already)


@given(waitings, promises)
def test_with_hours_enough_everybody_goes_on_the_first_day(waiting, within):
    wave = plan_wave(waiting, MOMENTS, promised(within), lambda a, b: (b - a) * 10**6)
    assert wave.left == {}
    assert {part.at for part in wave.parts} <= {MOMENTS[0]}


def test_without_any_hours_it_says_so_instead_of_planning():
    of = promised({"hot": ((1, HOUR),), "cold": ()})
    wave = plan_wave({"hot": 3, "cold": 2}, MOMENTS, of, lambda _a, _b: 0)
    assert wave == Wave((Part(0, "cold", 2),), {"hot": 3})


def test_forty_hot_leads_with_an_hour_each_go_twenty_a_day():
    of = promised({"hot": ((1, HOUR),), "warm": ((1, OPEN),)})
    wave = plan_wave({"hot": 40, "warm": 200}, MOMENTS, of, free)
    assert wave.parts == (
        Part(0, "hot", 20),
        Part(0, "warm", 140),
        Part(DAY, "hot", 20),
        Part(DAY, "warm", 60),
    )


def test_a_plan_of_ones_own_is_told_what_it_breaks():
    of = promised({"hot": ((1, HOUR),)})
    parts = [Part(0, "hot", 21), Part(DAY, "hot", 19)]
    assert broken(parts, of, free) == parts[:1]
    assert broken(parts[1:], of, free, [Work(0, DAY + HOUR, 17 * HOUR)]) == parts[1:]


def test_each_clause_asks_for_the_calls_beyond_those_before_it():
    terms = default_agreement()
    several = Commitment("attempts", {"hot": EndOfWorkingDay(3)}, 4, HOUR)
    spoken = Commitment("first_conversation", {"default": EndOfWorkingDay(5)})
    terms = replace(terms, commitments=(*terms.commitments, several, spoken))
    assert calls_promised(terms, "hot") == {
        "first_attempt": 1,
        "attempts": 3,
        "first_conversation": 1,
    }
    assert calls_promised(terms, "cold") == {"first_attempt": 1, "first_conversation": 1}
    openings = Openings(terms.calendar)
    monday = paris("2026-06-01 09:00")
    works = work_promised(terms, openings, CALL)("hot", monday)
    assert works[0] == Work(monday, openings.add(monday, WorkingTime(HOUR).ms), CALL)
