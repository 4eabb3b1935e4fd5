"""Who agrees: the company, and who signs for marketing and for sales."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from slaapp.domain.document_part import Part


@dataclass(frozen=True, slots=True)
class Signatory:
    """A person's name and function; both may be left open until the signature."""

    name: str = ""
    function: str = ""

    def to_document(self) -> dict[str, Any]:
        """The canonical form inside a signed agreement."""
        return {"name": self.name, "function": self.function}


@dataclass(frozen=True, slots=True)
class Parties:
    """The company and the two who sign for it."""

    company: str = ""
    marketing: Signatory = field(default_factory=Signatory)
    sales: Signatory = field(default_factory=Signatory)

    def of_side(self, side: str) -> Signatory:
        """Who signs for "marketing" or "sales"."""
        return {"marketing": self.marketing, "sales": self.sales}[side]

    def to_document(self) -> dict[str, Any]:
        """The canonical form inside a signed agreement."""
        return {
            "company": self.company,
            "marketing": self.marketing.to_document(),
            "sales": self.sales.to_document(),
        }


def parties_from(place: str, document: object) -> Parties:
    """The parties that ``to_document`` wrote. Raises Trouble("agreement_unreadable")."""
    part = Part(place, document, ("company", "marketing", "sales"))
    return Parties(
        part.text("company"), part.one("marketing", _signatory), part.one("sales", _signatory)
    )


def _signatory(place: str, document: object) -> Signatory:
    part = Part(place, document, ("name", "function"))
    return Signatory(part.text("name"), part.text("function"))
