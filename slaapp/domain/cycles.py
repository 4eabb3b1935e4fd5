"""A lead's timeline cut into cycles: one hand-over from marketing to sales each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from slaapp.domain.events import Event, in_order
from slaapp.domain.instants import Instant

CLOSING = frozenset({"rejected", "won", "lost", "recycled"})
"""What ends a cycle; a hand-over after it begins the next one (rule 22)."""


@dataclass(slots=True)
class History:
    """The events of one cycle, the hand-over first; ``closed_by`` is the event that ended it."""

    hand_over: Event
    events: list[Event] = field(default_factory=list)
    closed_by: Event | None = None

    @property
    def start(self) -> Instant:
        """When sales' clocks start: at the hand-over, or when the lead reached them (rule 2)."""
        reached = [event.occurred_at for event in self.events if event.kind == "available"]
        return max(self.hand_over.occurred_at, min(reached, default=0))

    def first(self, kinds: Iterable[str]) -> Event | None:
        """The earliest event of these kinds from the hand-over on."""
        wanted = frozenset(kinds)
        return next((event for event in self.events if event.kind in wanted), None)

    def owner_at(self, instant: Instant) -> str | None:
        """Who held the lead then; None means the sales manager is the owner of record (rule 20)."""
        holder = self.hand_over.member_id
        for event in self.events:
            if event.kind == "reassigned" and event.occurred_at <= instant:
                holder = event.member_id
        return holder


def cut(events: Iterable[Event]) -> tuple[Sequence[Event], list[History]]:
    """All events in order, and the cycles among them.

    A second hand-over of a lead that is still with sales changes nothing: two machines may
    have said the same. A win or a loss after the end belongs to the last cycle.
    """
    ordered = in_order(events)
    cycles: list[History] = []
    for event in ordered:
        if event.kind == "handed_over" and (not cycles or cycles[-1].closed_by):
            cycles.append(History(event))
        elif cycles:
            cycles[-1].events.append(event)
            if event.kind in CLOSING and cycles[-1].closed_by is None:
                cycles[-1].closed_by = event
    return ordered, cycles


def instant_of(event: Event | None) -> Instant | None:
    """When an event happened; None where there is none."""
    return None if event is None else event.occurred_at
