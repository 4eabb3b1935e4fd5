"""What is refused in the clauses of both sides, where, and with which code."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from slaapp.domain.agreement import Agreement, default_agreement
from slaapp.domain.agreement_faults import agreement_faults
from slaapp.domain.commitment import Commitment
from slaapp.domain.criterion import Criterion
from slaapp.domain.marketing_promises import VolumePart
from slaapp.domain.sales_promises import Recycling
from slaapp.domain.shared_rules import EscalationStep
from slaapp.domain.target import EndOfWorkingDay
from tests.domain.agreements import full_agreement

TODAY = date(2026, 6, 1)
GOOD = full_agreement()
LONG = "é" * 2_001
LATE = EndOfWorkingDay(1)
VISITS = Criterion("event:visit", "at_least", ("2",), 10, within_days=30)


def found(terms: Agreement) -> list[tuple[str, str]]:
    return [(fault.code, fault.field) for fault in agreement_faults(terms, TODAY)]


def with_part(part: str, **changes: Any) -> Agreement:
    return replace(GOOD, **{part: replace(getattr(GOOD, part), **changes)})


def test_an_agreement_with_a_clause_of_every_kind_has_no_fault():
    assert found(GOOD) == []


def volume(*parts: VolumePart) -> Agreement:
    return with_part("marketing", volume_parts=parts)


@pytest.mark.parametrize(
    ("parts", "code", "name"),
    [
        ([VolumePart("moon", "x", 1)], "unknown_part", "0.by"),
        ([VolumePart("source", " ", 1)], "text_missing", "0.of"),
        ([VolumePart("tier", "boiling", 1)], "unknown_tier", "0.of"),
        ([VolumePart("source", "Été", 1), VolumePart("source", "ete", 1)], "said_twice", "1.of"),
        ([VolumePart("source", "Salon", 0)], "leads_out_of_range", "0.leads"),
        ([VolumePart("source", "x" * 201, 1)], "text_too_long", "0.of"),
    ],
)
def test_a_share_of_the_volume_that_means_nothing_is_refused(parts, code: str, name: str):
    assert found(volume(*parts)) == [(code, f"marketing.volume_parts.{name}")]


def test_the_parts_of_a_volume_are_not_more_than_the_volume():
    exact = [VolumePart("tier", "hot", 10), VolumePart("tier", "warm", 30)]
    assert found(volume(*exact)) == []
    # Another way to split it is another sum.
    assert found(volume(*exact, VolumePart("source", "Salon", 40))) == []
    more = volume(*exact, VolumePart("tier", "cold", 1))
    assert found(more) == [("parts_exceed_volume", "marketing.volume_parts")]
    (fault,) = agreement_faults(more, TODAY)
    assert fault.values == {"sum": 41, "volume": 40}


@pytest.mark.parametrize("percent", [0, -1, 101])
@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("marketing", "acceptance_percent"),
        ("marketing", "complete_percent"),
        ("both", "kept_percent"),
    ],
)
def test_a_share_is_between_one_and_a_hundred(part: str, name: str, percent: int):
    assert found(with_part(part, **{name: percent})) == [("percent_out_of_range", f"{part}.{name}")]


@pytest.mark.parametrize(
    ("part", "name", "value", "faults"),
    [
        ("marketing", "complete_fields", ("shoe",), [("unknown_field", ".0")]),
        ("marketing", "complete_fields", ("request", "request"), [("said_twice", ".1")]),
        ("marketing", "complete_fields", ("",), [("text_missing", ".0")]),
        ("marketing", "accompanies", ("a", " "), [("text_missing", ".1")]),
        ("marketing", "accompanies", (LONG,), [("text_too_long", ".0")]),
        ("both", "exclusions", ("Tests", "tests"), [("said_twice", ".1")]),
        ("both", "exclusions", tuple(map(str, range(41))), [("list_too_long", "")]),
        ("both", "exclusions", ("a\x00",), [("text_unprintable", ".0")]),
        ("both", "review", "daily", [("unknown_review", "")]),
        ("both", "pausing_by", (), [("nobody_may_pause", "")]),
        ("both", "pausing_by", ("boss",), [("unknown_role", ".0")]),
        ("both", "pausing_by", ("sales", "sales"), [("said_twice", ".1")]),
        ("sales", "recycling", Recycling(0, 1), [("days_out_of_range", ".after_days")]),
        ("sales", "recycling", Recycling(9_999, 1), [("days_out_of_range", ".after_days")]),
        ("sales", "recycling", Recycling(30, 0), [("rounds_out_of_range", ".at_most")]),
        ("sales", "recycling", Recycling(30, 101), [("rounds_out_of_range", ".at_most")]),
        ("parties", "company", "x" * 201, [("text_too_long", "")]),
        ("definitions", "sal", LONG, [("text_too_long", "")]),
        ("definitions", "exclusions", "\ud83d", [("text_unprintable", "")]),
    ],
)
def test_each_clause_refuses_what_is_blank_twice_too_long_or_absurd(part, name, value, faults):
    assert found(with_part(part, **{name: value})) == [
        (code, f"{part}.{name}{rest}") for code, rest in faults
    ]


def test_lines_and_tabs_belong_to_a_text():
    assert found(with_part("definitions", lead="un\n\tdeux")) == []


@pytest.mark.parametrize(
    ("step", "code", "rest"),
    [
        (EscalationStep(" ", late=LATE), "receiver_missing", ".to"),
        (EscalationStep("x" * 201, late=LATE), "text_too_long", ".to"),
        (EscalationStep("manager", "smile", late=LATE), "unknown_commitment", ".about"),
        (EscalationStep("manager"), "breach_unclear", ""),
        (EscalationStep("manager", late=LATE, below_percent=50), "breach_unclear", ""),
        (EscalationStep("manager", below_percent=0), "percent_out_of_range", ".below_percent"),
    ],
)
def test_a_step_of_the_ladder_says_after_which_breach_and_to_whom(step, code: str, rest: str):
    assert found(with_part("both", escalation=(step,))) == [(code, f"both.escalation.0{rest}")]


def test_no_step_of_the_ladder_is_there_twice():
    step = EscalationStep("manager", late=LATE)
    assert found(with_part("both", escalation=(step, step))) == [
        ("said_twice", "both.escalation.1")
    ]


def test_the_signatories_names_may_stay_open_but_not_grow_without_end():
    sides = GOOD.parties
    open_ones = replace(sides, marketing=replace(sides.marketing, name="", function=""))
    assert found(replace(GOOD, parties=open_ones)) == []
    long = replace(sides, sales=replace(sides.sales, function="x" * 201))
    assert found(replace(GOOD, parties=long)) == [("text_too_long", "parties.sales.function")]


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"name": "x" * 201}, "text_too_long", "name"),
        ({"pause_reasons": ("",)}, "text_missing", "pause_reasons.0"),
        ({"pause_reasons": ("Salon", "salon")}, "said_twice", "pause_reasons.1"),
        ({"volume_per_month": 1_000_001}, "leads_out_of_range", "volume_per_month"),
        ({"conversion_days": 3_661}, "days_out_of_range", "conversion_days"),
        ({"tier_points": {"boiling": 1}}, "unknown_tier", "tier_points"),
        ({"tier_points": {"hot": 10**30}}, "threshold_out_of_range", "tier_points"),
        ({"criteria": (VISITS,) * 201}, "list_too_long", "criteria"),
        (
            {"criteria": (replace(VISITS, within_days=10**12),)},
            "days_out_of_range",
            "criteria.0",
        ),
        (
            {"criteria": (Criterion("source", "is", ("x" * 201,), 1),)},
            "text_too_long",
            "criteria.0",
        ),
        (
            {"criteria": (Criterion("source", "is", ("\ud83d",), 1),)},
            "text_unprintable",
            "criteria.0",
        ),
        (
            {"commitments": (Commitment("outcome", {"boiling": LATE}),)},
            "unknown_tier",
            "commitments.0",
        ),
    ],
)
def test_what_was_typed_before_is_held_to_the_same(changes, code: str, field: str):
    assert found(replace(default_agreement(), **changes)) == [(code, field)]
