"""The follow-up that is proposed: in the hours of work, far enough from the last try."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.follow_up import TRIED_AGAIN, propose_step
from slaapp.domain.instants import HOUR, MINUTE
from slaapp.domain.openings import Openings
from tests.domain.agreements import full_agreement
from tests.store.workspaces import MONDAY, PARIS, paris

OPENINGS = Openings(full_agreement().calendar)


@pytest.mark.parametrize("outcome", ["reached", "wrong_number", "call_back"])
def test_only_a_call_that_reached_nobody_is_tried_again(outcome: str):
    assert propose_step(outcome, MONDAY, OPENINGS, PARIS) is None


@given(
    outcome=st.sampled_from(sorted(TRIED_AGAIN)),
    minutes=st.integers(0, 40 * 24 * 60),
    apart=st.integers(0, 24).map(lambda hours: hours * HOUR),
    hour=st.none() | st.integers(0, 23),
)
def test_a_proposal_is_worked_and_apart_from_the_last_try(outcome, minutes, apart, hour):
    happened = MONDAY + minutes * MINUTE
    step = propose_step(outcome, happened, OPENINGS, PARIS, apart=apart, hour=hour)
    assert step is not None
    assert step.kind == "call_back"
    assert OPENINGS.is_open(step.due_at)
    assert OPENINGS.between(happened, step.due_at) >= max(apart, TRIED_AGAIN[outcome])


def test_the_best_hour_is_taken_where_it_comes_soon():
    at = propose_step("no_answer", paris("2026-06-01 10:00"), OPENINGS, PARIS)
    best = propose_step("no_answer", paris("2026-06-01 10:00"), OPENINGS, PARIS, hour=16)
    assert at is not None
    assert best is not None
    assert at.due_at == paris("2026-06-01 15:30")
    assert best.due_at == paris("2026-06-01 16:00")
    late = propose_step("no_answer", paris("2026-06-01 10:00"), OPENINGS, PARIS, hour=11)
    assert late == at, "the next morning is not soon"
