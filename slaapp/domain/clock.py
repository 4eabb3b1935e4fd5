"""The SLA clock: from a cycle's events and the agreement of its hand-over to its deadlines.

Rules by number are those of the clock's specification; everything is derived, nothing typed in,
and "now" is no part of it: whether an open deadline is breached is compared when it is read.
"""

from __future__ import annotations

from dataclasses import dataclass

from slaapp.domain.agreement import Agreement
from slaapp.domain.commitment import KINDS_OF_COMMITMENT, CommitmentKind
from slaapp.domain.cycles import History
from slaapp.domain.events import Event
from slaapp.domain.instants import Instant
from slaapp.domain.openings import Openings
from slaapp.domain.target import Target, due_after

WARNING_SHARE = 4
"""A deadline is at risk in the last quarter of its working time (kpis.md, "At risk")."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """One promise about one lead: when it is due and what became of it.

    ``stopped_at`` is when it was kept or made up for (``occurred_at`` of the activity, rule 5);
    ``cancelled_at`` when the cycle ended without it: from then on nothing is owed any more, but a
    breach stays one. ``holder_id`` held the lead at the due instant (rule 19).
    """

    commitment: str
    side: str
    tier: str | None
    start_at: Instant
    warn_at: Instant
    due_at: Instant
    stopped_at: Instant | None = None
    cancelled_at: Instant | None = None
    late_entry: bool = False
    holder_id: str | None = None

    def state_at(self, now: Instant) -> str:
        """ "met", "breached", "cancelled" or "running": the same test everywhere (rule 7)."""
        if self.stopped_at is not None:
            return "met" if self.stopped_at <= self.due_at else "breached"
        if self.cancelled_at is not None:
            return "cancelled" if self.cancelled_at <= self.due_at else "breached"
        return "running" if now <= self.due_at else "breached"


def deadlines_of(
    history: History, tier: str | None, agreement: Agreement, openings: Openings
) -> list[Deadline]:
    """Sales' deadlines of a cycle, independent of each other (rule 24)."""
    promised = []
    for kind in KINDS_OF_COMMITMENT.values():
        target = agreement.target_of(kind.code, tier)
        if kind.starts == "hand_over" and target is not None:
            promised.append(_deadline(history, kind, target, tier, openings))
    return promised


def hand_over_deadline(
    received: Event, history: History, tier: str | None, agreement: Agreement, openings: Openings
) -> Deadline | None:
    """Marketing's promise to hand a qualified lead over after its receipt; None if none is owed.

    ``history`` is marketing's own stretch (``cycles.before_sales``).
    """
    target = agreement.target_of("hand_over", tier)
    if target is None:
        return None
    # Nobody can hand over what is not qualified yet: the clock waits for the judgement.
    start = max(received.occurred_at, history.hand_over.occurred_at)
    due, end = due_after(target, openings, start), history.closed_by
    ended = None if end is None else max(start, end.occurred_at)
    kept = end is not None and end.kind == "handed_over"
    return Deadline(
        "hand_over",
        "marketing",
        tier,
        start,
        _warning(openings, start, due),
        due,
        stopped_at=ended if kept else None,
        cancelled_at=None if kept else ended,
        late_entry=end is not None and kept and end.is_late_entry,
    )


def _deadline(
    history: History, kind: CommitmentKind, target: Target, tier: str | None, openings: Openings
) -> Deadline:
    start = history.start
    due = due_after(target, openings, start)
    stop = history.first(kind.stops)
    closed = history.closed_by if stop is None else None
    return Deadline(
        kind.code,
        kind.side,
        tier,
        start,
        _warning(openings, start, due),
        due,
        # Between the hand-over and the start it is met with nothing elapsed (rule 2).
        stopped_at=None if stop is None else max(start, stop.occurred_at),
        cancelled_at=None if closed is None else max(start, closed.occurred_at),
        late_entry=stop is not None and stop.is_late_entry,
        holder_id=history.owner_at(due),
    )


def _warning(openings: Openings, start: Instant, due: Instant) -> Instant:
    working = openings.between(start, due)
    return openings.add(start, working - working // WARNING_SHARE) if working else due
