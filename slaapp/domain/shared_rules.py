"""What binds both sides: when they review, who is told of breaches, what follows, who may pause."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from slaapp.domain.document_part import Part
from slaapp.domain.roles import ROLES
from slaapp.domain.target import Target

REVIEWS: tuple[str, ...] = ("week", "two_weeks", "month", "quarter", "half_year")
ESCALATED_TO: tuple[str, ...] = (*ROLES, "management")
"""The receivers that the interface has words for; any other text is shown as it is."""


@dataclass(frozen=True, slots=True)
class EscalationStep:
    """``to`` is told after one of two things, of which just one is said.

    ``late``: a deadline is still owed so long after it was due. ``below_percent``: of a period's
    deadlines less than this share was met. ``about`` is a commitment's code, "" for any.
    """

    to: str
    about: str = ""
    late: Target | None = None
    below_percent: int | None = None

    def to_document(self) -> dict[str, Any]:
        """The canonical form inside a signed agreement."""
        return {
            "to": self.to,
            "about": self.about,
            "late": self.late.to_document() if self.late else None,
            "below_percent": self.below_percent,
        }


@dataclass(frozen=True, slots=True)
class Consequences:
    """What follows where marketing, or sales, does not keep its promises: a text each."""

    marketing: str = ""
    sales: str = ""

    def to_document(self) -> dict[str, Any]:
        """The canonical form inside a signed agreement."""
        return {"marketing": self.marketing, "sales": self.sales}


@dataclass(frozen=True, slots=True)
class SharedRules:
    """``review`` is one of ``REVIEWS``, "" for none. A commitment is kept in a period from
    ``kept_percent`` of its deadlines met (None: nobody said). ``exclusions`` say what leaves the
    figures once both sides sign for it. ``pausing_by`` are the roles that may pause a clock."""

    review: str = ""
    kept_percent: int | None = None
    escalation: tuple[EscalationStep, ...] = ()
    consequences: Consequences = field(default_factory=Consequences)
    exclusions: tuple[str, ...] = ()
    pausing_by: tuple[str, ...] = ROLES

    def to_document(self) -> dict[str, Any]:
        """The canonical form inside a signed agreement."""
        return {
            "review": self.review,
            "kept_percent": self.kept_percent,
            "escalation": [step.to_document() for step in self.escalation],
            "consequences": self.consequences.to_document(),
            "exclusions": list(self.exclusions),
            "pausing_by": list(self.pausing_by),
        }


def rules_from(place: str, document: object) -> SharedRules:
    """The rules that ``to_document`` wrote. Raises Trouble("agreement_unreadable")."""
    part = Part(place, document, list(SharedRules.__dataclass_fields__))
    return SharedRules(
        part.text("review"),
        part.whole_or_none("kept_percent"),
        part.each("escalation", _step),
        part.one("consequences", _consequences),
        part.texts("exclusions"),
        part.texts("pausing_by"),
    )


def _step(place: str, document: object) -> EscalationStep:
    part = Part(place, document, ("to", "about", "late", "below_percent"))
    return EscalationStep(
        part.text("to"),
        part.text("about"),
        part.target_or_none("late"),
        part.whole_or_none("below_percent"),
    )


def _consequences(place: str, document: object) -> Consequences:
    part = Part(place, document, ("marketing", "sales"))
    return Consequences(part.text("marketing"), part.text("sales"))
