"""The facts of a lead's timeline: what happened, when it happened and when it was written down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from slaapp.domain.instants import Instant, Precision

# In the order in which they count when they carry the same instant: what stops a clock
# comes before what pauses it (sla-clock.md, rules 15 and 33).
KINDS: tuple[str, ...] = (
    "received",
    "visit",
    "changed",
    "qualified",
    "handed_over",
    "available",
    "reassigned",
    "accepted",
    "rejected",
    "attempt",
    "conversation",
    "meeting",
    "opportunity",
    "won",
    "lost",
    "disputed",
    "upheld",
    "overruled",
    "upgraded",
    "appointment",
    "paused",
    "resumed",
    "recycled",
    "merged",
    "exception",
    "planned",
    "step_done",
    "step_dropped",
    "note",
    "retracted",
    "restored",
)
_RANK = {kind: rank for rank, kind in enumerate(KINDS)}

CHANNELS: tuple[str, ...] = ("call", "email", "meeting", "visit", "other")
OUTCOMES: tuple[str, ...] = ("reached", "no_answer", "voicemail", "wrong_number", "call_back")


@dataclass(frozen=True, slots=True)
class Event:
    """One fact; ``member_id`` is whom it concerns (the owner), ``until`` a planned end.

    The ``precision`` of what is planned is that of ``until``: it was planned at an instant.
    """

    id: str
    kind: str
    occurred_at: Instant
    recorded_at: Instant
    precision: Precision = "instant"
    author_id: str | None = None
    member_id: str | None = None
    tier: str | None = None
    channel: str | None = None
    outcome: str | None = None
    reason_id: str | None = None
    amount_cents: int | None = None
    currency: str | None = None
    until: Instant | None = None
    note: str | None = None
    field: str | None = None
    value: str | None = None
    clock_at: Instant | None = None
    """What the machine's clock said, where ``recorded_at`` had to say otherwise (rule 30)."""

    @property
    def written_at(self) -> Instant:
        """When it was written down by the clock that everything else happens by."""
        return self.recorded_at if self.clock_at is None else self.clock_at


def order(event: Event) -> tuple[Instant, int, str]:
    """The sort key that makes the result independent of the order of arrival (rules 6 and 33)."""
    return (event.occurred_at, rank(event.kind), event.id)


def rank(kind: str) -> int:
    """The place of a kind among those that carry the same instant."""
    return _RANK[kind]


def in_order(events: Iterable[Event]) -> Sequence[Event]:
    """The events once each, in the order in which they count."""
    return sorted({event.id: event for event in events}.values(), key=order)
