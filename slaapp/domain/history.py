"""The events of one cycle, and what they decide: how it was answered, and when it ended."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from slaapp.domain.commitment import is_hotter
from slaapp.domain.dispute import WITHDRAWING, Dispute, dispute_of
from slaapp.domain.events import Event
from slaapp.domain.instants import Instant
from slaapp.domain.target import due_after
from slaapp.domain.terms import Terms

CLOSING = frozenset({"rejected", "won", "lost", "recycled"})
"""What ends a cycle; a hand-over after it begins the next one (rule 22)."""

_DECISIONS = frozenset({"disputed", "upheld", "overruled"})


@dataclass(slots=True)
class History:
    """One cycle after its hand-over, event by event in order.

    ``terms`` are those of an open cycle, None where it has no clocks. ``while_open`` is what
    happened up to the end, the end included, as it counts; what came later stops nothing.
    ``answered`` is sales' first answer, ``closed_as`` how it ended ("upheld" and "duplicate"
    beside the kinds that close), ``told`` the stage that an event leads to where its kind does not
    tell (None: to none). ``seen`` are the kinds in ``while_open``: most cycles have few.
    ``start_stands`` once no receipt moves the start any more.
    """

    hand_over: Event
    terms: Terms | None = None
    events: list[Event] = field(default_factory=list)
    while_open: list[Event] = field(default_factory=list)
    start: Instant = field(init=False)
    tier: str | None = field(init=False)
    answered: Event | None = None
    accepted_at: Instant | None = None
    dispute: Dispute | None = None
    closed_by: Event | None = None
    closed_at: Instant | None = None
    closed_as: str | None = None
    joined_into: str | None = None
    told: dict[str, str | None] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    start_stands: bool = False

    def __post_init__(self) -> None:
        self.start, self.tier = self.hand_over.occurred_at, self.hand_over.tier

    def take(self, event: Event) -> None:
        """The next event of the lead, in order."""
        self.events.append(event)
        if self.is_over_by(event.occurred_at):
            return
        if event.kind == "rejected":
            self._reject(event)
            return
        self.while_open.append(event)
        self.seen.add(event.kind)
        if self.dispute is not None and self.dispute.undecided:
            self._decide(self.dispute, event)
        if event.kind in CLOSING:
            self.close(event, event.kind)
        elif event.kind == "accepted":
            self.answered = self.answered or event
            if self.accepted_at is None:
                self.accepted_at = event.occurred_at
        elif event.kind == "available" and not self.start_stands:
            # The earliest receipt on a sales machine (rule 2); events come in order.
            self.start_stands = True
            self.start = max(self.start, event.occurred_at)
        elif event.kind == "upgraded" and is_hotter(event.tier, self.tier):
            self.tier = event.tier

    def close(self, event: Event, closed_as: str, at: Instant | None = None) -> None:
        """The end of the cycle; a rejection that nobody decided on is over with it."""
        if self.dispute is not None and self.dispute.undecided and at is None:
            self.dispute.decided = event
        self.closed_by, self.closed_as = event, closed_as
        self.closed_at = event.occurred_at if at is None else at

    def is_over_by(self, instant: Instant) -> bool:
        """Whether it ended before an event at ``instant`` that follows; silence ends it too."""
        silent = self.silent_at
        return self.closed_by is not None or (silent is not None and instant > silent)

    @property
    def silent_at(self) -> Instant | None:
        """When marketing's silence upholds the rejection; compared with "now" by who reads it."""
        return self.dispute.silent_at if self.dispute else None

    @property
    def in_dispute(self) -> bool:
        """Whether a rejection is still to be decided."""
        return self.dispute is not None and self.dispute.undecided

    @property
    def closed_recorded_at(self) -> Instant | None:
        """Until when entries of the calendar count (rule 18); silence closes when it is due."""
        if self.closed_by is None or self.silent_at is not None:
            return self.silent_at
        return self.closed_by.recorded_at

    @property
    def window(self) -> Instant | None:
        """The end of sales' window for a rejection; None without an agreement."""
        if self.terms is None:
            return None
        return due_after(self.terms.agreement.reject_within, self.terms.openings, self.start)

    def first(self, kinds: Collection[str], since: Instant | None = None) -> Event | None:
        """The earliest event of these kinds while the cycle was open, from an instant on."""
        if self.seen.isdisjoint(kinds):
            return None
        found = (event for event in self.while_open if event.kind in kinds)
        return next((each for each in found if since is None or each.occurred_at >= since), None)

    def start_of(self, starts: str) -> Instant | None:
        """When a clock begins that ``CommitmentKind.starts`` so; None: it has not begun."""
        if starts == "hand_over":
            return self.start
        event = self.first((starts,))
        return None if event is None else max(self.start, event.occurred_at)

    def owner_at(self, instant: Instant) -> str | None:
        """Who held the lead then; None means the sales manager is the owner of record (rule 20).

        Who had it at the end has it still: what is done to the lead later is not this cycle's.
        """
        holder = self.hand_over.member_id
        for event in self.while_open:
            if event.kind == "reassigned" and event.occurred_at <= instant:
                holder = event.member_id
        return holder

    def _reject(self, event: Event) -> None:
        if self.in_dispute:
            return
        if self.terms is not None and self._is_too_late(event):
            # Sales had taken the lead, aloud or in silence: what it does now is what it may still
            # do, send it back; that is no rejection, and the acceptance stays counted.
            event = replace(event, kind="recycled")
            self.told[event.id] = "recycled"
            self.while_open.append(event)
            self.seen.add("recycled")
            self.close(event, "recycled")
            return
        self.answered = self.answered or event
        self.dispute = dispute_of(event, self.tier, self.terms) if self.terms else None
        if self.dispute is None:
            self.while_open.append(event)
            self.seen.add("rejected")
            self.close(event, "rejected")

    def _is_too_late(self, event: Event) -> bool:
        window = self.window
        return self.accepted_at is not None or (window is not None and event.occurred_at > window)

    def _decide(self, dispute: Dispute, event: Event) -> None:
        if event.kind not in _DECISIONS | WITHDRAWING:
            return
        dispute.take(event)
        if dispute.decided is None:
            return
        if not dispute.void:
            self.close(event, "upheld")
            return
        self.accepted_at = event.occurred_at
        if event.kind != "won":
            self.told[event.id] = "opportunity" if event.kind == "opportunity" else "accepted"
