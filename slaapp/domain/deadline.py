"""One deadline: when it is due, what became of it, and what it can tell at any instant."""

from __future__ import annotations

from dataclasses import dataclass

from slaapp.domain.instants import Instant
from slaapp.domain.openings import Openings
from slaapp.domain.pauses import Pause
from slaapp.domain.pausing import APPOINTMENT, Reasoned, with_reasons
from slaapp.domain.segments import Segment, explain_between
from slaapp.domain.target import Target, explain_due

STATES: tuple[str, ...] = ("not_started", "running", "paused", "met", "breached", "cancelled")


@dataclass(frozen=True, slots=True)
class Deadline:
    """One promise about one lead: when it is due and what became of it.

    ``stopped_at`` is when it was kept or made up for (``occurred_at`` of the activity, rule 5);
    ``cancelled_at`` when nothing was owed any more without it, which may lie ahead: marketing's
    silence cancels. ``suspended_at`` is when a rejection that was not overruled halted it for
    good or until it is decided. A breach stays one all the same. ``holder_id`` held the lead at
    the due instant (rule 19). ``due_at`` is ``target`` after ``counted_from`` (the start, an
    upgrade, an appointment) around ``pauses``, which ``reasons`` explain. ``used_ms`` is the
    working time until the stop and ``overrun_ms`` that from the due instant to it, None where
    there is none.
    """

    commitment: str
    side: str
    tier: str | None
    start_at: Instant
    warn_at: Instant
    due_at: Instant
    stopped_at: Instant | None = None
    cancelled_at: Instant | None = None
    suspended_at: Instant | None = None
    late_entry: bool = False
    holder_id: str | None = None
    pauses: tuple[Pause, ...] = ()
    reasons: tuple[Reasoned, ...] = ()
    target: Target | None = None
    counted_from: Instant | None = None
    appointment: Pause | None = None
    used_ms: int | None = None
    overrun_ms: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is still owed as far as events tell; whether it is late is compared."""
        return self.stopped_at is None and self.cancelled_at is None and self.suspended_at is None

    def state_at(self, now: Instant) -> str:
        """One of STATES: the same test everywhere; met iff stop <= due, breached iff now > due."""
        if self.stopped_at is not None:
            return "met" if self.stopped_at <= self.due_at else "breached"
        halted = self.cancelled_at if self.suspended_at is None else self.suspended_at
        if halted is not None:
            if halted > self.due_at:
                return "breached"
            ahead = self.cancelled_at is None or now < self.cancelled_at
            return "paused" if self.suspended_at is not None and ahead else "cancelled"
        if now > self.due_at:
            return "breached"
        if now < self.start_at:
            return "not_started"
        paused = any(begins <= now < ends for begins, ends in self.pauses)
        return "paused" if paused else "running"

    def end_at(self, now: Instant) -> Instant:
        """Until when its time counts, as of ``now``."""
        if self.stopped_at is not None:
            return self.stopped_at
        halts = (self.suspended_at, self.cancelled_at, now)
        return min(at for at in halts if at is not None)


def used_at(deadline: Deadline, openings: Openings, now: Instant) -> int:
    """Working ms from the start to the stop, or so far; pauses left out, never negative."""
    end = max(deadline.start_at, deadline.end_at(now))
    return openings.between(deadline.start_at, end, deadline.pauses)


def left_at(deadline: Deadline, openings: Openings, now: Instant) -> int:
    """Working ms left to the due instant; past it, minus what has gone by since (rule 28)."""
    at = max(deadline.start_at, deadline.end_at(now))
    return openings.between(at, deadline.due_at, deadline.pauses)


def explain(deadline: Deadline, openings: Openings) -> tuple[Segment, ...]:
    """Every stretch from the start to the due instant, counted or skipped, pauses with their
    reasons; the wait for an appointment is one of them."""
    start, pauses = deadline.start_at, deadline.pauses
    since = start if deadline.counted_from is None else deadline.counted_from
    if deadline.target is None:
        plain = explain_between(openings, start, deadline.due_at, pauses)
        return tuple(with_reasons(plain, deadline.reasons))
    asked = since if deadline.appointment is None else max(start, deadline.appointment[0])
    first = explain_between(openings, start, min(asked, since), pauses)
    waited = (Segment("pause", asked, since, APPOINTMENT),) if asked < since else ()
    last = explain_due(deadline.target, openings, since, pauses)
    reasoned = with_reasons((*first, *last), deadline.reasons)
    return tuple(sorted((*reasoned, *waited), key=lambda segment: segment.start))
