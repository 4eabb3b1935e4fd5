"""The clock's rules and the cases of other systems' bug reports, one sentence each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from slaapp.domain import clock
from slaapp.domain.commitment import KINDS_OF_COMMITMENT, Commitment, CommitmentKind
from slaapp.domain.instants import HOUR, MINUTE
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, WorkingTime
from slaapp.domain.working_calendar import Window
from tests.domain.timelines import AGREEMENT, at, book, entry, event, promise, standing

HOUR_OF_WORK = WorkingTime(HOUR)
GIVEN = event("handed_over", "Mon 10:00", member_id="bruno")


def state(found, commitment: str, now: str) -> str:
    return promise(found, commitment).state_at(at(now))


def test_rule_1_sales_clocks_start_at_the_hand_over_not_at_receipt():
    found = standing(event("received", "Mon 09:00"), GIVEN)
    assert promise(found, "first_attempt").start_at == at("Mon 10:00")
    assert promise(found, "first_attempt").due_at == at("Mon 16:00")
    assert (found.received_at, found.handed_over_at) == (at("Mon 09:00"), at("Mon 10:00"))


def test_rule_2_a_lead_seen_later_starts_when_it_reached_sales():
    found = standing(GIVEN, event("available", "Mon 14:30"), event("available", "Mon 11:00"))
    assert promise(found, "first_attempt").start_at == at("Mon 11:00"), "the earliest receipt"
    assert found.cycles[0].handed_over_at == at("Mon 10:00")


def test_rule_2_what_was_done_before_the_start_is_met_with_nothing_elapsed():
    call, reached = event("attempt", "Mon 10:30"), event("available", "Mon 11:00")
    found = standing(GIVEN, call, reached)
    assert promise(found, "first_attempt").stopped_at == at("Mon 11:00")
    assert found.cycles[0].attempt_working_ms == 0
    assert state(found, "first_attempt", "Tue 10:00") == "met"


def test_rule_2_what_was_done_before_the_hand_over_stops_nothing():
    found = standing(event("conversation", "Mon 09:30"), GIVEN)
    assert promise(found, "first_attempt").stopped_at is None
    assert found.stage == "handed_over", "and the lead moves on to sales all the same"


@pytest.mark.parametrize("start", ["Sat 11:00", "Sun 23:00", "1+Mon 08:00", "1+Mon 09:00"])
def test_rule_3_a_start_in_closed_time_is_a_start_at_the_next_opening(start: str):
    found = standing(event("handed_over", start))
    assert promise(found, "first_attempt").due_at == at("1+Mon 15:00")


@pytest.mark.parametrize(
    ("kind", "stopped"),
    [
        ("accepted", {"acceptance"}),
        ("rejected", {"acceptance", "outcome"}),
        ("attempt", {"first_attempt"}),
        ("conversation", {"first_attempt", "first_conversation"}),
        ("meeting", {"first_attempt", "first_conversation"}),
        ("opportunity", {"first_attempt", "first_conversation", "outcome"}),
        ("won", {"first_attempt", "first_conversation", "outcome"}),
        ("lost", {"outcome"}),
        ("recycled", {"outcome"}),
        ("note", set()),
        ("visit", set()),
        ("changed", set()),
        ("qualified", set()),
        ("reassigned", set()),
        ("available", set()),
    ],
)
def test_rule_4_each_kind_of_event_stops_what_it_should_and_nothing_else(kind, stopped):
    found = standing(GIVEN, event(kind, "Mon 11:00"))
    assert {d.commitment for d in found.cycles[0].deadlines if d.stopped_at} == stopped


def test_rule_5_a_call_stops_the_clock_when_it_was_made_not_when_it_was_typed():
    call = event("attempt", "Mon 10:00", typed="Mon 18:00")
    found = standing(event("handed_over", "Mon 09:00"), call, tier="warm")
    kept = promise(found, "first_attempt")
    assert kept.due_at == at("Mon 15:00")
    assert (kept.stopped_at, kept.late_entry) == (at("Mon 10:00"), True)
    assert kept.state_at(at("Tue 10:00")) == "met"


def test_rule_5_an_entry_within_the_hour_is_no_late_one():
    found = standing(GIVEN, event("attempt", "Mon 10:30", typed="Mon 11:30"))
    assert not promise(found, "first_attempt").late_entry


def test_rule_6_the_earliest_answer_wins_in_whatever_order_they_arrive():
    early, late = event("attempt", "Mon 10:20"), event("attempt", "Mon 11:00")
    for events in ((GIVEN, early, late), (late, GIVEN, early), (late, early, GIVEN)):
        assert promise(standing(*events), "first_attempt").stopped_at == at("Mon 10:20")


def test_rules_7_and_9_due_exactly_at_closing_stays_there_and_equality_is_met():
    terms = replace(
        AGREEMENT, commitments=(Commitment("first_attempt", {"default": WorkingTime(4 * HOUR)}),)
    )
    given = event("handed_over", "Mon 14:00")
    due = at("Mon 18:00")
    for seconds, verdict in ((0, "met"), (1, "breached")):
        call = replace(event("attempt", "Mon 18:00"), occurred_at=due + 1_000 * seconds)
        kept = promise(standing(given, call, rules=book(terms)), "first_attempt")
        assert kept.due_at == due
        assert kept.state_at(at("Tue 12:00")) == verdict
    open_still = promise(standing(given, rules=book(terms)), "first_attempt")
    assert open_still.state_at(due) == "running"
    assert open_still.state_at(due + 1) == "breached"


@pytest.mark.parametrize(
    ("target", "due"),
    [
        (WorkingTime(90 * MINUTE), "Mon 15:00"),
        (EndOfWorkingDay(1), "Tue 18:00"),
        (CalendarTime(90 * MINUTE), "Mon 13:00"),
    ],
)
def test_rule_8_working_time_working_days_and_calendar_time_are_three_things(target, due):
    terms = replace(AGREEMENT, commitments=(Commitment("first_attempt", {"default": target}),))
    found = standing(event("handed_over", "Mon 11:30"), rules=book(terms))
    assert promise(found, "first_attempt").due_at == at(due)


def test_rule_17_each_cycle_keeps_the_version_of_its_hand_over():
    shorter = Commitment("first_attempt", {"default": WorkingTime(2 * HOUR)})
    rules = book(AGREEMENT, replace(AGREEMENT, commitments=(shorter,)), since=(0, at("Mon 15:00")))
    before = standing(event("handed_over", "Mon 14:59"), rules=rules)
    after = standing(event("handed_over", "Mon 15:00"), rules=rules)
    assert (before.cycles[0].agreement_id, after.cycles[0].agreement_id) == ("v1", "v2")
    assert promise(before, "first_attempt").due_at == at("Tue 09:59")
    assert promise(after, "first_attempt").due_at == at("Mon 17:00")


def test_rule_17_no_version_in_force_owes_nothing_and_breaks_nothing():
    found = standing(GIVEN, rules=book(AGREEMENT, since=(at("Tue 09:00"),)))
    assert found.cycles[0].agreement_id is None
    assert found.open_deadlines == []
    assert found.stage == "handed_over"


TUESDAY = date(2026, 6, 2)


@pytest.mark.parametrize(
    ("recorded", "due"),
    [
        ("Mon 17:00", "Wed 10:00"),
        ("Tue 00:00", "Tue 10:00"),
        ("Tue 08:00", "Tue 10:00"),
    ],
)
def test_rule_18_a_closure_moves_a_deadline_only_if_it_was_recorded_before_its_day(recorded, due):
    rules = book(entries=[entry(TUESDAY, recorded)])
    found = standing(event("handed_over", "Mon 15:00"), rules=rules)
    assert promise(found, "first_attempt").due_at == at(due)


def test_rule_18_a_closed_cycle_does_not_read_what_was_recorded_after_its_end():
    rejected = event("rejected", "Mon 16:00", typed="Mon 16:30")
    for recorded, due in (("Mon 16:29", "Wed 10:00"), ("Mon 16:30", "Tue 10:00")):
        rules = book(entries=[entry(TUESDAY, recorded)])
        found = standing(event("handed_over", "Mon 15:00"), rejected, rules=rules)
        assert promise(found, "first_attempt").due_at == at(due)


def test_rule_18_an_extra_opening_counts_like_any_other_entry():
    saturday = entry(date(2026, 6, 6), "Thu 10:00", "special", Window(9 * 60, 13 * 60))
    found = standing(event("handed_over", "Fri 17:00"), rules=book(entries=[saturday]))
    assert promise(found, "first_attempt").due_at == at("Sat 12:00")


def test_rule_19_a_reassignment_restarts_nothing_and_the_holder_at_the_due_instant_bears_it():
    moved = [
        event("reassigned", f"Mon {hour}", member_id=who)
        for hour, who in (("11:00", "denis"), ("15:59", "chloe"), ("16:01", "anne"))
    ]
    found = standing(GIVEN, *moved)
    assert (
        promise(found, "first_attempt").due_at == promise(standing(GIVEN), "first_attempt").due_at
    )
    assert promise(found, "first_attempt").holder_id == "chloe"
    assert found.owner_id == found.cycles[0].owner_id == "anne"


def test_rule_20_the_clock_of_a_lead_that_nobody_owns_runs():
    found = standing(event("handed_over", "Mon 10:00"))
    assert found.owner_id is None
    assert promise(found, "first_attempt").due_at == at("Mon 16:00")
    given_back = standing(GIVEN, event("reassigned", "Mon 11:00", member_id=None))
    assert given_back.owner_id is None
    assert given_back.cycles[0].owner_id is None


def test_rule_21_silence_accepts_at_the_windows_end_and_never_keeps_the_promise():
    found = standing(GIVEN)
    assert found.accepted_silently_at == at("Wed 18:00")
    assert found.accepted_at is None
    assert state(found, "acceptance", "Thu 12:00") == "breached"


def test_rule_21_an_answer_or_a_recycling_inside_the_window_leaves_no_silence():
    for kind in ("accepted", "rejected", "recycled"):
        assert standing(GIVEN, event(kind, "Wed 18:00")).accepted_silently_at is None
    late = standing(GIVEN, event("recycled", "Thu 09:00"))
    assert late.accepted_silently_at == at("Wed 18:00"), "it had been accepted by then"


def test_rule_22_a_new_hand_over_is_a_new_cycle_and_the_old_one_keeps_its_result():
    first = (GIVEN, event("attempt", "Mon 10:30"), event("recycled", "Tue 10:00"))
    again = event("handed_over", "Thu 10:00", member_id="denis")
    before, found = standing(*first), standing(*first, again)
    assert found.cycles[0] == before.cycles[0]
    assert len(found.cycles) == 2
    assert promise(found, "first_attempt").start_at == at("Thu 10:00")
    assert promise(found, "first_attempt").stopped_at is None
    assert (found.stage, found.owner_id) == ("handed_over", "denis")


def test_a_second_hand_over_of_a_lead_that_is_with_sales_changes_nothing():
    again = event("handed_over", "Mon 11:00", member_id="denis")
    found = standing(GIVEN, again)
    assert len(found.cycles) == 1
    assert found.owner_id == found.cycles[0].owner_id == "bruno"


def test_rule_24_the_clocks_are_independent_and_the_soonest_open_one_is_next():
    found = standing(GIVEN, event("accepted", "Mon 10:10"))
    assert [d.commitment for d in found.open_deadlines] == [
        "first_attempt",
        "first_conversation",
        "outcome",
    ]


def test_rule_27_a_breach_is_at_the_due_instant_whenever_it_is_noticed():
    found = standing(GIVEN)
    for now in ("Mon 16:01", "Tue 09:00", "2027-01-01 00:00"):
        assert state(found, "first_attempt", now) == "breached"
        assert promise(found, "first_attempt").due_at == at("Mon 16:00")


def test_rule_31_the_tiers_own_target_else_the_default_else_no_commitment():
    hot = standing(event("handed_over", "Mon 10:00", tier="hot"))
    assert promise(hot, "first_attempt").due_at == at("Mon 11:00")
    cold = standing(event("handed_over", "Mon 10:00", tier="cold"))
    assert promise(cold, "first_attempt").due_at == at("Mon 16:00")
    only_hot = Commitment("first_attempt", {"hot": WorkingTime(HOUR)})
    rules = book(replace(AGREEMENT, commitments=(only_hot,)))
    assert (
        standing(event("handed_over", "Mon 10:00", tier="cold"), rules=rules).open_deadlines == []
    )


def test_rule_33_instants_are_exact_to_the_millisecond():
    call = replace(event("attempt", "Mon 10:00"), occurred_at=at("Mon 16:00") + 1)
    found = standing(GIVEN, call)
    assert state(found, "first_attempt", "Tue 09:00") == "breached"
    assert found.cycles[0].attempt_working_ms == 4 * HOUR + 1


def test_the_end_of_a_cycle_before_it_was_due_cancels_what_it_still_owed():
    found = standing(GIVEN, event("rejected", "Mon 15:59"))
    assert state(found, "first_attempt", "Tue 09:00") == "cancelled"
    assert found.open_deadlines == []


def test_the_end_of_a_cycle_after_the_due_instant_leaves_the_breach_but_owes_nothing_more():
    found = standing(GIVEN, event("rejected", "Tue 10:00"))
    assert state(found, "first_attempt", "Wed 09:00") == "breached"
    assert found.open_deadlines == [], "no ghost stays overdue for ever"


def test_what_happens_after_the_end_keeps_no_promise():
    found = standing(GIVEN, event("rejected", "Mon 11:00"), event("conversation", "Mon 11:30"))
    assert promise(found, "first_attempt").stopped_at is None
    assert found.cycles[0].attempts == 0
    assert found.stage == "rejected"


QUALIFIED = event("qualified", "Mon 10:00", tier="hot")


def test_marketing_owes_the_hand_over_from_the_judgement_on():
    found = standing(event("received", "Mon 09:00"), QUALIFIED)
    owed = promise(found, "hand_over")
    assert (owed.side, owed.start_at, owed.due_at) == (
        "marketing",
        at("Mon 10:00"),
        at("Mon 11:00"),
    )
    done = standing(event("received", "Mon 09:00"), QUALIFIED, event("handed_over", "Mon 10:40"))
    assert promise(done, "hand_over").stopped_at == at("Mon 10:40")


def test_marketings_deadline_keeps_the_tier_of_its_day_whatever_the_score_becomes():
    events = (event("received", "Mon 09:00"), QUALIFIED)
    dues = {promise(standing(*events, tier=tier), "hand_over").due_at for tier in ("hot", "cold")}
    assert dues == {at("Mon 11:00")}


def test_marketing_owes_no_hand_over_of_a_lead_that_ended_without_one():
    found = standing(event("received", "Mon 09:00"), QUALIFIED, event("lost", "Mon 10:30"))
    assert promise(found, "hand_over").state_at(at("Tue 09:00")) == "cancelled"
    late = standing(event("received", "Mon 09:00"), QUALIFIED, event("lost", "Mon 15:00"))
    assert promise(late, "hand_over").state_at(at("Tue 09:00")) == "breached"
    assert late.open_deadlines == []


def test_marketings_closed_deadline_reads_the_calendar_as_it_was_known_at_the_hand_over():
    warm = event("qualified", "Mon 10:00", tier="warm")
    events = (event("received", "Mon 09:00"), warm, event("handed_over", "Mon 11:00"))
    for recorded, due in (("Mon 10:30", "Wed 18:00"), ("Mon 12:00", "Tue 18:00")):
        rules = book(entries=[entry(TUESDAY, recorded)])
        assert promise(standing(*events, rules=rules), "hand_over").due_at == at(due)


def test_a_lead_not_qualified_or_never_received_owes_no_hand_over():
    assert standing(event("received", "Mon 09:00")).owed == {}
    assert standing(QUALIFIED).owed == {}


def test_a_deadline_is_at_risk_in_the_last_quarter_of_its_working_time():
    found = promise(standing(event("handed_over", "Mon 11:00")), "first_attempt")
    assert found.due_at == at("Mon 17:00")
    assert found.warn_at == at("Mon 16:00")


def test_a_risk_that_begins_when_the_doors_close_is_told_when_they_open_again():
    found = promise(standing(event("handed_over", "Mon 15:00")), "first_attempt")
    assert found.due_at == at("Tue 10:00")
    assert found.warn_at == at("Tue 09:00"), "of four hours the last begins at closing time"


@pytest.mark.parametrize("kind", KINDS_OF_COMMITMENT.values(), ids=lambda kind: kind.code)
def test_no_kind_of_commitment_is_promised_and_never_reckoned(kind):
    everything = tuple(Commitment(code, {"default": HOUR_OF_WORK}) for code in KINDS_OF_COMMITMENT)
    found = standing(
        event("received", "Mon 09:00"),
        event("qualified", "Mon 09:30"),
        GIVEN,
        event("rejected", "Mon 11:00"),
        rules=book(replace(AGREEMENT, commitments=everything)),
    )
    begins = {"receipt": "Mon 09:30", "hand_over": "Mon 10:00", "rejection": "Mon 11:00"}
    if kind.starts not in begins:
        begins[kind.starts] = "Mon 10:30"
        began = event(kind.starts, begins[kind.starts])
        found = standing(GIVEN, began, rules=book(replace(AGREEMENT, commitments=everything)))
    deadline = promise(found, kind.code)
    assert deadline.side == kind.side
    assert deadline.start_at == at(begins[kind.starts])


@pytest.mark.parametrize("kind", KINDS_OF_COMMITMENT.values(), ids=lambda kind: kind.code)
def test_what_stops_a_kind_of_commitment_is_what_its_line_says(kind):
    promised = Commitment(kind.code, {"default": HOUR_OF_WORK})
    past = [event("received", "Mon 09:00"), event("qualified", "Mon 09:10")]
    if kind.starts != "receipt":
        past.append(event("handed_over", "Mon 09:20"))
    if kind.starts not in ("receipt", "hand_over"):
        past.append(event({"rejection": "rejected"}.get(kind.starts, kind.starts), "Mon 09:25"))
    for stop in sorted(kind.stops):
        rules = book(replace(AGREEMENT, commitments=(promised,)))
        found = standing(*past, event(stop, "Mon 09:45"), rules=rules)
        assert promise(found, kind.code).stopped_at == at("Mon 09:45"), stop


@pytest.fixture
def an_offer_after_the_meeting(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kind whose clock starts at an event within the cycle."""
    offered = frozenset({"opportunity"})
    kind = CommitmentKind("offer", "sales", "meeting", offered, "opportunity")
    monkeypatch.setattr(clock, "_OF_SALES", (kind,))


OFFERED = replace(AGREEMENT, commitments=(Commitment("offer", {"default": HOUR_OF_WORK}),))


@pytest.mark.usefixtures("an_offer_after_the_meeting")
def test_a_clock_may_start_at_an_event_of_the_cycle_and_stops_at_what_comes_after_it():
    early, met = event("opportunity", "Mon 11:00"), event("meeting", "Mon 14:30")
    late = event("opportunity", "Mon 14:45")
    found = standing(GIVEN, early, met, rules=book(OFFERED))
    assert promise(found, "offer").start_at == at("Mon 14:30")
    assert promise(found, "offer").stopped_at is None
    assert promise(found, "offer").due_at == at("Mon 15:30")
    kept = standing(GIVEN, early, met, late, rules=book(OFFERED))
    assert promise(kept, "offer").stopped_at == at("Mon 14:45")


@pytest.mark.usefixtures("an_offer_after_the_meeting")
def test_a_clock_whose_event_has_not_come_is_not_there():
    found = standing(GIVEN, event("attempt", "Mon 11:00"), rules=book(OFFERED))
    assert not found.cycles[0].deadlines
