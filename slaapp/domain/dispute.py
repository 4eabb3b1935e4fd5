"""A rejection inside sales' window: the later clocks stand still until it is decided (rule 21).

Marketing upholds it, contests it, or is silent past its own answer deadline, which upholds it too;
of what is contested the manager decides. Sales may withdraw it: whoever accepts the lead after all,
or opens a deal with it, has given the rejection up.
"""

from __future__ import annotations

from dataclasses import dataclass

from slaapp.domain.events import Event
from slaapp.domain.instants import Instant
from slaapp.domain.target import due_after
from slaapp.domain.terms import Terms

WITHDRAWING = frozenset({"accepted", "opportunity", "won"})
"""What sales does only with a lead that it has taken after all."""


@dataclass(slots=True)
class Dispute:
    """A rejection and what became of it; ``answer_due`` is when silence upholds it.

    ``answered`` is marketing's first word on it; ``decided`` is what ended it, and ``void`` says
    whether the lead went back to its owner.
    """

    rejected: Event
    tier: str | None
    answer_start: Instant
    answer_due: Instant
    answered: Event | None = None
    decided: Event | None = None
    void: bool = False

    @property
    def since(self) -> Instant:
        """From when the later clocks stand still. A rejection is an act: it counts from when it
        was done (rule 5), like any answer."""
        return self.rejected.occurred_at

    @property
    def undecided(self) -> bool:
        """Whether nothing that happened has decided it; silence may have."""
        return self.decided is None

    @property
    def silent_at(self) -> Instant | None:
        """When silence upholds it; None once marketing spoke, or all was over before."""
        return self.answer_due if self.decided is None and self.answered is None else None

    def take(self, event: Event) -> None:
        """The next event of the cycle, in order, while this is undecided."""
        if event.kind in ("disputed", "upheld", "overruled"):
            self.answered = self.answered or event
        if event.kind in ("upheld", "overruled") or event.kind in WITHDRAWING:
            self.decided, self.void = event, event.kind != "upheld"


def dispute_of(rejected: Event, tier: str | None, terms: Terms) -> Dispute | None:
    """The dispute that a rejection begins; None where marketing promised no answer.

    Nobody can answer what was not written down yet, so the answer's clock starts when it was
    (the thought of rule 2).
    """
    target = terms.target_of("answer", tier)
    if target is None:
        return None
    start = max(rejected.occurred_at, rejected.written_at)
    return Dispute(rejected, tier, start, due_after(target, terms.openings, start))
