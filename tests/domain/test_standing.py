"""Where a lead stands: its stage, its dates, and that the order of arrival does not matter."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.agreement import AgreementVersion
from slaapp.domain.commitment import KINDS_OF_COMMITMENT
from slaapp.domain.cycle import Cycle
from slaapp.domain.cycles import Timeline, cut
from slaapp.domain.deadline import STATES, Deadline, explain, used_at
from slaapp.domain.dues_bulk import dues_in_bulk
from slaapp.domain.events import Event
from slaapp.domain.holding import time_held
from slaapp.domain.instants import DAY
from slaapp.domain.openings import Openings
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.stage import STAGES
from slaapp.domain.standing import Standing, cut_lead, stand, stand_alone
from slaapp.domain.waiting import waiting_of
from tests.domain.histories import events_of, merged_leads, moments, rulebooks
from tests.domain.timelines import AGREEMENT, CALENDAR, at, book, event, standing

RULES = book()
OPENINGS = Openings(CALENDAR)

merged = merged_leads()


def stood(lines: list[Timeline], rules: Rulebook = RULES, tier: str | None = "warm") -> Standing:
    return stand(cut_lead(lines, rules), tier)


@given(merged, rulebooks(), st.randoms())
def test_the_order_of_arrival_and_doubles_change_nothing(lines, rules, chance):
    def mixed(events: tuple[Event, ...]) -> tuple[Event, ...]:
        again = chance.choices(events, k=len(events)) if events else []
        return tuple(chance.sample([*events, *again], len(events) + len(again)))

    shuffled = [replace(line, events=mixed(line.events)) for line in lines]
    others = shuffled[1:]
    chance.shuffle(others)
    assert stood([shuffled[0], *others], rules) == stood(lines, rules)


@given(merged, rulebooks())
def test_whatever_happened_the_figures_hold_together(lines, rules):
    found = stood(lines, rules)
    events = [event for line in lines for event in line.events]
    assert found.stage in STAGES
    assert len(found.cycles) <= sum(one.kind == "handed_over" for one in events)
    assert [cycle.ordinal for cycle in found.cycles] == list(range(1, len(found.cycles) + 1))
    for cycle in found.cycles:
        check_cycle(cycle)
    for owed in found.deadlines:
        check_deadline(owed)
    open_ones = found.open_deadlines
    assert open_ones == sorted(open_ones, key=lambda one: (one.due_at, one.commitment))


def check_cycle(cycle: Cycle) -> None:
    assert cycle.start_at >= cycle.handed_over_at
    assert cycle.closed_at is None or cycle.closed_at >= cycle.handed_over_at
    assert (cycle.closed_at is None) == (cycle.closed_by is None)
    assert (cycle.closed_by == "duplicate") == (cycle.joined_into is not None)
    assert cycle.joined_into is None or cycle.deadlines == ()
    assert cycle.accepted_at is None or cycle.accepted_silently_at is None
    assert cycle.rejected_at is None or cycle.accepted_silently_at is None
    assert cycle.upheld_silently_at is None or cycle.rejected_at is not None
    assert {d.commitment for d in cycle.deadlines} <= set(KINDS_OF_COMMITMENT)
    assert len({d.commitment for d in cycle.deadlines}) == len(cycle.deadlines)
    assert (cycle.attempt_working_ms or 0) >= 0


def check_deadline(owed: Deadline) -> None:
    assert owed.start_at <= owed.warn_at <= owed.due_at
    assert owed.stopped_at is None or owed.cancelled_at is None
    assert owed.stopped_at is None or owed.suspended_at is None
    assert owed.stopped_at is None or owed.stopped_at >= owed.start_at
    assert (owed.used_ms is None) == (owed.stopped_at is None)
    assert (owed.overrun_ms is not None) == (
        owed.stopped_at is not None and owed.stopped_at > owed.due_at
    )
    assert all(begins < ends for begins, ends in owed.pauses)
    for now in (owed.start_at - 1, owed.start_at, owed.due_at, owed.due_at + 1, owed.due_at + DAY):
        assert owed.state_at(now) in STATES
    if owed.is_open:
        assert owed.state_at(owed.due_at) in ("running", "paused")
        assert owed.state_at(owed.due_at + 1) == "breached"


@given(merged, rulebooks())
def test_cycles_of_one_lead_follow_each_other(lines, rules):
    found = stood(lines[:1], rules)
    for earlier, later in zip(found.cycles, found.cycles[1:], strict=False):
        assert earlier.closed_at is not None
        assert earlier.closed_at <= later.handed_over_at


@given(merged, rulebooks())
def test_a_deadline_is_explained_from_its_start_to_its_due_instant_without_a_gap(lines, rules):
    for cycle in stood(lines, rules).cycles:
        for owed in cycle.deadlines:
            segments = explain(owed, cycle.terms.openings)
            bounds = [owed.start_at, *(one.end for one in segments)]
            assert [one.start for one in segments] == bounds[:-1]
            assert bounds[-1] == owed.due_at
            assert all(one.label for one in segments if one.kind == "pause")


@given(merged, rulebooks(), st.integers(0, 30 * DAY))
def test_the_time_used_is_the_time_held_by_all_who_held_it(lines, rules, later):
    for cycle in stood(lines, rules).cycles:
        for owed in cycle.deadlines:
            openings, now = cycle.terms.openings, owed.start_at + later
            if owed.side == "sales" and owed.start_at == cycle.start_at:
                held = time_held(cycle.holders, openings, owed.end_at(now), owed.pauses)
                assert sum(each.working_ms for each in held) == used_at(owed, openings, now)
            if owed.stopped_at is not None:
                assert used_at(owed, openings, now) == owed.used_ms


@given(merged, rulebooks(), moments)
def test_the_parts_of_a_waiting_add_up_to_the_whole(lines, rules, now):
    found = stood(lines, rules)
    waited = waiting_of(found, OPENINGS, now)
    if waited is None:
        assert found.received_at is None
        return
    assert sum(waited.parts.values()) == waited.until - waited.since
    assert all(part >= 0 for part in waited.parts.values())
    assert waited.since <= waited.until <= max(now, waited.since)


@given(merged, rulebooks())
def test_reckoned_in_bulk_is_reckoned_one_by_one(lines, rules):
    cycles = cut_lead(lines, rules)
    assert stand(cycles, "warm", dues_in_bulk([cycles])) == stand(cycles, "warm")


@given(merged)
def test_history_owes_nothing_and_has_the_same_dates(lines):
    # A rejection is final at once where nobody promised an answer, as in all that is past.
    live, past = stood(lines), stood([replace(line, historical=True) for line in lines])
    assert past.owed == {}
    assert not any(cycle.deadlines for cycle in past.cycles)
    assert (past.received_at, past.won_at) == (live.received_at, live.won_at)


@given(merged, rulebooks())
def test_a_later_version_changes_no_figure_of_an_earlier_one(lines, rules):
    events = [event for line in lines for event in line.events]
    end = max((one.recorded_at for one in events), default=0) + 1
    other = replace(AGREEMENT, commitments=(), volume_per_month=7)
    begun = (*rules.versions, AgreementVersion("v9", 9, end, other))
    longer = Rulebook("Europe/Paris", begun, rules.entries)
    assert stood(lines, longer) == stood(lines, rules)


@given(events_of())
def test_cutting_loses_and_doubles_no_event(events: list[Event]):
    found = cut([Timeline("", tuple(events))], RULES.judge)
    ordered, cycles = found.ordered, found.histories
    assert sorted(one.id for one in ordered) == sorted({one.id for one in events})
    inside = [one.id for cycle in cycles for one in (cycle.hand_over, *cycle.events)]
    assert len(inside) == len(set(inside))
    assert inside == [one.id for one in ordered][len(ordered) - len(inside) :]


@pytest.mark.parametrize(
    ("story", "stage"),
    [
        ("", "new"),
        ("received", "new"),
        ("received qualified", "qualified"),
        ("received conversation", "contacted"),
        ("received conversation qualified", "contacted"),
        ("received conversation handed_over", "handed_over"),
        ("received handed_over attempt", "handed_over"),
        ("received handed_over accepted", "accepted"),
        ("received handed_over conversation accepted", "contacted"),
        ("received handed_over accepted meeting opportunity", "opportunity"),
        ("received handed_over opportunity conversation", "opportunity"),
        ("received handed_over opportunity won", "won"),
        ("received handed_over won conversation note", "won"),
        ("received handed_over lost won", "won"),
        ("received handed_over rejected", "rejected"),
        ("received handed_over recycled qualified", "recycled"),
        ("received handed_over recycled handed_over", "handed_over"),
        ("received handed_over lost handed_over accepted", "accepted"),
    ],
)
def test_the_stage_after_a_story(story: str, stage: str):
    events = [event(kind, f"Mon {9 + hour:02}:00") for hour, kind in enumerate(story.split())]
    assert standing(*events).stage == stage


def test_a_win_keeps_the_deals_amount_unless_it_names_its_own():
    deal = event("opportunity", "Mon 10:00", amount_cents=900)
    assert standing(deal, event("won", "Mon 11:00")).amount_cents == 900
    assert standing(deal, event("won", "Mon 11:00", amount_cents=0)).amount_cents == 0
    assert standing(deal, event("won", "Mon 11:00", amount_cents=700)).amount_cents == 700


def test_a_loss_takes_the_win_back_and_a_win_the_loss():
    lost = standing(event("won", "Mon 10:00"), event("lost", "Mon 11:00"))
    assert (lost.won_at, lost.lost_at) == (None, at("Mon 11:00"))
    won = standing(event("lost", "Mon 10:00"), event("won", "Mon 11:00"))
    assert (won.won_at, won.lost_at) == (at("Mon 11:00"), None)


def test_the_first_receipt_counts_and_keeps_its_precision():
    found = standing(
        event("received", "Tue 00:00", precision="day"), event("received", "Wed 10:00")
    )
    assert (found.received_at, found.received_precision) == (at("Tue 00:00"), "day")


def test_a_changed_tier_is_the_tier_from_then_on_and_moves_no_clock():
    changed = event("changed", "Mon 10:30", field="tier", value="hot")
    given_ = event("handed_over", "Mon 10:00", tier="cold")
    before, after = standing(given_), standing(given_, changed)
    assert after.tier == "hot"
    assert after.cycles == before.cycles


def test_a_hand_over_before_1970_is_reckoned_like_any_other():
    early = event("handed_over", "1969-06-02 10:00")
    found = stand_alone([early], "warm", book(since=(at("1960-01-01 00:00"),)))
    assert found.cycles[0].start_at == early.occurred_at
    due = found.cycles[0].deadlines[0].due_at
    assert due - early.occurred_at == timedelta(hours=1) // timedelta(milliseconds=1)
