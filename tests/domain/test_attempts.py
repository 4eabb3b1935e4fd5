"""N spaced attempts (rule 25)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slaapp.domain.commitment import Commitment
from slaapp.domain.deadline import Deadline
from slaapp.domain.events import Event
from slaapp.domain.instants import HOUR
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, WorkingTime
from tests.domain.timelines import AGREEMENT, at, book, event, promise, standing

GIVEN = event("handed_over", "Mon 09:00")


def owed(
    *when: str, count: int = 3, apart: int = 2 * HOUR, more: tuple[Event, ...] = ()
) -> Deadline:
    """The promise of so many attempts within four days, after calls at these times."""
    spaced = Commitment("attempts", {"default": EndOfWorkingDay(4)}, count, apart)
    rules = book(replace(AGREEMENT, commitments=(spaced,)))
    calls = [event("attempt", moment) for moment in when]
    return promise(standing(GIVEN, *calls, *more, rules=rules), "attempts")


def test_it_is_kept_by_the_third_attempt_that_is_far_enough_from_the_second():
    assert owed("Mon 09:30", "Mon 11:30").stopped_at is None
    assert owed("Mon 09:30", "Mon 11:30", "Mon 15:00").stopped_at is None
    assert owed("Mon 09:30", "Mon 11:30", "Mon 15:30").stopped_at == at("Mon 15:30")


def test_clicks_in_a_burst_are_one_attempt():
    assert owed(*["Mon 09:30"] * 9, "Mon 09:31", "Mon 10:00", "Mon 11:29").stopped_at is None


def test_attempts_are_chosen_greedily_from_the_earliest():
    # 10:30 is too near to 09:30, so 11:30 is compared with 09:30 and counts.
    found = owed("Mon 09:30", "Mon 10:30", "Mon 11:30", "Mon 15:30", count=2)
    assert found.stopped_at == at("Mon 15:30"), "two half-days were touched"
    assert owed("Mon 10:30", "Mon 11:30", "Mon 15:30", count=2).stopped_at == at("Mon 15:30")


def test_lunch_and_the_night_put_no_distance_between_two_attempts():
    assert owed("Mon 11:59", "Mon 14:01", "Mon 16:01").stopped_at is None
    assert owed("Mon 17:00", "Tue 09:30", "Tue 11:30", count=2).stopped_at == at("Tue 11:30")


def test_all_in_one_half_day_they_wait_for_one_in_another():
    assert owed("Mon 14:00", "Mon 16:00", "Mon 18:00", count=2, apart=HOUR).stopped_at == at(
        "Mon 18:00"
    ), "an attempt at closing counts as at the next morning's opening"
    same = "Mon 14:00", "Mon 15:00", "Mon 16:00", "Mon 17:00"
    assert owed(*same, count=3, apart=HOUR).stopped_at is None
    assert owed(*same, "Tue 09:30", count=3, apart=HOUR).stopped_at == at("Tue 09:30")


def test_the_same_half_of_another_day_is_another_half_day():
    assert owed("Mon 10:00", "Tue 10:00", count=2).stopped_at == at("Tue 10:00")


def test_one_attempt_touches_what_it_can():
    assert owed("Mon 10:00", count=1).stopped_at == at("Mon 10:00")


def test_an_attempt_in_closed_time_counts_as_at_the_next_opening():
    assert owed("Mon 20:00", "Mon 22:00", "Tue 09:00", count=2).stopped_at is None
    assert owed(
        "Mon 20:00", "Tue 11:00", count=2, more=(event("attempt", "Tue 15:00"),)
    ).stopped_at == at("Tue 15:00")


def test_one_at_closing_is_still_in_time_for_a_clock_due_at_closing():
    spaced = Commitment("attempts", {"default": CalendarTime(9 * HOUR)}, 1, HOUR)
    rules = book(replace(AGREEMENT, commitments=(spaced,)))
    found = promise(standing(GIVEN, event("attempt", "Mon 18:00"), rules=rules), "attempts")
    assert (found.due_at, found.stopped_at) == (at("Mon 18:00"), at("Mon 18:00"))


@pytest.mark.parametrize("kind", ["conversation", "meeting", "opportunity", "won"])
def test_a_conversation_satisfies_it_at_once(kind: str):
    talked = (event(kind, "Mon 10:00"),)
    assert owed("Mon 09:30", more=talked).stopped_at == at("Mon 10:00")


def test_what_was_tried_before_the_hand_over_does_not_count():
    assert owed("Mon 08:00", "Mon 09:30", "Mon 11:30", "Mon 14:30").stopped_at is None


def test_the_order_in_which_attempts_were_typed_means_nothing():
    for when in (("Mon 09:30", "Mon 11:30", "Mon 15:30"), ("Mon 15:30", "Mon 09:30", "Mon 11:30")):
        assert owed(*when).stopped_at == at("Mon 15:30")


def test_the_last_one_typed_late_is_flagged():
    typed = event("attempt", "Mon 15:30", typed="Tue 15:30")
    assert owed("Mon 09:30", "Mon 11:30", more=(typed,)).late_entry


def test_without_a_target_for_its_tier_nothing_is_owed():
    spaced = Commitment("attempts", {"hot": WorkingTime(HOUR)}, 2, HOUR)
    rules = book(replace(AGREEMENT, commitments=(spaced,)))
    assert standing(GIVEN, event("attempt", "Mon 10:00"), rules=rules).deadlines == []
