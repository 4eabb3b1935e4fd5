"""The SLA clock: from a cycle's events and the agreement of its hand-over to its deadlines.

Rules by number are those of the clock's specification; everything is derived, nothing typed in,
and "now" is no part of it: whether an open deadline is breached is compared when it is read.
"""

from __future__ import annotations

from collections.abc import Collection

from slaapp.domain.attempts import last_needed
from slaapp.domain.commitment import KINDS_OF_COMMITMENT, CommitmentKind
from slaapp.domain.deadline import Deadline
from slaapp.domain.dues import ONE_BY_ONE, Dues, warning_before
from slaapp.domain.events import Event, order
from slaapp.domain.history import History
from slaapp.domain.instants import HOUR, Instant
from slaapp.domain.moving import Due, due_of
from slaapp.domain.openings import Openings
from slaapp.domain.pauses import Pause
from slaapp.domain.pausing import pauses_of, suspended_since, without_reasons
from slaapp.domain.target import due_after
from slaapp.domain.terms import Terms

LATE_ENTRY = HOUR
"""An entry made more than a working hour after the fact is a late one (kpis.md)."""

_OF_SALES = tuple(kind for kind in KINDS_OF_COMMITMENT.values() if kind.in_cycle)


def deadlines_of(history: History, terms: Terms, dues: Dues = ONE_BY_ONE) -> list[Deadline]:
    """Sales' deadlines of a cycle and marketing's answer to its rejection, each by itself
    (rule 24); ``terms`` are those the closed cycle may read. A duplicate owes nothing."""
    if history.joined_into is not None:
        return []
    # The order of the kinds; what nobody promised costs a look.
    promised = (kind for kind in _OF_SALES if kind.code in terms.commitments)
    owed = [_of_sales(history, kind, terms, dues) for kind in promised]
    return [each for each in (*owed, _answer(history, terms)) if each is not None]


def stop_of(history: History, kind: CommitmentKind, terms: Terms) -> Event | None:
    """The earliest event that keeps a promise of sales, or makes up for it (rules 4 to 6)."""
    if kind.code == "acceptance":
        return history.answered
    # What was done before the hand-over counts as well (rule 2), before another start it does not.
    since = None if kind.starts == "hand_over" else history.start_of(kind.starts)
    stop = history.first(kind.stops, since)
    commitment = terms.commitments.get(kind.code)
    if kind.code != "attempts" or commitment is None:
        return stop
    tried = last_needed(history.while_open, commitment, terms.openings, history.start)
    return min((each for each in (stop, tried) if each is not None), key=order, default=None)


def is_late_entry(event: Event, openings: Openings) -> bool:
    """Whether it was written down long after it happened; a day's fact cannot tell."""
    if event.precision != "instant" or event.written_at - event.occurred_at <= LATE_ENTRY:
        return False
    return openings.between(event.occurred_at, event.written_at) > LATE_ENTRY


def _of_sales(history: History, kind: CommitmentKind, terms: Terms, dues: Dues) -> Deadline | None:
    start = history.start_of(kind.starts)
    if start is None:
        return None
    stop = stop_of(history, kind, terms)
    stopped = None if stop is None else max(start, stop.occurred_at)
    reasons = pauses_of(history, kind.code != "acceptance", stopped)
    pauses = without_reasons(reasons)
    due = due_of(history, kind, terms, pauses, start, stopped, dues)
    if due is None:
        return None
    ended = history.closed_at if history.closed_at is not None else history.silent_at
    over = None if stop is not None or ended is None else max(due.start, ended)
    suspended = None if stop is not None else suspended_since(history)
    return Deadline(
        kind.code,
        kind.side,
        due.tier,
        due.start,
        _warning(due, terms.openings, pauses),
        due.at,
        # Between the hand-over and the start it is met with nothing elapsed (rule 2).
        stopped_at=stopped,
        cancelled_at=over,
        suspended_at=None if suspended is None else max(due.start, suspended),
        late_entry=stop is not None and is_late_entry(stop, terms.openings),
        holder_id=history.owner_at(due.at),
        pauses=pauses,
        reasons=tuple(reasons),
        target=due.target,
        counted_from=due.since,
        appointment=due.appointment,
        used_ms=_worked(due.start, stopped, terms.openings, pauses),
        overrun_ms=_overrun(due.at, stopped, terms.openings, pauses),
    )


def _answer(history: History, terms: Terms) -> Deadline | None:
    """Marketing's promise to say whether it upholds a rejection.

    When silence has upheld it nothing is owed any more, though the breach stays: that is told from
    ``due_at`` by who reads it, since silence is no event.
    """
    dispute = history.dispute
    target = None if dispute is None else terms.target_of("answer", dispute.tier)
    if dispute is None or target is None:
        return None
    stop, over = dispute.answered, dispute.decided or history.closed_by
    start = dispute.answer_start
    # By the calendar that the closed cycle may read, like every other deadline of it.
    due = due_after(target, terms.openings, start)
    stopped = None if stop is None else max(start, stop.occurred_at)
    cancelled = None if stop is not None or over is None else max(start, over.occurred_at)
    return Deadline(
        "answer",
        "marketing",
        dispute.tier,
        start,
        warning_before(terms.openings, start, due),
        due,
        stopped_at=stopped,
        cancelled_at=cancelled,
        late_entry=stop is not None and is_late_entry(stop, terms.openings),
        target=target,
        counted_from=start,
        used_ms=_worked(start, stopped, terms.openings, ()),
        overrun_ms=_overrun(due, stopped, terms.openings, ()),
    )


def _warning(due: Due, openings: Openings, pauses: Collection[Pause]) -> Instant:
    if due.warn_at is not None:
        return due.warn_at
    return warning_before(openings, due.start, due.at, pauses)


def _worked(
    start: Instant,
    stop: Instant | None,
    openings: Openings,
    pauses: Collection[Pause],
) -> int | None:
    """Working ms up to a stop; None where there is none."""
    return None if stop is None else openings.between(start, stop, pauses)


def _overrun(
    due: Instant,
    stop: Instant | None,
    openings: Openings,
    pauses: Collection[Pause],
) -> int | None:
    """Working ms from the due instant to a stop; None where it was in time."""
    if stop is None or stop <= due:
        return None
    return openings.between(due, stop, pauses)
