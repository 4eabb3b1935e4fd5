"""When a lead stands still: longer in its stage than agreed, and nothing planned."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.agreement import default_agreement
from slaapp.domain.agreement_faults import agreement_faults
from slaapp.domain.instants import DAY, Instant
from slaapp.domain.openings import Openings
from slaapp.domain.stagnation import MOVING_STAGES, USUAL_LIMITS, stands_still, still_before
from tests.domain.test_agreement import TODAY
from tests.domain.timelines import CALENDAR, at

OPENINGS = Openings(CALENDAR)
LIMITS = {"accepted": 2}


def still(since: Instant, now: Instant, *planned: Instant, stage: str = "accepted") -> bool:
    return stands_still(stage, since, planned, LIMITS, OPENINGS, now)


def test_two_working_days_end_on_the_closing_of_the_second():
    assert not still(at("Mon 10:00"), at("Wed 18:00"))
    assert still(at("Mon 10:00"), at("Wed 18:00") + 1)


def test_a_weekend_is_no_time_to_stand_still():
    assert not still(at("Fri 10:00"), at("1+Tue 17:00"))
    assert still(at("Fri 10:00"), at("1+Wed 09:00"))


def test_a_stage_without_a_limit_and_one_never_entered_stand_nowhere():
    assert not still(at("Mon 10:00"), at("Thu 12:00"), stage="won")
    assert not stands_still("accepted", None, (), LIMITS, OPENINGS, at("Thu 12:00"))


@pytest.mark.parametrize(
    ("due_at", "counts"),
    [(at("Thu 15:00"), True), (at("Thu 12:00"), True), (at("Thu 12:00") - 1, False)],
)
def test_a_step_that_is_still_to_come_keeps_it_moving(due_at: Instant, counts: bool):
    since, now = at("Mon 10:00"), at("Thu 12:00")
    assert still(since, now, due_at) is not counts
    assert still(since, now, at("Tue 10:00"), due_at) is not counts, "the first is overdue"


@given(
    st.dictionaries(st.sampled_from(MOVING_STAGES), st.integers(1, 30)),
    st.sampled_from(MOVING_STAGES),
    st.integers(-60 * DAY, 0),
    st.integers(0, 300 * DAY),
)
def test_looked_for_by_when_it_came_it_is_the_same_leads(
    limits: dict[str, int], stage: str, ago: int, after: int
):
    now = at("Fri 12:00") + after
    before = dict(still_before(limits, OPENINGS, now))
    since = now + ago
    found = stage in before and since < before[stage]
    assert found == stands_still(stage, since, (), limits, OPENINGS, now)


def test_a_limit_that_means_nothing_is_a_fault_at_its_field():
    terms = replace(default_agreement(), stagnation={"accepted": 0, "won": 3, "new": 3_661})
    found = {(fault.code, fault.field) for fault in agreement_faults(terms, TODAY)}
    assert found == {
        ("days_out_of_range", "stagnation.accepted"),
        ("unknown_stage", "stagnation.won"),
        ("days_out_of_range", "stagnation.new"),
    }
    assert default_agreement().stagnation == USUAL_LIMITS
