"""A score with its lines, and what a lead lacks, as JSON documents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from slaapp.domain.missing import Missing
from slaapp.domain.score import CapLine, GateLine, ScoreLine, ScoreSheet
from slaapp.domain.score_move import Move


def score_document(sheet: ScoreSheet) -> dict[str, Any]:
    """The total and all that it is the sum of; "given" is what a line gave, "before" what it was
    before it faded."""
    return {
        "total": sheet.total,
        "grade": sheet.grade,
        "tier": sheet.tier,
        "qualifies": sheet.qualifies,
        "lines": [_line(line) for line in sheet.lines],
        "caps": [_cap(cap) for cap in sheet.caps],
        "gates": [_gate(gate) for gate in sheet.gates],
    }


def missing_document(missing: Missing) -> dict[str, Any]:
    """Gates that bar, gates to be met, points, and the smallest sets of criteria instead."""
    return {
        "bars": [_gate(line) for line in missing.bars],
        "needs": [_gate(line) for line in missing.needs],
        "points": [
            {"points": gap.points, "profile": gap.profile, "engagement": gap.engagement}
            for gap in missing.gaps
        ],
        "sets": [[each.to_document() for each in one] for one in missing.sets],
    }


def moves_document(found: Sequence[Move]) -> list[dict[str, Any]]:
    """The lines that moved a score, each with what it was, what it is, and by how many points."""
    return [
        {"points": move.points, "before": _part(move.before), "after": _part(move.after)}
        for move in found
    ]


def _part(line: ScoreLine | CapLine | None) -> dict[str, Any] | None:
    if line is None:
        return None
    return _cap(line) if isinstance(line, CapLine) else _line(line)


def _line(line: ScoreLine) -> dict[str, Any]:
    return {
        **line.criterion.to_document(),
        "value": line.value,
        "given": line.points,
        "before": line.before,
        "age_days": line.age,
    }


def _cap(line: CapLine) -> dict[str, Any]:
    return {"group": line.group, "cap": line.cap, "given": line.points}


def _gate(line: GateLine) -> dict[str, Any]:
    return {**line.gate.to_document(), "value": line.value, "passed": line.passed}
