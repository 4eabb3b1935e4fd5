"""The kinds of commitment: whose they are, what starts them and what stops them.

A new kind is one line of ``KINDS_OF_COMMITMENT`` and its words in resources/words/domain.json,
if it starts at the hand-over or at an event after it. What starts at the receipt or at a rejection
is reckoned by hand, in ``marketing.py`` and ``clock.py``: a test fails for a kind that nobody does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from slaapp.domain.document_part import Part, unreadable
from slaapp.domain.instants import HOUR
from slaapp.domain.target import LONGEST, Target, check_positive, target_from

TIERS: tuple[str, ...] = ("hot", "warm", "cold")

# A conversation counts as an attempt that reached somebody; a meeting, an opportunity or a win
# cannot happen without one.
_SPOKEN = frozenset({"conversation", "meeting", "opportunity", "won"})


MOST_ATTEMPTS = 100
USUAL_ATTEMPTS, USUAL_APART = 3, 4 * HOUR
"""What "attempts" means where nobody said more: three of them, four working hours apart."""


@dataclass(frozen=True, slots=True)
class CommitmentKind:
    """``side`` promises it; ``stops`` are event kinds; ``about`` is what it is counted by, one of
    ``definitions.DEFINITIONS``.

    ``starts`` is "receipt", "rejection", "hand_over" or the kind of the event after the hand-over
    that its clock starts at. ``contact``: it is about reaching the
    prospect, so an appointment that the prospect asked for takes its due instant's place (rule 26).
    """

    code: str
    side: str
    starts: str
    stops: frozenset[str]
    about: str
    contact: bool = False

    @property
    def in_cycle(self) -> bool:
        """Whether its clock starts between the hand-over and the cycle's end."""
        return self.starts not in ("receipt", "rejection")


KINDS_OF_COMMITMENT: dict[str, CommitmentKind] = {
    kind.code: kind
    for kind in (
        CommitmentKind(
            "acceptance", "sales", "hand_over", frozenset({"accepted", "rejected"}), "mql"
        ),
        CommitmentKind(
            "first_attempt", "sales", "hand_over", _SPOKEN | {"attempt"}, "sal", contact=True
        ),
        CommitmentKind("first_conversation", "sales", "hand_over", _SPOKEN, "sal", contact=True),
        # The N attempts themselves are counted in ``attempts.py``; a conversation satisfies it.
        CommitmentKind("attempts", "sales", "hand_over", _SPOKEN, "sal", contact=True),
        CommitmentKind(
            "outcome",
            "sales",
            "hand_over",
            frozenset({"rejected", "opportunity", "won", "lost", "recycled"}),
            "opportunity",
        ),
        CommitmentKind("hand_over", "marketing", "receipt", frozenset({"handed_over"}), "mql"),
        CommitmentKind(
            "answer",
            "marketing",
            "rejection",
            frozenset({"upheld", "disputed", "overruled"}),
            "sal",
        ),
    )
}


@dataclass(frozen=True, slots=True)
class Commitment:
    """What one side promises: a target for each tier; a tier without one has no commitment.

    ``count`` attempts ``apart`` working ms from each other are "attempts"' own (None: as usual);
    other kinds have neither. Raises Trouble("target_not_positive" or "target_too_long").
    """

    kind: str
    targets: Mapping[str, Target]
    count: int | None = None
    apart: int | None = None

    def __post_init__(self) -> None:
        spaced = self.kind == "attempts"
        count = USUAL_ATTEMPTS if spaced and self.count is None else self.count
        apart = USUAL_APART if spaced and self.apart is None else self.apart
        if not spaced:
            count = apart = None
        if count is not None and apart is not None:
            check_positive("count", count, MOST_ATTEMPTS)
            check_positive("apart", apart, LONGEST)
        object.__setattr__(self, "count", count)
        object.__setattr__(self, "apart", apart)

    def target_for(self, tier: str | None) -> Target | None:
        """The first that matches: the tier's own, else the default's (rule 31); None is visible."""
        return self.targets.get(tier or "") or self.targets.get("default")

    def to_document(self) -> dict[str, Any]:
        """The canonical form inside a signed agreement."""
        targets = {tier: target.to_document() for tier, target in self.targets.items()}
        document: dict[str, Any] = {"kind": self.kind, "targets": targets}
        if self.count is not None:
            document |= {"count": self.count, "apart": self.apart}
        return document


def commitment_from(place: str, document: object) -> Commitment:
    """The commitment that ``to_document`` wrote, at its place in the agreement's document.

    Raises Trouble: agreement_unreadable, target_unreadable, and as ``Commitment``.
    """
    part = Part(place, document, ("kind", "targets"), ("count", "apart"))
    kind, count, apart = part.text("kind"), *(part.whole_or_none(n) for n in ("count", "apart"))
    if kind != "attempts" and (count, apart) != (None, None):
        raise unreadable(place)
    return Commitment(kind, part.by_name("targets", _target), count, apart)


def _target(place: str, document: object) -> Target:
    if not isinstance(document, dict):
        raise unreadable(place)
    return target_from(document)


def is_hotter(tier: str | None, than: str | None) -> bool:
    """Whether a tier is hotter than another; no tier at all is colder than any."""
    return _heat(tier) > _heat(than)


def _heat(tier: str | None) -> int:
    return len(TIERS) - TIERS.index(tier) if tier in TIERS else 0
