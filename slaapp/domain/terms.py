"""What a cycle is judged by: a version of the agreement, and the calendar as it may be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from slaapp.domain.agreement import Agreement, AgreementVersion
from slaapp.domain.commitment import Commitment
from slaapp.domain.events import Event
from slaapp.domain.instants import Instant
from slaapp.domain.openings import Openings
from slaapp.domain.target import Target


@dataclass(frozen=True, slots=True)
class Terms:
    """The version of a hand-over (rule 17) and the calendar that its cycle may read (rule 18).

    ``commitments`` are the agreement's by their kind: asked for at every deadline of every lead.
    """

    version: AgreementVersion
    openings: Openings
    commitments: dict[str, Commitment] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # As ``Agreement.commitment`` has it: of two of a kind the first counts.
        by_kind = {each.kind: each for each in reversed(self.version.agreement.commitments)}
        object.__setattr__(self, "commitments", by_kind)

    @property
    def agreement(self) -> Agreement:
        """What the version promises."""
        return self.version.agreement

    def target_of(self, kind: str, tier: str | None) -> Target | None:
        """``Agreement.target_of``."""
        commitment = self.commitments.get(kind)
        return None if commitment is None else commitment.target_for(tier)


Judge: TypeAlias = Callable[[Event, Instant | None], Terms | None]
"""The terms of what an event began; the instant is the ``recorded_at`` of what closed it, None
while it is open. None where no agreement was in force."""
