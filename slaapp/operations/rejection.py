"""What became of a rejection: marketing contests or upholds it, the manager decides (rule 21)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, Row

from slaapp.domain.instants import Instant
from slaapp.store.cycle_facts import answer_due_at, cycle_facts

State = Literal["undecided", "disputed", "upheld", "void"]

_WITHDRAWING = frozenset({"accepted", "opportunity", "won"})
"""What sales does only with a lead that it has taken after all."""


@dataclass(frozen=True, slots=True)
class Rejection:
    """The last rejection of a cycle; ``silence_at`` is when marketing's silence upholds it.

    ``silence_at`` None: no answer was promised, so the rejection was final at once. It is void
    when the manager overruled it, or sales took the lead after all.
    """

    at: Instant
    disputed_at: Instant | None
    decided: Literal["upheld", "void"] | None
    silence_at: Instant | None

    def state_at(self, now: Instant) -> State:
        """What holds at ``now``; an answer given on the due instant itself is in time."""
        if self.decided is not None:
            return self.decided
        if self.silence_at is None:
            return "upheld"
        if self.disputed_at is not None and self.disputed_at <= self.silence_at:
            return "disputed"
        return "upheld" if now > self.silence_at else "undecided"

    def is_open_at(self, now: Instant) -> bool:
        """Whether somebody has still to decide."""
        return self.state_at(now) in ("undecided", "disputed")

    @property
    def answered_at(self) -> Instant:
        """The last word on it before a decision: the contest, else the rejection itself."""
        return self.at if self.disputed_at is None else self.disputed_at


def rejection_of(connection: Connection, lead_id: str, cycle: Row[Any]) -> Rejection | None:
    """How the cycle was rejected; None where it was not."""
    kinds = ("rejected", "disputed", "upheld", "overruled", *_WITHDRAWING)
    facts = cycle_facts(connection, lead_id, cycle.handed_over_at, kinds)
    rejected = next((fact for fact in reversed(facts) if fact.kind == "rejected"), None)
    if rejected is None:
        return None
    after = [fact for fact in facts if fact.occurred_at >= rejected.occurred_at]
    disputed = next((fact for fact in after if fact.kind == "disputed"), None)
    deciding = ("upheld", "overruled", *_WITHDRAWING)
    decided = next((fact.kind for fact in after if fact.kind in deciding), None)
    return Rejection(
        rejected.occurred_at,
        disputed.occurred_at if disputed else None,
        None if decided is None else "upheld" if decided == "upheld" else "void",
        answer_due_at(connection, cycle.id),
    )
