"""All clauses of both sides, in the order of printing, and nothing that nobody promised."""

from __future__ import annotations

from collections import Counter

from hypothesis import assume, given, settings

from slaapp.domain.agreement import Agreement, default_agreement
from slaapp.domain.clauses import (
    ByTier,
    Codes,
    Count,
    Share,
    Switch,
    Texts,
    clauses_of,
)
from slaapp.domain.commitment import KINDS_OF_COMMITMENT
from slaapp.domain.definitions import DEFINITIONS
from slaapp.domain.instants import HOUR, MINUTE
from slaapp.domain.target import EndOfWorkingDay, WorkingTime
from tests.domain.agreements import agreements, full_agreement
from tests.domain.timelines import CALENDAR

FULL = clauses_of(full_agreement())
BY_CODE = {clause.code: clause for clause in FULL}


def test_the_clauses_of_both_sides_are_printed_in_this_order():
    assert [(clause.owner, clause.code) for clause in FULL] == [
        ("marketing", "volume"),
        ("marketing", "volume.tier.hot"),
        ("marketing", "volume.source.Salon"),
        ("marketing", "volume.campaign.Été"),
        ("marketing", "rejected_count"),
        ("marketing", "acceptance_rate"),
        ("marketing", "completeness"),
        ("marketing", "accompanies"),
        ("marketing", "hand_over"),
        ("marketing", "answer"),
        ("sales", "acceptance"),
        ("sales", "first_attempt"),
        ("sales", "first_conversation"),
        ("sales", "attempts"),
        ("sales", "outcome"),
        ("sales", "reject_within"),
        ("sales", "coded_reasons"),
        ("sales", "recycling"),
        ("both", "conversion_days"),
        ("both", "review"),
        ("both", "escalation.0"),
        ("both", "escalation.1"),
        ("both", "stagnation"),
        ("both", "consequences.marketing"),
        ("both", "consequences.sales"),
        ("both", "exclusions"),
        ("both", "pause_reasons"),
        ("both", "pausing_by"),
        ("both", "appointment_grace"),
    ]


def test_a_clause_says_what_is_promised_in_values():
    assert BY_CODE["volume"].target == Count(40)
    assert BY_CODE["volume.tier.hot"].target == Count(10)
    assert BY_CODE["rejected_count"].target == Switch(on=False)
    assert BY_CODE["acceptance_rate"].target == Share(75)
    assert BY_CODE["completeness"].target == Share(
        95, ("company.name", "person.phone", "custom:budget")
    )
    assert BY_CODE["first_attempt"].target == ByTier(
        (
            ("hot", WorkingTime(HOUR)),
            ("warm", WorkingTime(4 * HOUR)),
            ("default", EndOfWorkingDay(2)),
        )
    )
    assert BY_CODE["attempts"].target == ByTier((("default", EndOfWorkingDay(8)),), 5, 90 * MINUTE)
    assert BY_CODE["review"].target == Codes(("month",))
    assert BY_CODE["consequences.marketing"].target == Texts(("Le budget est revu.",))


def test_a_deadline_is_kept_in_a_month_from_the_share_that_was_agreed():
    shares = {clause.code: clause.kept_percent for clause in FULL}
    assert {code for code, share in shares.items() if share == 90} == set(KINDS_OF_COMMITMENT)
    assert {share for code, share in shares.items() if code not in KINDS_OF_COMMITMENT} == {None}


def test_what_nobody_promised_has_no_clause():
    assert [clause.code for clause in clauses_of(Agreement(CALENDAR))] == [
        "reject_within",
        "coded_reasons",
        "appointment_grace",
    ]


def test_both_sides_promise_something_in_what_a_workspace_starts_with():
    owners = Counter(clause.owner for clause in clauses_of(default_agreement()))
    assert set(owners) == {"marketing", "sales", "both"}


@settings(max_examples=40)
@given(agreements)
def test_every_clause_has_a_name_of_its_own_and_a_measure_a_period_and_a_definition(
    terms: Agreement,
):
    clauses = clauses_of(terms)
    assert all(clause.measure for clause in clauses)
    assert {clause.period for clause in clauses} <= {"month", "lead", "always"}
    assert {clause.definition for clause in clauses} <= {"", *DEFINITIONS}
    parts = terms.marketing.volume_parts
    assume(len({(part.by, part.of) for part in parts}) == len(parts))
    assert len({clause.code for clause in clauses}) == len(clauses)


def test_every_kind_of_commitment_is_about_something_defined():
    assert {kind.about for kind in KINDS_OF_COMMITMENT.values()} <= set(DEFINITIONS)
