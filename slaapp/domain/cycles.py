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
    """The events of one cycle after its hand-over; ``closed_by`` is the one that ended it.

    ``while_open`` are those up to the end, itself included; what came later stops nothing.
    """

    hand_over: Event
    events: list[Event] = field(default_factory=list)
    closed_by: Event | None = None
    while_open: list[Event] = field(default_factory=list)

    def take(self, event: Event) -> None:
        """The next event of the lead, in order."""
        self.events.append(event)
        if self.closed_by is None:
            self.while_open.append(event)
            if event.kind in CLOSING:
                self.closed_by = event

    @property
    def start(self) -> Instant:
        """When sales' clocks start: at the hand-over, or when the lead reached them (rule 2)."""
        given = self.hand_over.occurred_at
        reached = [event.occurred_at for event in self.events if event.kind == "available"]
        return max(given, min(reached, default=given))

    def first(self, kinds: Iterable[str]) -> Event | None:
        """The earliest event of these kinds while the cycle was open."""
        wanted = frozenset(kinds)
        return next((event for event in self.while_open if event.kind in wanted), None)

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
            cycles[-1].take(event)
    return ordered, cycles


def before_sales(ordered: Sequence[Event], cycles: Sequence[History]) -> History | None:
    """Marketing's own stretch: from the judgement to the first hand-over, or to an end without.

    None where the lead was never qualified. What ended it decides which calendar it may read.
    """
    qualified = next((event for event in ordered if event.kind == "qualified"), None)
    if qualified is None:
        return None
    ended = next((event for event in ordered if event.kind in CLOSING), None)
    return History(qualified, closed_by=cycles[0].hand_over if cycles else ended)


def instant_of(event: Event | None) -> Instant | None:
    """When an event happened; None where there is none."""
    return None if event is None else event.occurred_at
