"""What became of each planned step, since when a lead is in its stage, when it wakes."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.events import Event
from slaapp.domain.instants import DAY, to_instant
from slaapp.domain.next_step import soonest_due, steps_of
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.standing import stand_alone
from slaapp.domain.waking import wakes_at
from slaapp.domain.zones import zone_of

PARIS = zone_of("Europe/Paris")
NOBODYS = Rulebook("Europe/Paris", [], [])


def fact(key: str, kind: str, at: int, **more: object) -> Event:
    return Event(key, kind, at, at, **more)


@st.composite
def timelines(draw: st.DrawFn) -> list[Event]:
    """Plans, and words on what became of them; some on steps that are not there."""
    plans = draw(st.integers(0, 4))
    found = [
        fact(f"p{n}", "planned", draw(st.integers(0, 50)), until=draw(st.integers(1, 99)))
        for n in range(plans)
    ]
    for n in range(draw(st.integers(0, 6))):
        kind = draw(st.sampled_from(["step_done", "step_dropped"]))
        about = f"p{draw(st.integers(0, 5))}"
        found.append(fact(f"m{n}", kind, draw(st.integers(0, 99)), value=about))
    return found


@given(events=timelines(), data=st.data())
def test_the_earliest_word_on_a_step_counts_in_whatever_order_facts_arrive(events, data):
    steps = steps_of(events)
    assert steps_of(data.draw(st.permutations(events))) == steps
    assert {step.id for step in steps} == {each.id for each in events if each.kind == "planned"}
    for step in steps:
        words = [each for each in events if each.value == step.id]
        ends = [at for at in (step.done_at, step.dropped_at) if at is not None]
        assert ends == ([min(word.occurred_at for word in words)] if words else [])
    still = [step.due_at for step in steps if step.is_open]
    assert soonest_due(steps) == min(still, default=None)


@pytest.mark.parametrize(
    ("kinds", "since"),
    [
        (("received",), 0),
        (("received", "attempt", "note"), 0),
        (("received", "qualified", "attempt"), 1),
        (("received", "handed_over", "accepted", "attempt", "planned"), 2),
        (("received", "conversation", "conversation"), 1),
        (("received", "handed_over", "lost", "won"), 3),
        ((), None),
    ],
)
def test_a_lead_is_in_its_stage_since_what_brought_it_there_first(kinds, since):
    events = [fact(f"e{at}", kind, at, until=99) for at, kind in enumerate(kinds)]
    assert stand_alone(events, None, NOBODYS).stage_since == since


def test_a_recycled_lead_wakes_when_it_was_said_and_no_other_does():
    at = to_instant(datetime(2026, 1, 14, 17, 25, tzinfo=PARIS))
    received = fact("a", "received", at)
    said = fact("b", "recycled", at + 1, until=at + 30 * DAY)
    unsaid = fact("b", "recycled", at + 1)
    again = fact("c", "handed_over", at + 2)
    for events, wakes in (
        ([received], None),
        ([received, said], at + 30 * DAY),
        ([received, unsaid], None),
        ([received, said, again], None),
    ):
        assert wakes_at(stand_alone(events, None, NOBODYS), NOBODYS) == wakes
