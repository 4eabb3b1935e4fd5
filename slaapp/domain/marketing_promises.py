"""What marketing promises beside its deadlines: how many leads, how good, how complete."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from slaapp.domain.document_part import Part

VOLUME_PARTS: tuple[str, ...] = ("tier", "source", "campaign")
"""What the monthly volume can be split by."""


@dataclass(frozen=True, slots=True)
class VolumePart:
    """``leads`` of the month's volume are of one tier (a code), source or campaign (a name)."""

    by: str
    of: str
    leads: int

    def to_document(self) -> dict[str, Any]:
        """The canonical form inside a signed agreement."""
        return {"by": self.by, "of": self.of, "leads": self.leads}


@dataclass(frozen=True, slots=True)
class MarketingPromises:
    """The month's volume itself is ``Agreement.volume_per_month``.

    ``acceptance_percent`` of the decided hand-overs are accepted at least (None: no promise).
    ``complete_percent`` of the hand-overs have all of ``complete_fields``, codes of
    ``criterion.FIELDS`` or "custom:KEY". ``accompanies`` says what comes with a lead.
    ``rejected_count``: leads whose rejection was upheld count towards the volume all the same.
    """

    volume_parts: tuple[VolumePart, ...] = ()
    acceptance_percent: int | None = None
    complete_fields: tuple[str, ...] = ()
    complete_percent: int = 100
    accompanies: tuple[str, ...] = ()
    rejected_count: bool = False

    def to_document(self) -> dict[str, Any]:
        """The canonical form inside a signed agreement."""
        return {
            "volume_parts": [part.to_document() for part in self.volume_parts],
            "acceptance_percent": self.acceptance_percent,
            "complete_fields": list(self.complete_fields),
            "complete_percent": self.complete_percent,
            "accompanies": list(self.accompanies),
            "rejected_count": self.rejected_count,
        }


def marketing_from(place: str, document: object) -> MarketingPromises:
    """The promises that ``to_document`` wrote. Raises Trouble("agreement_unreadable")."""
    part = Part(place, document, list(MarketingPromises.__dataclass_fields__))
    return MarketingPromises(
        part.each("volume_parts", _volume_part),
        part.whole_or_none("acceptance_percent"),
        part.texts("complete_fields"),
        part.whole("complete_percent"),
        part.texts("accompanies"),
        part.yes_no("rejected_count"),
    )


def _volume_part(place: str, document: object) -> VolumePart:
    part = Part(place, document, ("by", "of", "leads"))
    return VolumePart(part.text("by"), part.text("of"), part.whole("leads"))
