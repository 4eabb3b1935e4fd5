"""A rejection inside the window: contested, upheld, overruled, or upheld by silence (rule 21)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from slaapp.domain.events import Event
from slaapp.domain.standing import Standing
from tests.domain.histories import WHOLE
from tests.domain.timelines import at, book, entry, event, promise, standing

RULES = book(WHOLE)
GIVEN = event("handed_over", "Mon 10:00", member_id="bruno")
REJECTED = event("rejected", "Mon 11:00", reason_id="budget")
SILENCE = "Tue 18:00"


def stood(*events: Event) -> Standing:
    return standing(GIVEN, REJECTED, *events, rules=RULES)


def states(found: Standing, now: str) -> dict[str, str]:
    return {one.commitment: one.state_at(at(now)) for one in found.cycles[0].deadlines}


def test_until_it_is_decided_the_later_clocks_stand_still_and_marketing_owes_an_answer():
    found = stood()
    assert states(found, "Mon 17:00") == {
        "acceptance": "met",
        "first_attempt": "paused",
        "first_conversation": "paused",
        "outcome": "paused",
        "attempts": "paused",
        "answer": "running",
    }
    assert promise(found, "answer").due_at == at(SILENCE)
    assert [one.commitment for one in found.open_deadlines] == ["answer"]
    assert (found.stage, found.cycles[0].closed_at) == ("rejected", None)


def test_marketings_silence_upholds_it_at_the_due_instant_of_its_answer():
    found = stood()
    assert found.cycles[0].upheld_silently_at == found.upheld_silently_at == at(SILENCE)
    assert found.cycles[0].end_at(at(SILENCE)) is None, "an answer would still be in time"
    assert found.cycles[0].end_at(at(SILENCE) + 1) == at(SILENCE)
    later = states(found, "Wed 09:00")
    assert later.pop("acceptance") == "met"
    assert later.pop("answer") == "breached"
    assert set(later.values()) == {"cancelled"}


def test_what_happens_after_the_silence_stops_nothing_and_decides_nothing():
    for kind in ("overruled", "upheld", "disputed", "conversation", "accepted"):
        found = stood(event(kind, "Wed 09:00"))
        assert found.cycles == stood().cycles
        assert found.stage == "rejected"


def test_an_answer_on_the_due_instant_itself_is_in_time():
    found = stood(event("disputed", SILENCE))
    assert found.cycles[0].upheld_silently_at is None
    assert states(found, "Fri 09:00")["answer"] == "met"


def test_contested_it_waits_for_the_manager_however_long():
    found = stood(event("disputed", "Tue 09:00"))
    assert found.cycles[0].disputed_at == at("Tue 09:00")
    assert promise(found, "answer").stopped_at == at("Tue 09:00")
    assert states(found, "3+Fri 09:00")["first_attempt"] == "paused"
    assert found.open_deadlines == []


def test_upheld_the_later_clocks_are_cancelled_at_that_instant():
    found = stood(event("disputed", "Tue 09:00"), event("upheld", "Wed 10:00"))
    assert promise(found, "first_attempt").cancelled_at == at("Wed 10:00")
    assert set(states(found, "Fri 09:00").values()) == {"met", "cancelled"}
    cycle = found.cycles[0]
    assert (cycle.closed_at, cycle.closed_by) == (at("Wed 10:00"), "upheld")
    assert (cycle.rejected_at, cycle.reason_id) == (at("Mon 11:00"), "budget")
    assert found.stage == "rejected"


def test_overruled_they_go_on_where_they_stood_and_its_owner_has_the_lead_again():
    found = stood(event("overruled", "Tue 11:00"))
    assert promise(found, "first_attempt").due_at == at("Tue 16:00"), "three hours were left"
    assert (found.stage, found.owner_id) == ("accepted", "bruno")
    cycle = found.cycles[0]
    assert (cycle.rejected_at, cycle.reason_id, cycle.closed_at) == (None, None, None)
    assert (cycle.accepted_at, cycle.accepted_silently_at) == (at("Tue 11:00"), None)
    assert states(found, "Tue 12:00")["acceptance"] == "met", "it was answered in time"


def test_a_breach_that_fell_before_the_rejection_stays_one():
    late = event("rejected", "Mon 17:00")
    for after in ((), (event("upheld", "Tue 09:00"),), (event("overruled", "Tue 09:00"),)):
        found = standing(GIVEN, late, *after, rules=RULES)
        assert promise(found, "first_attempt").state_at(at("Wed 09:00")) == "breached"
        assert promise(found, "acceptance").state_at(at("Wed 09:00")) == "breached"


def test_rejected_on_the_due_instant_it_is_no_breach():
    on_time = event("rejected", "Mon 16:00")
    found = standing(GIVEN, on_time, event("upheld", "Tue 09:00"), rules=RULES)
    assert promise(found, "first_attempt").state_at(at("Wed 09:00")) == "cancelled"


@pytest.mark.parametrize(
    ("kind", "stage"), [("accepted", "accepted"), ("opportunity", "opportunity"), ("won", "won")]
)
def test_who_takes_the_lead_after_all_withdraws_the_rejection(kind: str, stage: str):
    found = stood(event(kind, "Tue 09:00"))
    assert found.stage == stage
    assert found.cycles[0].rejected_at is None
    assert found.cycles[0].accepted_at == at("Tue 09:00")
    assert promise(found, "answer").state_at(at("Wed 12:00")) == "cancelled"


def test_a_call_while_it_is_undecided_is_in_time_if_it_was_still_time_when_that_began():
    found = stood(event("conversation", "Tue 16:00"))
    kept = promise(found, "first_attempt")
    assert kept.state_at(at("Wed 12:00")) == "met"
    assert found.stage == "rejected"


def test_a_hand_over_of_what_nobody_decided_upholds_the_rejection():
    again = event("handed_over", "Tue 10:00", member_id="denis")
    found = stood(again)
    first = found.cycles[0]
    assert (first.closed_at, first.closed_by) == (at("Tue 10:00"), "upheld")
    assert promise(found, "answer", 0).stopped_at == at("Tue 10:00")
    assert (found.stage, found.owner_id, len(found.cycles)) == ("handed_over", "denis", 2)


def test_a_hand_over_after_the_silence_leaves_the_breach_of_the_answer():
    found = stood(event("handed_over", "Wed 10:00"))
    first = found.cycles[0]
    assert (first.closed_at, first.closed_by) == (at(SILENCE), "upheld")
    assert promise(found, "answer", 0).state_at(at("Fri 09:00")) == "breached"
    assert "answer" not in [one.commitment for one in found.open_deadlines]


def test_a_rejection_typed_later_halts_sales_then_and_asks_marketing_from_then_on():
    typed = event("rejected", "Mon 11:00", typed="Tue 15:00")
    found = standing(GIVEN, typed, rules=RULES)
    assert promise(found, "first_attempt").suspended_at == at("Mon 11:00")
    assert promise(found, "answer").start_at == at("Tue 15:00")
    assert promise(found, "answer").due_at == at("Wed 18:00")


@pytest.mark.parametrize("before", [(), ("accepted",)])
def test_after_the_window_or_an_acceptance_it_only_sends_the_lead_back(before):
    events = [event(kind, "Mon 10:30") for kind in before]
    late = event("rejected", "Tue 12:00" if before else "Wed 18:01")
    found = standing(GIVEN, *events, late, rules=RULES)
    cycle = found.cycles[0]
    assert (found.stage, cycle.closed_by, cycle.rejected_at) == ("recycled", "recycled", None)
    assert cycle.taken_at == (at("Mon 10:30") if before else at("Wed 18:00"))


def test_without_a_promised_answer_a_rejection_is_final_at_once():
    terms = tuple(one for one in WHOLE.commitments if one.kind != "answer")
    found = standing(GIVEN, REJECTED, rules=book(replace(WHOLE, commitments=terms)))
    assert (found.cycles[0].closed_at, found.cycles[0].closed_by) == (at("Mon 11:00"), "rejected")
    assert promise(found, "outcome").stopped_at == at("Mon 11:00")


def test_the_answer_is_due_by_the_tier_that_the_lead_had_become():
    found = standing(GIVEN, event("upgraded", "Mon 10:30", tier="hot"), REJECTED, rules=RULES)
    assert promise(found, "answer").due_at == at("Mon 12:00")


def test_silence_closes_the_calendar_too():
    wednesday = date(2026, 6, 3)
    for recorded, due in (("Tue 17:00", "1+Tue 18:00"), ("Tue 18:00", "1+Mon 18:00")):
        rules = book(WHOLE, entries=[entry(wednesday, recorded)])
        found = standing(GIVEN, REJECTED, rules=rules)
        assert promise(found, "outcome").due_at == at(due)
