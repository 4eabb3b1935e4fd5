"""What a lead was worth when it was handed over: the sheet of that day as a fact of the event.

The lines are those of the criteria of a signed version, in their order: only what was seen and
given is written, not what was asked. Names, addresses and words of people are left out.
"""

from __future__ import annotations

import json
from typing import Any

from slaapp.domain.agreement import Agreement, AgreementVersion
from slaapp.domain.criterion import Criterion, FieldValue
from slaapp.domain.score import CapLine, GateLine, ScoreLine, ScoreSheet

SCORE = "score"
"""The ``field`` of a hand-over whose ``value`` is a snapshot."""

_OF_PEOPLE = ("person.", "request")
_LONGEST = 80


def snapshot_text(sheet: ScoreSheet, version: AgreementVersion) -> str:
    """A sheet as a hand-over keeps it, with the number of the version that it was made by."""
    held: dict[str, Any] = {
        "version": version.number,
        "total": sheet.total,
        "grade": sheet.grade,
        "tier": sheet.tier,
        "qualifies": sheet.qualifies,
        "lines": [
            [int(line.met), line.points, line.age, _kept(line.criterion, line.value)]
            for line in sheet.lines
        ],
        "caps": [[cap.group, cap.points, cap.family] for cap in sheet.caps],
        "gates": [
            [int(line.passed), _kept(line.gate.condition, line.value)] for line in sheet.gates
        ],
    }
    return json.dumps(held, ensure_ascii=False, separators=(",", ":"))


def version_of(text: str) -> int | None:
    """The number of the version that a snapshot was made by; None for what is no snapshot."""
    try:
        number = json.loads(text).get("version")
    except (ValueError, AttributeError):
        return None
    return number if type(number) is int else None


def snapshot_from(text: str, terms: Agreement) -> ScoreSheet:
    """The sheet that ``snapshot_text`` wrote, by the agreement of its version.

    A value that was left out is None. Raises ValueError for another version's snapshot.
    """
    held, rules = json.loads(text), terms.qualifying
    return ScoreSheet(
        tuple(
            ScoreLine(criterion, value, points, bool(met), age)
            for criterion, (met, points, age, value) in zip(
                terms.criteria, held["lines"], strict=True
            )
        ),
        tuple(
            CapLine(group, rules.caps[group], points, family)
            for group, points, family in held["caps"]
        ),
        tuple(
            GateLine(gate, value, bool(passed))
            for gate, (passed, value) in zip(rules.gates, held["gates"], strict=True)
        ),
        held["grade"],
        held["tier"],
        held["qualifies"],
        rules.grades is not None,
    )


def _kept(criterion: Criterion, value: FieldValue) -> FieldValue:
    if criterion.field.startswith(_OF_PEOPLE):
        return None
    return value[:_LONGEST] if isinstance(value, str) else value
