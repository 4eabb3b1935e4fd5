"""What became of one hand-over, as figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from slaapp.domain.attempts import tries_until_reached
from slaapp.domain.clock import deadlines_of
from slaapp.domain.commitment import KINDS_OF_COMMITMENT, USUAL_APART
from slaapp.domain.deadline import Deadline
from slaapp.domain.dues import ONE_BY_ONE, Dues
from slaapp.domain.events import Event
from slaapp.domain.history import History
from slaapp.domain.holding import Holder, holders_of
from slaapp.domain.instants import Instant
from slaapp.domain.pauses import Pause, pauses_text, union
from slaapp.domain.pausing import agreed_pauses, appointment_waits, without_reasons
from slaapp.domain.terms import Terms


@dataclass(frozen=True, slots=True)
class Cycle:
    """What became of one hand-over; instants in UTC ms, working time in ms.

    ``upheld_silently_at`` is when marketing's silence upholds the rejection: it may lie ahead, and
    is compared with "now" by who reads it; ``closed_at`` is None until something happened.
    ``excluded`` by a signed exception, or ``joined_into`` the cycle that goes on for both, it
    leaves every denominator. ``asked`` is when the prospect wanted to be left alone, ``paused``
    that of it which somebody noted as an agreed pause; ``holders`` held the lead from when on.
    ``tries`` are the distinct attempts until the prospect was reached, None without an agreement.
    """

    id: str
    ordinal: int
    agreement_id: str | None
    tier: str | None
    owner_id: str | None
    handed_over_at: Instant
    start_at: Instant
    accepted_at: Instant | None
    accepted_silently_at: Instant | None
    rejected_at: Instant | None
    reason_id: str | None
    disputed_at: Instant | None
    upheld_silently_at: Instant | None
    first_attempt_at: Instant | None
    first_conversation_at: Instant | None
    attempts: int
    attempt_working_ms: int | None
    conversation_working_ms: int | None
    closed_at: Instant | None
    closed_by: str | None
    joined_into: str | None = None
    excluded: int = 0
    deadlines: tuple[Deadline, ...] = ()
    asked: tuple[Pause, ...] = ()
    paused: tuple[Pause, ...] = ()
    tries: int | None = None
    holders: tuple[Holder, ...] = ()
    terms: Terms | None = field(default=None, compare=False, repr=False)

    @property
    def taken_at(self) -> Instant | None:
        """When sales took the lead, aloud or in silence."""
        return self.accepted_at if self.accepted_at is not None else self.accepted_silently_at

    @property
    def asked_text(self) -> str | None:
        """``asked`` as a column keeps it: "from:to from:to"; None where there is none."""
        return pauses_text(self.asked)

    @property
    def paused_text(self) -> str | None:
        """``paused`` likewise."""
        return pauses_text(self.paused)

    def end_at(self, now: Instant) -> Instant | None:
        """When it ended, as of ``now``; None while it is open."""
        if self.closed_at is not None:
            return self.closed_at
        silent = self.upheld_silently_at
        return silent if silent is not None and silent < now else None


def cycle_of(
    history: History,
    ordinal: int,
    terms: Terms | None,
    dues: Dues = ONE_BY_ONE,
    excluded: bool = False,
) -> Cycle:
    """The figures of a cycle; ``terms`` are those that it may read, closed or open."""
    hand_over = history.hand_over
    attempt = history.first(KINDS_OF_COMMITMENT["first_attempt"].stops)
    conversation = history.first(KINDS_OF_COMMITMENT["first_conversation"].stops)
    rejected, dispute = _standing_rejection(history), history.dispute
    agreed = without_reasons(agreed_pauses(history))
    return Cycle(
        id=hand_over.id,
        ordinal=ordinal,
        agreement_id=terms.version.id if terms else None,
        tier=hand_over.tier,
        owner_id=history.owner_at(_last(history)),
        handed_over_at=hand_over.occurred_at,
        start_at=history.start,
        accepted_at=history.accepted_at,
        accepted_silently_at=_silence(history, terms, dues),
        rejected_at=rejected.occurred_at if rejected else None,
        reason_id=rejected.reason_id if rejected else None,
        disputed_at=(
            dispute.answered.occurred_at
            if dispute and dispute.answered and dispute.answered.kind == "disputed"
            else None
        ),
        upheld_silently_at=history.silent_at,
        first_attempt_at=_at(history, attempt),
        first_conversation_at=_at(history, conversation),
        attempts=sum(event.kind in ("attempt", "conversation") for event in history.while_open),
        attempt_working_ms=_worked(history, attempt, terms, agreed),
        conversation_working_ms=_worked(history, conversation, terms, agreed),
        closed_at=history.closed_at,
        closed_by=history.closed_as,
        joined_into=history.joined_into,
        excluded=int(excluded),
        deadlines=tuple(deadlines_of(history, terms, dues)) if terms else (),
        asked=_asked(history, agreed),
        paused=_within(history, agreed),
        tries=_tries(history, terms),
        holders=holders_of(history),
        terms=terms,
    )


def _last(history: History) -> Instant:
    """When something happened last while it was open."""
    return history.while_open[-1].occurred_at if history.while_open else history.start


def _standing_rejection(history: History) -> Event | None:
    """The rejection that ended the cycle or is still to be decided; an overruled one is void."""
    if history.dispute is not None:
        return None if history.dispute.void else history.dispute.rejected
    answered = history.answered
    return answered if answered is not None and answered.kind == "rejected" else None


def _silence(history: History, terms: Terms | None, dues: Dues) -> Instant | None:
    """When silence accepts: at the end of sales' window, unless somebody spoke before it."""
    if terms is None or history.accepted_at is not None or history.joined_into is not None:
        return None
    if _standing_rejection(history) is not None:
        return None
    within = terms.agreement.reject_within
    window, _warning = dues.due_and_warning(within, terms.openings, history.start)
    closed = history.closed_at
    went_back = history.closed_as == "recycled" and closed is not None and closed <= window
    return None if went_back else window


def _at(history: History, event: Event | None) -> Instant | None:
    return None if event is None else max(history.start, event.occurred_at)


def _worked(
    history: History,
    event: Event | None,
    terms: Terms | None,
    pauses: Sequence[Pause],
) -> int | None:
    at = _at(history, event)
    if at is None or terms is None:
        return None
    return terms.openings.between(history.start, at, pauses)


def _asked(history: History, agreed: Sequence[Pause]) -> tuple[Pause, ...]:
    waits = appointment_waits(history)
    if not agreed and not waits:
        return ()
    return _within(history, (*agreed, *waits))


def _within(history: History, pauses: Sequence[Pause]) -> tuple[Pause, ...]:
    """The same time as far as the cycle lasts."""
    if not pauses:
        return ()
    end = history.closed_at if history.closed_at is not None else history.silent_at
    return tuple(union((a, b if end is None else min(b, end)) for a, b in pauses))


def _tries(history: History, terms: Terms | None) -> int | None:
    if terms is None:
        return None
    promised = terms.commitments.get("attempts")
    apart = USUAL_APART if promised is None or promised.apart is None else promised.apart
    return tries_until_reached(history.while_open, apart, terms.openings, history.start)
