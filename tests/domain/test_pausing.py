"""Pauses (rules 13 to 15) and what they do to each kind of target."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slaapp.domain.commitment import Commitment
from slaapp.domain.deadline import Deadline, explain, left_at, used_at
from slaapp.domain.events import Event
from slaapp.domain.instants import HOUR
from slaapp.domain.openings import Openings
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, WorkingTime
from tests.domain.histories import WHOLE
from tests.domain.timelines import CALENDAR, at, book, event, promise, standing

RULES = book(WHOLE)
OPENINGS = Openings(CALENDAR)
GIVEN = event("handed_over", "Mon 10:00")
WHY = "asked_by_prospect"


def paused(
    begins: str, ends: str, why: str = "asked_by_prospect", typed: str | None = None
) -> Event:
    return event("paused", begins, typed, value=why, until=at(ends))


def owed(*events: Event, commitment: str = "first_attempt") -> Deadline:
    return promise(standing(GIVEN, *events, rules=RULES), commitment)


def test_a_paused_clock_goes_on_by_itself_at_the_planned_end():
    found = owed(paused("Mon 11:00", "Tue 11:00"))
    assert found.due_at == at("Tue 16:00"), "one hour before it, three after"
    assert [found.state_at(at(now)) for now in ("Mon 10:30", "Mon 11:00", "Tue 10:59")] == [
        "running",
        "paused",
        "paused",
    ]
    assert found.state_at(at("Tue 11:00")) == "running"


def test_it_goes_on_earlier_where_somebody_says_so():
    found = owed(paused("Mon 11:00", "Fri 11:00"), event("resumed", "Tue 11:00"))
    assert found.due_at == at("Tue 16:00")


def test_a_pause_begins_when_it_is_written_down_never_before():
    found = owed(paused("Mon 10:00", "Tue 11:00", typed="Mon 11:00"))
    assert found.due_at == at("Tue 16:00")


@pytest.mark.parametrize("why", ["no time", "", None])
def test_a_reason_that_nobody_agreed_to_pauses_nothing(why):
    assert owed(paused("Mon 11:00", "Tue 11:00", why)).due_at == at("Mon 16:00")


def test_a_pause_without_a_planned_end_ahead_is_none():
    for until in (None, at("Mon 11:00"), at("Mon 10:00")):
        pause = replace(paused("Mon 11:00", "Tue 11:00"), until=until)
        assert owed(pause).due_at == at("Mon 16:00")


def test_pauses_that_overlap_count_once():
    first, second = paused("Mon 11:00", "Tue 10:00"), paused("Mon 15:00", "Tue 11:00")
    assert owed(first, second).due_at == owed(paused("Mon 11:00", "Tue 11:00")).due_at


def test_one_word_ends_all_the_pauses_that_run():
    pauses = paused("Mon 11:00", "Fri 10:00"), paused("Mon 11:30", "Fri 11:00")
    assert owed(*pauses, event("resumed", "Tue 11:00")).due_at == at("Tue 16:00")


def test_a_pause_after_the_due_instant_or_in_closed_time_changes_nothing():
    for pause in (paused("Mon 16:01", "Fri 11:00"), paused("Mon 12:00", "Mon 14:00")):
        assert owed(pause).due_at == at("Mon 16:00")


def test_a_pause_that_begins_with_the_due_instant_finds_nothing_left_to_save():
    assert owed(paused("Mon 16:00", "Fri 11:00")).due_at == at("Mon 16:00")


@pytest.mark.parametrize(
    ("target", "due"),
    [
        (WorkingTime(4 * HOUR), "Wed 16:00"),
        (EndOfWorkingDay(1), "Wed 18:00"),
        (CalendarTime(24 * HOUR), "Thu 10:00"),
    ],
)
def test_each_kind_of_target_moves_by_what_was_paused_of_it(target, due):
    terms = replace(WHOLE, commitments=(Commitment("first_attempt", {"default": target}),))
    found = standing(GIVEN, paused("Mon 11:00", "Wed 11:00"), rules=book(terms))
    assert promise(found, "first_attempt").due_at == at(due)


def test_a_pause_ends_with_its_cycle_and_says_nothing_of_the_next():
    pause, back = paused("Mon 11:00", "Fri 11:00"), event("recycled", "Mon 15:00")
    found = standing(GIVEN, pause, back, event("handed_over", "Tue 09:00"), rules=RULES)
    assert promise(found, "first_attempt", 0).pauses == ((at("Mon 11:00"), at("Mon 15:00")),)
    assert promise(found, "first_attempt", 1).due_at == at("Tue 15:00")


def test_a_pause_outside_any_cycle_is_none():
    found = standing(paused("Mon 09:00", "Fri 11:00"), GIVEN, rules=RULES)
    assert promise(found, "first_attempt").due_at == at("Mon 16:00")


def test_marketings_own_clocks_know_no_pause_of_sales():
    rejected = event("rejected", "Mon 10:30")
    pause = paused("Mon 10:15", "Fri 11:00")
    assert owed(pause, rejected, commitment="answer").due_at == at("Tue 18:00")


def test_what_was_used_and_what_is_left_stand_still_in_a_pause():
    found = owed(paused("Mon 11:00", "Tue 11:00"))
    for now, used in (("Mon 10:30", 0.5), ("Mon 11:00", 1), ("Tue 10:00", 1), ("Tue 12:00", 2)):
        assert used_at(found, OPENINGS, at(now)) == used * HOUR
        assert left_at(found, OPENINGS, at(now)) == (4 - used) * HOUR
    assert left_at(found, OPENINGS, at("Tue 17:00")) == -HOUR, "and it keeps counting"


def test_the_warning_comes_in_the_last_quarter_of_the_time_that_counts():
    assert owed(paused("Mon 11:00", "Tue 11:00")).warn_at == at("Tue 15:00")


def test_the_explanation_names_each_pause_with_its_reason():
    found = owed(paused("Mon 11:00", "Mon 15:00"), paused("Mon 14:30", "Mon 16:00", "en vacances"))
    told = [(one.start, one.end, one.label) for one in explain(found, OPENINGS) if one.label]
    assert told == [
        (at("Mon 11:00"), at("Mon 15:00"), "asked_by_prospect"),
        (at("Mon 15:00"), at("Mon 16:00"), "en vacances"),
    ]
