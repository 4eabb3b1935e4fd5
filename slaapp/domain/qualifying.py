"""What qualifies a lead beside its points: caps of groups, gates, grade or threshold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from slaapp.domain.document_part import Part, unreadable, whole_number
from slaapp.domain.gate import Gate, gate_from
from slaapp.domain.grade import Matrix, matrix_from

THRESHOLD, GRADE = "threshold", "grade"
DECIDERS: tuple[str, ...] = (THRESHOLD, GRADE)


@dataclass(frozen=True, slots=True)
class Qualifying:
    """``caps`` are the most points of each group of criteria. ``decided_by`` the "threshold" of
    points or the "grade" in the ``matrix``; both may be agreed, and either may decide later."""

    caps: Mapping[str, int] = field(default_factory=dict)
    gates: tuple[Gate, ...] = ()
    matrix: Matrix | None = None
    decided_by: str = THRESHOLD

    @property
    def grades(self) -> Matrix | None:
        """The matrix where it decides."""
        return self.matrix if self.decided_by == GRADE else None

    def to_document(self) -> dict[str, Any]:
        """The canonical form inside a signed agreement."""
        return {
            "caps": dict(self.caps),
            "gates": [gate.to_document() for gate in self.gates],
            "matrix": None if self.matrix is None else self.matrix.to_document(),
            "decided_by": self.decided_by,
        }


def qualifying_from(place: str, document: object) -> Qualifying:
    """What ``to_document`` wrote. Raises Trouble("agreement_unreadable")."""
    part = Part(place, document, ("caps", "gates", "matrix", "decided_by"))
    decided_by = part.text("decided_by")
    if decided_by not in DECIDERS:
        raise unreadable(part.place_of("decided_by"))
    return Qualifying(
        part.by_name("caps", whole_number),
        part.each("gates", gate_from),
        part.one_or_none("matrix", matrix_from),
        decided_by,
    )
