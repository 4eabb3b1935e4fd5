"""What sales promises beside its deadlines: reasons for what it refuses, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from slaapp.domain.document_part import Part


@dataclass(frozen=True, slots=True)
class Recycling:
    """A lead given back may be handed over again after ``after_days`` calendar days, at most
    ``at_most`` times."""

    after_days: int
    at_most: int

    def to_document(self) -> dict[str, Any]:
        """The canonical form inside a signed agreement."""
        return {"after_days": self.after_days, "at_most": self.at_most}


@dataclass(frozen=True, slots=True)
class SalesPromises:
    """``coded_reasons``: each rejection names one of the team's reasons. ``recycling`` is None
    where nobody agreed on it."""

    coded_reasons: bool = True
    recycling: Recycling | None = None

    def to_document(self) -> dict[str, Any]:
        """The canonical form inside a signed agreement."""
        recycling = self.recycling.to_document() if self.recycling else None
        return {"coded_reasons": self.coded_reasons, "recycling": recycling}


def sales_from(place: str, document: object) -> SalesPromises:
    """The promises that ``to_document`` wrote. Raises Trouble("agreement_unreadable")."""
    part = Part(place, document, ("coded_reasons", "recycling"))
    return SalesPromises(part.yes_no("coded_reasons"), part.one_or_none("recycling", _recycling))


def _recycling(place: str, document: object) -> Recycling:
    part = Part(place, document, ("after_days", "at_most"))
    return Recycling(part.whole("after_days"), part.whole("at_most"))
