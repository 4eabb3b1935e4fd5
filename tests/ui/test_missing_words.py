"""What a lead lacks is told in words, whatever it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from slaapp.domain.agreement import Agreement, default_agreement
from slaapp.domain.criterion import Criterion, LeadFacts
from slaapp.domain.gate import BEFORE_HAND_OVER, MUST, MUST_NOT, Gate
from slaapp.domain.grade import Matrix
from slaapp.domain.missing import missing_of
from slaapp.domain.qualifying import GRADE, Qualifying
from slaapp.domain.score import score_by
from tests.store.workspaces import MONDAY
from ui.missing_words import missing_lines

KNOWN = Criterion("person.phone", "is_known", (), 15)
TERMS = replace(default_agreement(), criteria=(KNOWN,))


def told(terms: Agreement, **fields: str) -> list[tuple[str, str]]:
    facts = LeadFacts({name.replace("_", "."): value for name, value in fields.items()})
    sheet = score_by(terms, facts, MONDAY)
    return list(missing_lines(missing_of(terms, sheet), sheet, {}))


def test_points_are_missing_or_a_criterion_would_do(qapp: QApplication):
    assert told(replace(TERMS, threshold=15)) == [
        ("warning", "15 points are missing"),
        ("muted", "or: Phone is known (+15)"),
    ]
    assert told(replace(TERMS, threshold=16), person_phone="06") == [
        ("warning", "1 point is missing")
    ]
    assert told(replace(TERMS, threshold=15), person_phone="06") == []


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (MUST, ("bad", "Required: E-mail is known")),
        (BEFORE_HAND_OVER, ("warning", "Before handing over: E-mail is known")),
    ],
)
def test_what_has_to_be_there_is_told_whatever_the_points(
    qapp: QApplication, kind: str, said: tuple[str, str]
):
    gates = (Gate(kind, Criterion("person.email", "is_known", (), 0)),)
    terms = replace(TERMS, threshold=0, qualifying=Qualifying(gates=gates))
    assert told(terms) == [said]
    assert told(terms, person_email="a@b.fr") == []


def test_what_bars_a_lead_is_told(qapp: QApplication):
    student = Criterion("person.job_title", "contains", ("student",), 0)
    terms = replace(TERMS, threshold=0, qualifying=Qualifying(gates=(Gate(MUST_NOT, student),)))
    assert told(terms, **{"person_job_title": "x"}) == []
    facts = LeadFacts({"person.job_title": "Student"})
    sheet = score_by(terms, facts, MONDAY)
    lines = list(missing_lines(missing_of(terms, sheet), sheet, {}))
    assert lines == [("bad", "Excluded: Job title contains student")]


def test_of_a_grade_the_points_of_both_kinds_are_told(qapp: QApplication):
    matrix = Matrix((15, 10, 5), (20, 10, 5), {"A1": "hot"})
    terms = replace(TERMS, qualifying=Qualifying(matrix=matrix, decided_by=GRADE))
    words = "Missing for a grade: 15 points for who they are, 20 for what they did"
    assert told(terms)[0] == ("warning", words)
    words = "Missing for a grade: 20 points for what they did and said"
    assert told(terms, person_phone="06")[0] == ("warning", words)
