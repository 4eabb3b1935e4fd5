"""The kinds of commitment: whose they are, what starts them and what stops them.

A new kind is one line of ``KINDS_OF_COMMITMENT`` (and its words in the interface).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from slaapp.domain.target import Target, target_from

TIERS: tuple[str, ...] = ("hot", "warm", "cold")

# A conversation counts as an attempt that reached somebody; a meeting, an opportunity or a win
# cannot happen without one.
_SPOKEN = frozenset({"conversation", "meeting", "opportunity", "won"})


@dataclass(frozen=True, slots=True)
class CommitmentKind:
    """``side`` promises it; ``starts`` is "hand_over" or "receipt"; ``stops`` are event kinds."""

    code: str
    side: str
    starts: str
    stops: frozenset[str]


KINDS_OF_COMMITMENT: dict[str, CommitmentKind] = {
    kind.code: kind
    for kind in (
        CommitmentKind("acceptance", "sales", "hand_over", frozenset({"accepted", "rejected"})),
        CommitmentKind("first_attempt", "sales", "hand_over", _SPOKEN | {"attempt"}),
        CommitmentKind("first_conversation", "sales", "hand_over", _SPOKEN),
        CommitmentKind(
            "outcome",
            "sales",
            "hand_over",
            frozenset({"rejected", "opportunity", "won", "lost", "recycled"}),
        ),
        CommitmentKind("hand_over", "marketing", "receipt", frozenset({"handed_over"})),
    )
}


@dataclass(frozen=True, slots=True)
class Commitment:
    """What one side promises: a target for each tier; a tier without one has no commitment."""

    kind: str
    targets: Mapping[str, Target]

    def target_for(self, tier: str | None) -> Target | None:
        """The first that matches: the tier's own, else the default's (rule 31); None is visible."""
        return self.targets.get(tier or "") or self.targets.get("default")

    def to_document(self) -> dict[str, Any]:
        """The canonical form inside a signed agreement."""
        targets = {tier: target.to_document() for tier, target in self.targets.items()}
        return {"kind": self.kind, "targets": targets}


def commitment_from(document: Mapping[str, Any]) -> Commitment:
    """The commitment that ``to_document`` wrote."""
    targets = {tier: target_from(value) for tier, value in document["targets"].items()}
    return Commitment(document["kind"], targets)
