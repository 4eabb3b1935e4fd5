"""Leads that were merged: cycles open at the same time become one (rule 23)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slaapp.domain.cycles import Timeline
from slaapp.domain.events import Event
from slaapp.domain.merging import survivors
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.standing import Standing, cut_lead, stand
from tests.domain.histories import WHOLE
from tests.domain.timelines import AGREEMENT, at, book, event, promise

RULES = book(WHOLE)
OURS = event("handed_over", "Mon 10:00", member_id="bruno")
THEIRS = event("handed_over", "Mon 11:00", member_id="denis")


def merge(when: str) -> Event:
    return event("merged", when, value="b")


def joined(
    ours: list[Event], theirs: list[Event], rules: Rulebook = RULES, historical: bool = False
) -> Standing:
    lines = [Timeline("a", tuple(ours)), Timeline("b", tuple(theirs), historical)]
    return stand(cut_lead(lines, rules), "warm")


def test_the_earlier_hand_over_stands_for_both_and_the_other_is_a_duplicate():
    found = joined([OURS, merge("Mon 11:30")], [THEIRS])
    first, other = found.cycles
    assert (first.id, first.closed_by) == (OURS.id, None)
    assert (other.id, other.closed_by, other.closed_at) == (THEIRS.id, "duplicate", at("Mon 11:30"))
    assert (other.joined_into, other.deadlines) == (first.id, ())
    assert promise(found, "first_attempt", 0).due_at == at("Mon 16:00")
    assert (found.owner_id, found.handed_over_at) == ("bruno", at("Mon 10:00"))


def test_it_does_not_matter_which_of_the_two_leads_survives():
    found = joined([THEIRS, merge("Mon 11:30")], [OURS])
    assert promise(found, "first_attempt", 0).due_at == at("Mon 16:00")
    assert (found.owner_id, found.cycles[1].joined_into) == ("bruno", OURS.id)


def test_the_earliest_stop_of_both_counts():
    for ours, theirs in (([], ["Mon 11:10"]), (["Mon 11:10"], ["Mon 11:20"])):
        found = joined(
            [OURS, *(event("attempt", when) for when in ours), merge("Mon 11:30")],
            [THEIRS, *(event("attempt", when) for when in theirs)],
        )
        assert promise(found, "first_attempt", 0).stopped_at == at("Mon 11:10")


def test_a_hotter_tier_counts_as_an_upgrade_at_the_others_start():
    hot = replace(THEIRS, tier="hot")
    found = joined([OURS, merge("Mon 11:30")], [hot])
    owed = promise(found, "first_attempt", 0)
    assert (owed.due_at, owed.tier) == (at("Mon 12:00"), "hot")
    assert found.cycles[0].agreement_id == "v1"


def test_what_happens_after_it_counts_wherever_it_was_noted():
    late = event("attempt", "Mon 14:00")
    for ours, theirs in (([late], []), ([], [late])):
        found = joined([OURS, merge("Mon 11:30"), *ours], [THEIRS, *theirs])
        assert promise(found, "first_attempt", 0).stopped_at == at("Mon 14:00")


def test_a_cycle_that_was_closed_keeps_its_result_and_shows_beside_the_other():
    closed = [THEIRS, event("attempt", "Mon 11:10"), event("lost", "Mon 11:20")]
    alone = joined([event("received", "Mon 09:00")], closed).cycles
    found = joined([OURS, merge("Mon 11:30")], closed)
    assert [cycle.closed_by for cycle in found.cycles] == [None, "lost"]
    assert found.cycles[1].deadlines == alone[0].deadlines
    assert promise(found, "first_attempt", 0).stopped_at is None


def test_an_end_written_down_after_the_merge_but_before_it_in_time_still_ends_its_own_cycle():
    late = event("lost", "Mon 11:20", typed="Mon 15:00")
    found = joined([OURS, merge("Mon 11:30")], [THEIRS, late])
    assert [cycle.closed_by for cycle in found.cycles] == [None, "lost"]


def test_with_one_cycle_open_it_goes_on_for_both_leads():
    found = joined([event("received", "Mon 09:00"), merge("Mon 11:30")], [THEIRS])
    again = event("handed_over", "Mon 12:00")
    more = joined([event("received", "Mon 09:00"), merge("Mon 11:30"), again], [THEIRS])
    assert len(found.cycles) == len(more.cycles) == 1
    assert more.stage == "handed_over"


def test_a_rejection_that_one_of_them_met_with_is_over():
    rejected = event("rejected", "Mon 11:10")
    found = joined([OURS, merge("Mon 11:30")], [THEIRS, rejected])
    assert found.stage == "handed_over"
    assert found.cycles[0].rejected_at is None
    assert promise(found, "acceptance", 0).stopped_at == at("Mon 11:10"), "it was answered"
    # From 11:10 to 11:30 its clocks stood still.
    assert promise(found, "first_attempt", 0).due_at == at("Mon 16:20")


def test_rejected_on_both_they_wait_for_one_answer():
    rejections = event("rejected", "Mon 11:10"), event("rejected", "Mon 11:20")
    found = joined([OURS, rejections[1], merge("Mon 11:30")], [THEIRS, rejections[0]])
    assert found.cycles[0].rejected_at == at("Mon 11:10")
    assert promise(found, "answer", 0).start_at == at("Mon 11:10")


def test_silence_that_upheld_a_rejection_before_the_merge_closed_that_cycle():
    given = [event("handed_over", "Mon 09:00"), event("rejected", "Mon 09:30")]
    found = joined([event("handed_over", "Wed 10:00"), merge("Wed 11:00")], given)
    assert [cycle.closed_by for cycle in found.cycles] == [None, None]
    assert found.cycles[0].upheld_silently_at == at("Tue 18:00")
    assert promise(found, "first_attempt", 1).due_at == at("Wed 16:00")


def test_three_leads_become_one_through_each_other():
    lines = [
        Timeline("a", (OURS, merge("Mon 12:00"))),
        Timeline("b", (THEIRS, event("merged", "Mon 11:45", value="c"))),
        Timeline("c", (event("handed_over", "Mon 09:00"), event("attempt", "Mon 09:30"))),
    ]
    found = stand(cut_lead(lines, RULES), "warm")
    assert [cycle.closed_by for cycle in found.cycles].count("duplicate") == 2
    owed = promise(found, "first_attempt", 0)
    assert (owed.due_at, owed.stopped_at) == (at("Mon 15:00"), at("Mon 09:30"))


def test_a_live_cycle_and_one_of_history_leave_the_live_one():
    found = joined([THEIRS, merge("Mon 11:30")], [OURS], historical=True)
    assert promise(found, "first_attempt", 1).due_at == at("Mon 17:00")
    assert found.cycles[0].closed_by == "duplicate"


def test_the_earlier_starts_version_rules():
    quick = replace(AGREEMENT, commitments=())
    rules = book(WHOLE, quick, since=(0, at("Mon 10:30")))
    found = joined([THEIRS, merge("Mon 11:30")], [OURS], rules)
    assert found.cycles[0].agreement_id == "v1"


RECEIVED, QUALIFIED = event("received", "Mon 09:00"), event("qualified", "Mon 09:10", tier="hot")


def test_marketing_owes_one_hand_over_of_two_leads_that_wait():
    other = [event("received", "Mon 09:00"), event("qualified", "Mon 09:05", tier="hot")]
    found = joined([RECEIVED, QUALIFIED, merge("Mon 09:20")], other)
    assert [owed.due_at for owed in found.owed.values()] == [at("Mon 10:05")]
    given = event("handed_over", "Mon 10:00")
    done = joined([RECEIVED, QUALIFIED, merge("Mon 09:20"), given], other)
    assert [owed.stopped_at for owed in done.owed.values()] == [at("Mon 10:00")]


def test_of_two_that_wait_and_are_lost_nothing_is_owed_any_more():
    other = [event("received", "Mon 09:00"), event("qualified", "Mon 09:05", tier="hot")]
    lost = event("lost", "Mon 09:40")
    (owed,) = joined([RECEIVED, QUALIFIED, merge("Mon 09:20"), lost], other).owed.values()
    assert owed.cancelled_at == at("Mon 09:40")


def test_marketing_owes_no_hand_over_of_what_is_with_sales_under_another_name():
    found = joined([RECEIVED, QUALIFIED, merge("Mon 09:40")], [event("handed_over", "Mon 09:30")])
    (owed,) = found.owed.values()
    assert owed.state_at(at("Tue 09:00")) == "cancelled"


def test_what_marketing_had_kept_before_stays_kept():
    given = [RECEIVED, QUALIFIED, event("handed_over", "Mon 09:40")]
    found = joined([OURS, merge("Mon 11:30")], given)
    assert found.owed["b"].stopped_at == at("Mon 09:40")


@pytest.mark.parametrize(
    ("into", "expected"),
    [
        ({}, {}),
        ({"b": "a"}, {"b": "a"}),
        ({"c": "b", "b": "a"}, {"b": "a", "c": "a"}),
        ({"a": "b", "b": "a"}, {"b": "a"}),
        ({"c": "a", "a": "b", "b": "a"}, {"b": "a", "c": "a"}),
        ({"a": "a"}, {}),
    ],
)
def test_each_merged_lead_has_one_survivor_also_where_two_machines_disagreed(into, expected):
    assert survivors(into) == expected


def test_what_reaches_sales_after_the_merge_moves_no_start():
    reached = event("available", "Mon 15:00")
    found = joined([OURS, merge("Mon 11:30")], [THEIRS, reached])
    assert found.cycles[0].start_at == at("Mon 10:00")


def test_what_is_done_to_a_lead_after_its_end_changes_nobody_who_held_it():
    ended = [OURS, event("lost", "Mon 11:00"), event("reassigned", "Mon 11:10", member_id="denis")]
    (cycle,) = joined(ended, []).cycles
    assert cycle.owner_id == "bruno"
    assert {owed.holder_id for owed in cycle.deadlines} == {"bruno"}
