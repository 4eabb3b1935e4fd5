"""Where a lead stands: its stage, its dates, and that the order of arrival does not matter."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.commitment import KINDS_OF_COMMITMENT
from slaapp.domain.cycles import Timeline, cut
from slaapp.domain.events import KINDS, Event
from slaapp.domain.instants import HOUR, MINUTE
from slaapp.domain.stage import STAGES
from slaapp.domain.standing import stand_alone
from tests.domain.timelines import AGREEMENT, at, book, event, standing

RULES = book()

kinds = st.sampled_from([kind for kind in KINDS if kind not in ("retracted", "restored")])
people = st.one_of(st.none(), st.sampled_from(("anne", "bruno")))


# Few, so that much happens in the same millisecond.
moments = st.sampled_from(
    [at(f"{day} {clock}") for day in ("Mon", "Tue", "Sat", "1+Thu") for clock in ("03:00", "10:00")]
)


@st.composite
def timelines(draw) -> list[Event]:
    """Anything at all, much of it at the same instants."""
    found = []
    for number in range(draw(st.integers(0, 12))):
        happened = draw(moments)
        one = Event(
            id=f"e{draw(st.integers(0, 99)):02}-{number}",
            kind=draw(kinds),
            occurred_at=happened,
            recorded_at=happened + draw(st.sampled_from((0, MINUTE, 30 * HOUR))),
            member_id=draw(people),
            tier=draw(st.sampled_from((None, "hot", "cold"))),
            amount_cents=draw(st.sampled_from((None, 0, 500))),
            field=draw(st.sampled_from((None, "tier", "source"))),
            value=draw(st.sampled_from((None, "hot"))),
        )
        found.append(one)
    return found


@given(timelines(), st.randoms())
def test_the_order_of_arrival_and_doubles_change_nothing(events: list[Event], chance):
    mixed = events + chance.choices(events, k=len(events)) if events else []
    chance.shuffle(mixed)
    assert stand_alone(mixed, "warm", RULES, True) == stand_alone(events, "warm", RULES, True)


@given(timelines())
def test_whatever_happened_the_figures_hold_together(events: list[Event]):
    found = stand_alone(events, "warm", RULES, True)
    assert found.stage in STAGES
    assert len(found.cycles) <= sum(one.kind == "handed_over" for one in events)
    assert [cycle.ordinal for cycle in found.cycles] == list(range(1, len(found.cycles) + 1))
    for earlier, later in zip(found.cycles, found.cycles[1:], strict=False):
        assert earlier.closed_at is not None
        assert earlier.closed_at <= later.handed_over_at
    for cycle in found.cycles:
        assert cycle.start_at >= cycle.handed_over_at
        assert {d.commitment for d in cycle.deadlines} <= set(KINDS_OF_COMMITMENT)
        for owed in cycle.deadlines:
            assert owed.start_at <= owed.warn_at <= owed.due_at
            assert owed.stopped_at is None or owed.cancelled_at is None
            assert owed.stopped_at is None or owed.stopped_at >= owed.start_at
            ended = cycle.closed_at is not None
            assert (owed in found.open_deadlines) == (owed.stopped_at is None and not ended)
    if found.cycles:
        assert found.cycles[-1].handed_over_at == found.handed_over_at


@given(timelines())
def test_history_owes_nothing_and_has_the_same_dates(events: list[Event]):
    live = stand_alone(events, "warm", RULES, True)
    past = stand_alone(events, "warm", RULES, False)
    assert past.owed == {}
    assert not any(cycle.deadlines for cycle in past.cycles)
    assert (past.stage, past.received_at, past.won_at) == (
        live.stage,
        live.received_at,
        live.won_at,
    )
    assert len(past.cycles) == len(live.cycles)


@given(timelines())
def test_a_later_version_changes_no_figure_of_an_earlier_one(events: list[Event]):
    end = max((one.recorded_at for one in events), default=0) + 1
    other = replace(AGREEMENT, commitments=(), volume_per_month=7)
    rules = book(AGREEMENT, other, since=(0, end))
    assert stand_alone(events, "warm", rules, True) == stand_alone(events, "warm", RULES, True)


@given(timelines())
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
