"""What the words of an agreement mean to those who sign it: texts, each of which may be empty."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from slaapp.domain.document_part import Part


@dataclass(frozen=True, slots=True)
class Definitions:
    """``mql`` is what marketing qualifies, ``sal`` what sales accepts; ``person_or_company`` says
    which of them is counted once; ``exclusions`` who is no lead whatever the criteria give."""

    lead: str = ""
    mql: str = ""
    sal: str = ""
    opportunity: str = ""
    customer: str = ""
    person_or_company: str = ""
    ideal_customer: str = ""
    exclusions: str = ""

    def to_document(self) -> dict[str, Any]:
        """The canonical form inside a signed agreement."""
        return {name: getattr(self, name) for name in DEFINITIONS}


DEFINITIONS: tuple[str, ...] = tuple(each.name for each in fields(Definitions))
"""Their codes, in the order in which they are printed."""


def definitions_from(place: str, document: object) -> Definitions:
    """The definitions that ``to_document`` wrote. Raises Trouble("agreement_unreadable")."""
    part = Part(place, document, DEFINITIONS)
    return Definitions(**{name: part.text(name) for name in DEFINITIONS})
