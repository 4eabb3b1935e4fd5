"""Gates: what bars a lead, or has to be there, whatever its points are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from slaapp.domain.criterion import Criterion, criterion_from
from slaapp.domain.document_part import Part, unreadable

MUST, MUST_NOT, BEFORE_HAND_OVER = "must", "must_not", "before_hand_over"
GATES: tuple[str, ...] = (MUST, MUST_NOT, BEFORE_HAND_OVER)

_CONDITION = ("field", "operator", "operands")


@dataclass(frozen=True, slots=True)
class Gate:
    """A condition without points. A lead is not qualified unless it meets a "must", or if it meets
    a "must_not" (a competitor, a student, who opted out); "before_hand_over" is what has to be
    there before a lead goes to sales."""

    kind: str
    condition: Criterion

    def __post_init__(self) -> None:
        object.__setattr__(
            self, "condition", replace(self.condition, points=0, half_life=None, group="")
        )

    def lets_through(self, met: bool) -> bool:
        """Whether a lead passes that meets the condition, or does not."""
        return met != (self.kind == MUST_NOT)

    def to_document(self) -> dict[str, Any]:
        """The canonical form inside a signed agreement."""
        condition = self.condition.to_document()
        del condition["points"]
        return {"gate": self.kind, **condition}


def gate_from(place: str, document: object) -> Gate:
    """The gate that ``to_document`` wrote. Raises Trouble("agreement_unreadable")."""
    part = Part(place, document, ("gate", *_CONDITION), ("within_days", "about"))
    kind = part.text("gate")
    if kind not in GATES or not isinstance(document, dict):
        raise unreadable(part.place_of("gate"))
    condition = {name: value for name, value in document.items() if name != "gate"}
    return Gate(kind, criterion_from(place, {**condition, "points": 0}))
