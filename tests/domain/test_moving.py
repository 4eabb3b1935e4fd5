"""What moves a due instant: an upgrade (rule 16), an appointment that was asked for (rule 26)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slaapp.domain.commitment import Commitment
from slaapp.domain.deadline import Deadline, explain
from slaapp.domain.events import Event
from slaapp.domain.instants import HOUR
from slaapp.domain.openings import Openings
from slaapp.domain.target import WorkingTime
from tests.domain.histories import WHOLE
from tests.domain.timelines import CALENDAR, at, book, event, promise, standing

RULES = book(WHOLE)
GIVEN = event("handed_over", "Mon 10:00", tier="warm")
FIRST = "first_attempt"


def upgraded(when: str, tier: str = "hot") -> Event:
    return event("upgraded", when, tier=tier)


def appointment(noted: str, when: str, typed: str | None = None) -> Event:
    return event("appointment", noted, typed, until=at(when))


def owed(*events: Event, commitment: str = FIRST) -> Deadline:
    return promise(standing(GIVEN, *events, rules=RULES), commitment)


def test_an_upgrade_counts_the_new_target_from_its_own_instant():
    found = owed(upgraded("Mon 11:00"))
    assert (found.due_at, found.tier) == (at("Mon 12:00"), "hot")
    assert found.start_at == at("Mon 10:00"), "no clock restarts"


def test_an_upgrade_never_makes_a_deadline_later():
    found = owed(upgraded("Mon 15:30"))
    assert (found.due_at, found.tier) == (at("Mon 16:00"), "hot")


@pytest.mark.parametrize("tier", ["warm", "cold", None, "lukewarm"])
def test_what_is_not_hotter_is_no_upgrade(tier):
    found = owed(upgraded("Mon 11:00", tier))
    assert (found.due_at, found.tier) == (at("Mon 16:00"), "warm")


def test_an_upgrade_of_what_is_done_or_late_changes_nothing_of_it():
    for events in (
        (event("attempt", "Mon 10:30"), upgraded("Mon 11:00")),
        (upgraded("Mon 16:01"),),
    ):
        found = owed(*events)
        assert (found.due_at, found.tier) == (at("Mon 16:00"), "warm")


def test_a_promise_that_only_the_new_tier_has_begins_with_the_upgrade():
    only_hot = Commitment(FIRST, {"hot": WorkingTime(HOUR)})
    rules = book(replace(WHOLE, commitments=(only_hot,)))
    assert standing(GIVEN, rules=rules).deadlines == []
    found = promise(standing(GIVEN, upgraded("Mon 11:00"), rules=rules), FIRST)
    assert (found.start_at, found.due_at) == (at("Mon 11:00"), at("Mon 12:00"))
    called = standing(GIVEN, event("attempt", "Mon 10:30"), upgraded("Mon 11:00"), rules=rules)
    assert called.deadlines == []


def test_an_upgrade_in_transport_counts_from_the_start():
    found = owed(upgraded("Mon 10:30"), event("available", "Mon 15:00"))
    assert found.due_at == at("Mon 16:00")


def test_an_appointment_replaces_the_due_instant_by_itself_and_the_grace():
    found = owed(appointment("Mon 11:00", "Thu 17:30"))
    assert found.due_at == at("Fri 09:30")
    assert found.counted_from == at("Thu 17:30")


def test_an_appointment_may_also_bring_the_due_instant_nearer():
    found = owed(appointment("Mon 11:00", "Tue 09:00"), commitment="first_conversation")
    assert found.due_at == at("Tue 10:00")


@pytest.mark.parametrize("commitment", ["acceptance", "outcome"])
def test_an_appointment_moves_only_what_is_about_reaching_the_prospect(commitment: str):
    plain, moved = (
        owed(commitment=commitment),
        owed(appointment("Mon 10:30", "Thu 10:00"), commitment=commitment),
    )
    assert moved == plain


def test_an_appointment_noted_after_the_breach_is_void_for_what_was_late():
    late = appointment("Mon 16:01", "Thu 10:00")
    assert owed(late).due_at == at("Mon 16:00")
    assert owed(late, commitment="first_conversation").due_at == at("Thu 11:00")


def test_an_appointment_made_in_time_but_noted_after_the_breach_is_void_too():
    assert owed(appointment("Mon 15:00", "Thu 10:00", typed="Mon 16:01")).due_at == at("Mon 16:00")


def test_the_last_appointment_counts():
    found = owed(appointment("Mon 11:00", "Thu 10:00"), appointment("Wed 11:00", "Fri 10:00"))
    assert found.due_at == at("Fri 11:00")
    missed = owed(appointment("Mon 11:00", "Tue 10:00"), appointment("Wed 11:00", "Fri 10:00"))
    assert missed.due_at == at("Tue 11:00"), "it was late when the second was noted"


def test_an_upgrade_does_not_undercut_what_the_prospect_asked_for():
    found = owed(appointment("Mon 11:00", "Thu 10:00"), upgraded("Mon 15:00"))
    assert (found.due_at, found.tier) == (at("Thu 11:00"), "hot")


def test_an_appointment_that_lies_behind_is_none():
    assert owed(appointment("Mon 11:00", "Mon 10:30")).due_at == at("Mon 16:00")


def test_a_pause_moves_the_grace_like_any_working_time():
    pause = event("paused", "Thu 10:30", value="asked_by_prospect", until=at("Thu 15:00"))
    assert owed(appointment("Mon 11:00", "Thu 10:00"), pause).due_at == at("Thu 15:30")


def test_the_wait_for_an_appointment_is_explained():
    found = owed(appointment("Mon 11:00", "Thu 10:00"))
    segments = explain(found, Openings(CALENDAR))
    (wait,) = [one for one in segments if one.label == "appointment"]
    assert (wait.kind, wait.start, wait.end) == ("pause", at("Mon 11:00"), at("Thu 10:00"))
    assert segments[-1].end == at("Thu 11:00")
