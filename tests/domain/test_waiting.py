"""Where a prospect's waiting went, and who held the lead meanwhile."""

from __future__ import annotations

import pytest

from slaapp.domain.events import Event
from slaapp.domain.holding import Held, time_held
from slaapp.domain.instants import HOUR
from slaapp.domain.openings import Openings
from slaapp.domain.waiting import PARTS, waiting_of
from tests.domain.histories import WHOLE
from tests.domain.timelines import CALENDAR, at, book, event, standing

RULES = book(WHOLE)
OPENINGS = Openings(CALENDAR)
RECEIVED = event("received", "Mon 09:00")
GIVEN = event("handed_over", "Mon 10:00", member_id="bruno")


def waited(*events: Event, now: str = "Tue 10:00") -> dict[str, float]:
    """Hours of each part that has any."""
    found = waiting_of(standing(*events, rules=RULES), OPENINGS, at(now))
    assert set(found.parts) == set(PARTS)
    assert sum(found.parts.values()) == found.until - found.since
    return {part: ms / HOUR for part, ms in found.parts.items() if ms}


def test_before_the_hand_over_marketing_is_waited_for():
    assert waited(RECEIVED, now="Mon 11:00") == {"before_hand_over": 2}
    assert waited(RECEIVED) == {"before_hand_over": 8, "closed": 17}


def test_each_part_of_the_way_to_a_conversation():
    events = (
        RECEIVED,
        GIVEN,
        event("available", "Mon 10:30"),
        event("accepted", "Mon 11:30"),
        event("conversation", "Mon 15:00"),
    )
    assert waited(*events) == {
        "before_hand_over": 1,
        "transport": 0.5,
        "acceptance": 1,
        "closed": 2,
        "sales": 1.5,
    }


def test_silence_accepts_and_from_then_on_sales_works():
    found = waited(RECEIVED, GIVEN, now="Thu 10:00")
    assert found["acceptance"] == 6 + 7 + 7
    assert found["sales"] == 1


def test_what_the_prospect_asked_for_goes_before_everything_else():
    pause = event("paused", "Mon 11:00", value="asked_by_prospect", until=at("Mon 15:00"))
    assert waited(RECEIVED, GIVEN, pause, now="Mon 16:00") == {
        "before_hand_over": 1,
        "acceptance": 2,
        "asked": 4,
    }


def test_an_appointment_is_asked_for_until_it_takes_place_or_gives_way_to_another():
    first = event("appointment", "Mon 11:00", until=at("Wed 10:00"))
    nearer = event("appointment", "Mon 14:30", until=at("Mon 15:30"))
    found = waited(RECEIVED, GIVEN, first, nearer, now="Mon 16:00")
    assert found["asked"] == 4.5
    assert waited(RECEIVED, GIVEN, first, now="Wed 11:00")["asked"] == 47


def test_in_dispute_the_acceptance_is_what_is_waited_for():
    rejected = event("rejected", "Mon 11:00")
    found = waited(RECEIVED, GIVEN, rejected, event("overruled", "Mon 15:00"), now="Mon 16:00")
    assert found == {"before_hand_over": 1, "acceptance": 3, "closed": 2, "sales": 1}


def test_upheld_by_silence_the_waiting_is_over():
    rejected = event("rejected", "Mon 11:00")
    assert waited(RECEIVED, GIVEN, rejected, now="Fri 09:00") == waited(
        RECEIVED, GIVEN, rejected, now="Tue 18:00"
    )


def test_between_two_cycles_it_is_recycled():
    back, again = event("recycled", "Mon 11:00"), event("handed_over", "Mon 15:00")
    accepted = event("accepted", "Mon 15:00")
    assert waited(RECEIVED, GIVEN, back, again, accepted, now="Mon 16:00") == {
        "before_hand_over": 1,
        "acceptance": 1,
        "recycled": 2,
        "closed": 2,
        "sales": 1,
    }


def test_it_ends_with_the_first_conversation_or_with_the_end_of_the_last_cycle():
    talked = event("conversation", "Mon 11:00")
    assert waited(RECEIVED, GIVEN, talked, now="Fri 10:00") == waited(
        RECEIVED, GIVEN, talked, now="Mon 11:00"
    )
    lost = event("lost", "Mon 11:30")
    assert waited(RECEIVED, GIVEN, lost, now="Fri 10:00") == {
        "before_hand_over": 1,
        "acceptance": 1.5,
    }


@pytest.mark.parametrize("kind", ["lost", "won", "recycled", "rejected"])
def test_what_ended_without_a_hand_over_waits_no_longer(kind: str):
    assert waited(RECEIVED, event(kind, "Mon 10:00")) == {"before_hand_over": 1}


def test_what_was_never_received_did_not_wait():
    assert waiting_of(standing(GIVEN), OPENINGS, at("Tue 10:00")) is None


def test_without_an_agreement_nothing_is_closed():
    rules = book(WHOLE, since=(at("1+Mon 09:00"),))
    found = waiting_of(standing(RECEIVED, GIVEN, rules=rules), None, at("Tue 09:00"))
    assert found.parts["before_hand_over"] == HOUR
    assert found.parts["acceptance"] == 23 * HOUR


def test_the_time_of_each_who_held_it_adds_up_and_nobodys_is_the_managers():
    moved = [
        event("reassigned", "Mon 11:00", member_id="denis"),
        event("reassigned", "Mon 15:00", member_id=None),
        event("reassigned", "Mon 16:00", member_id="bruno"),
    ]
    (cycle,) = standing(GIVEN, *moved).cycles
    held = time_held(cycle.holders, OPENINGS, at("Mon 18:00"))
    assert held == (Held("bruno", 3 * HOUR), Held("denis", 2 * HOUR), Held(None, HOUR))
    early = time_held(cycle.holders, OPENINGS, at("Mon 10:30"))
    assert [each.working_ms for each in early] == [HOUR // 2, 0, 0]


def test_who_had_it_before_the_clock_started_held_nothing():
    moved = event("reassigned", "Mon 10:30", member_id="denis")
    (cycle,) = standing(GIVEN, moved, event("available", "Mon 11:00")).cycles
    assert time_held(cycle.holders, OPENINGS, at("Mon 12:00")) == (Held("denis", HOUR),)
