"""Hours needed against hours there, month by month."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date, datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slaapp.domain.capacity import Away, Effort, capacity, effort_faults
from slaapp.domain.instants import HOUR, MINUTE, Instant, to_instant
from slaapp.domain.month_spread import months_from
from slaapp.domain.openings import Openings
from slaapp.domain.working_calendar import french_calendar

OPENINGS = Openings(french_calendar())
HALF = Fraction(1, 2)
EFFORT = Effort(3, 10, HALF, 30, 2, Fraction(1, 4))
"""45 minutes a lead; two people with a quarter of their seven hours a day."""

efforts = st.builds(
    Effort,
    attempts=st.integers(1, 50),
    attempt_minutes=st.integers(1, 480),
    conversations=st.fractions(Fraction(1, 100), 1, max_denominator=100),
    conversation_minutes=st.integers(1, 480),
    reps=st.integers(1, 20),
    time=st.fractions(Fraction(1, 100), 1, max_denominator=100),
)


def paris(text: str) -> Instant:
    return to_instant(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Europe/Paris")))


def november(effort: Effort, leads: int, away: tuple[Away, ...] = ()):
    """November 2026 has 21 working days of 7 hours without any holiday here."""
    months = months_from(date(2026, 11, 1), 1, OPENINGS)
    (found,) = capacity(effort, months, [leads], OPENINGS, away)
    return found


def test_a_month_worked_by_hand():
    found = november(EFFORT, 100)
    assert found.needed == 75 * HOUR
    assert found.there == 2 * 21 * 7 * HOUR // 4 == 73.5 * HOUR
    assert found.gap == -1.5 * HOUR
    assert found.carried == 98
    assert (found.first, found.leads, found.away) == (date(2026, 11, 1), 100, 0)


def test_an_absence_takes_one_person_s_opening_hours_of_the_month():
    # From Thursday noon over the weekend to the end of Monday: 4 + 7 + 7 hours, no night.
    away = Away(paris("2026-11-05 12:00"), paris("2026-11-10 00:00"))
    found = november(EFFORT, 100, (away,))
    # The morning closes at 12:30: half an hour of it is after noon.
    assert found.away == 18 * HOUR // 4
    assert found.there == (2 * 21 * 7 - 18) * HOUR // 4


def test_an_absence_counts_in_each_month_only_what_falls_into_it():
    months = months_from(date(2026, 11, 1), 2, OPENINGS)
    away = (Away(paris("2026-11-30 00:00"), paris("2026-12-03 00:00")),)
    found = capacity(EFFORT, months, [10, 10], OPENINGS, away)
    assert [each.away for each in found] == [7 * HOUR // 4, 14 * HOUR // 4]


def test_no_more_people_are_away_than_there_are():
    month = Away(paris("2026-11-01 00:00"), paris("2026-12-01 00:00"))
    found = november(replace(EFFORT, reps=1), 10, (month, month))
    assert (found.there, found.carried) == (0, 0)
    assert found.gap == -found.needed


@given(effort=efforts, leads=st.integers(0, 500))
def test_what_is_carried_fits_and_one_lead_more_does_not(effort: Effort, leads: int):
    found = november(effort, leads)
    assert november(effort, found.carried).gap >= 0
    assert november(effort, found.carried + 1).gap < 0
    assert (found.gap >= 0) == (leads <= found.carried)


@given(effort=efforts, leads=st.integers(0, 500), more=st.integers(1, 50))
def test_more_leads_need_more_and_more_people_have_more(effort: Effort, leads: int, more: int):
    before = november(effort, leads)
    assert november(effort, leads + more).needed > before.needed
    assert november(replace(effort, reps=effort.reps + more), leads).there > before.there


@given(effort=efforts)
def test_a_lead_takes_its_attempts_and_its_share_of_a_conversation(effort: Effort):
    talk = effort.conversations * effort.conversation_minutes
    assert effort.per_lead() == (effort.attempts * effort.attempt_minutes + talk) * MINUTE
    assert effort_faults(asdict(effort)) == []


@pytest.mark.parametrize("field", list(asdict(EFFORT)))
@pytest.mark.parametrize(
    ("value", "code"), [(None, "number_missing"), (0, "number_not_positive"), (10**6, "")]
)
def test_zero_and_absurd_inputs_are_refused_at_their_field(field: str, value: object, code: str):
    (fault,) = effort_faults({**asdict(EFFORT), field: value})
    too_much = "share_above_all" if field in ("conversations", "time") else "number_too_large"
    assert (fault.field, fault.code) == (field, code or too_much)
