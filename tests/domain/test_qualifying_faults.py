"""Faults of criteria, caps, gates and grades are told in their place; what is right is not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from slaapp.domain.agreement import Agreement
from slaapp.domain.agreement_faults import agreement_faults
from slaapp.domain.criterion import Criterion, LeadFacts, faults_of
from slaapp.domain.gate import BEFORE_HAND_OVER, MUST, MUST_NOT, Gate
from slaapp.domain.grade import Matrix
from slaapp.domain.qualifying import GRADE, Qualifying
from slaapp.domain.qualifying_faults import qualifying_faults
from slaapp.domain.score import score_by
from slaapp.domain.working_calendar import french_calendar
from tests.domain.agreements import agreements, full_agreement

CALENDAR = french_calendar()


def on(field: str, operator: str, *operands: str, **more) -> Criterion:
    return Criterion(field, operator, operands, more.pop("points", 0), **more)


def codes(terms: Agreement, deleted: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(fault.code, fault.field) for fault in qualifying_faults(terms, deleted)]


@pytest.mark.parametrize(
    ("criterion", "faults"),
    [
        (on("custom:n", "between", "5", "4"), ["between_empty"]),
        (on("custom:n", "between", "5", "5"), []),
        (on("custom:d", "between", "2026-02-01", "2026-01-31"), ["between_empty"]),
        (on("custom:d", "between", "2026-01-01", "2026-01-31"), []),
        (on("custom:d", "between", "2026-01-01", "31"), ["operand_no_number"]),
        (on("custom:d", "before", "2026-02-30"), ["operand_no_date"]),
        (on("custom:d", "after", "2026-02-28"), []),
        (on("custom:d", "within_last", "0"), ["operand_no_number"]),
        (on("custom:d", "within_last", "2.5"), ["operand_no_number"]),
        (on("custom:d", "within_last", "9" * 400), ["operand_no_number"]),
        (on("custom:d", "within_last", "30"), []),
        (on("interest.budget", "is", "perhaps"), ["operand_unknown"]),
        (on("interest.timing", "is_one_of", "now", "Quarter"), []),
        (on("interest.mood", "is", "yes"), ["unknown_field"]),
        (on("event:flight", "at_least", "1"), ["unknown_field"]),
        (on("custom:", "is_known"), ["unknown_field"]),
        (on("source", "is", "x", about="prix"), ["about_without_events"]),
        (on("source", "contains", "^a.*[b$"), []),
        (on("source", "is", "x", points=1001), ["points_out_of_range"]),
    ],
)
def test_what_is_wrong_with_a_criterion(criterion: Criterion, faults: list[str]):
    assert faults_of(criterion) == faults


def test_a_text_that_looks_like_a_pattern_is_a_text():
    for text in (".*", "^a.*[b$", "%", "_", "a|b", "\\d+", "*"):
        terms = Agreement(CALENDAR, (on("source", "contains", text, points=1),))
        assert score_by(terms, LeadFacts({"source": f"x {text} y"}), 0).total == 1
        assert score_by(terms, LeadFacts({"source": "anything else"}), 0).total == 0


PHONE_KNOWN, PHONE_EMPTY = on("person.phone", "is_known"), on("person.phone", "is_empty")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((MUST, PHONE_KNOWN), (MUST_NOT, PHONE_KNOWN)),
        ((MUST, PHONE_KNOWN), (MUST, PHONE_EMPTY)),
        ((BEFORE_HAND_OVER, PHONE_KNOWN), (MUST, PHONE_EMPTY)),
        ((MUST_NOT, PHONE_KNOWN), (MUST_NOT, PHONE_EMPTY)),
        ((MUST, on("source", "is", "Web")), (MUST, on("source", "is", "Salon"))),
        ((MUST, on("source", "is", "Web")), (MUST_NOT, on("source", "is", "WEB"))),
        ((MUST, on("source", "is", "Web")), (MUST_NOT, on("source", "contains", "we"))),
        ((MUST, on("source", "is", "Web")), (MUST_NOT, on("source", "is_known"))),
        ((MUST, on("source", "is_one_of", "a", "b")), (MUST, on("source", "is", "c"))),
        ((MUST, on("custom:n", "at_least", "5")), (MUST, on("custom:n", "at_most", "4"))),
    ],
)
def test_two_gates_that_nobody_passes_contradict_each_other(one, other):
    for pair in ((one, other), (other, one)):
        gates = tuple(Gate(*each) for each in pair)
        terms = Agreement(CALENDAR, qualifying=Qualifying(gates=gates))
        assert codes(terms) == [("gates_contradict", "qualifying.gates.1")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((MUST, PHONE_KNOWN), (MUST, on("person.email", "is_empty"))),
        ((MUST, on("source", "is", "Web")), (MUST, on("source", "is_one_of", "Salon", "web"))),
        ((MUST, on("source", "is", "Web")), (MUST_NOT, on("source", "is", "Salon"))),
        ((MUST, on("custom:n", "at_least", "5")), (MUST, on("custom:n", "at_most", "5"))),
        ((MUST, PHONE_KNOWN), (MUST_NOT, on("person.phone", "is", "0"))),
    ],
)
def test_two_gates_that_somebody_passes_do_not(one, other):
    gates = (Gate(*one), Gate(*other))
    assert codes(Agreement(CALENDAR, qualifying=Qualifying(gates=gates))) == []


STEPS = (40, 25, 10)


@pytest.mark.parametrize(
    ("rules", "code", "field"),
    [
        ({"decided_by": GRADE}, "matrix_missing", "decided_by"),
        ({"decided_by": GRADE, "matrix": Matrix()}, "nothing_ticked", "matrix.cells"),
        ({"matrix": Matrix((40, 40, 10))}, "steps_out_of_order", "matrix.profile"),
        ({"matrix": Matrix(STEPS, (1, 2, 3))}, "steps_out_of_order", "matrix.engagement"),
        ({"matrix": Matrix(cells={"E1": "hot"})}, "unknown_grade", "matrix.cells.E1"),
        ({"matrix": Matrix(cells={"A1": "red"})}, "unknown_tier", "matrix.cells.A1"),
        ({"caps": {"web": -1}}, "cap_out_of_range", "caps.web"),
        ({"caps": {"web": 1001}}, "cap_out_of_range", "caps.web"),
        ({"caps": {" ": 5}}, "text_missing", "caps. "),
        ({"gates": (Gate(MUST, on("x", "is", "y")),)}, "unknown_field", "gates.0"),
    ],
)
def test_what_is_wrong_with_caps_gates_and_grades(rules, code, field):
    terms = Agreement(CALENDAR, qualifying=Qualifying(**rules))
    assert codes(terms) == [(code, f"qualifying.{field}")]


def test_a_group_without_a_cap_and_a_field_that_is_gone_are_told():
    held = on("custom:size", "is_known", group="web")
    assert codes(Agreement(CALENDAR, (held,)), ("size",)) == [
        ("field_deleted", "criteria.0"),
        ("unknown_group", "criteria.0"),
    ]
    assert codes(Agreement(CALENDAR, (on("custom:size", "is_known"),))) == []


def test_the_full_agreement_has_no_fault():
    assert agreement_faults(full_agreement(), date(2026, 11, 23)) == []


@given(agreements)
def test_any_agreement_is_judged_for_faults_without_trouble(terms: Agreement):
    for fault in qualifying_faults(terms):
        assert fault.field.startswith(("criteria", "qualifying"))
