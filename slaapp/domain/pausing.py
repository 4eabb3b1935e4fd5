"""When the clocks of a cycle stand still: as agreed, or in dispute (rules 13 to 15, 21)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from slaapp.domain.history import History
from slaapp.domain.instants import Instant
from slaapp.domain.pauses import Pause, union
from slaapp.domain.segments import Segment

Reasoned: TypeAlias = tuple[Instant, Instant, str]
"""A pause and why: a reason of the agreement, or one of those below."""

IN_DISPUTE, APPOINTMENT = "in_dispute", "appointment"


def agreed_pauses(history: History) -> Sequence[Reasoned]:
    """The pauses for reasons that the cycle's own agreement lists, by when they begin.

    A pause begins when it was written down, whatever the time it is said to have begun, and ends
    by itself at its planned end, at the next "resumed" or with the cycle. One without a planned
    end, or for a reason that nobody agreed to, is none.
    """
    if history.terms is None or "paused" not in history.seen:
        return ()
    reasons = history.terms.agreement.pause_reasons
    found: list[Reasoned] = []
    for event in history.while_open:
        if event.kind == "paused" and event.value in reasons and event.until is not None:
            begins = max(event.written_at, event.occurred_at)
            ends = _end(history, begins, event.until)
            if ends > begins:
                found.append((begins, ends, event.value or ""))
    return sorted(found)


def pauses_of(
    history: History, disputable: bool = True, stop: Instant | None = None
) -> Sequence[Reasoned]:
    """The pauses of one of the cycle's clocks that began before its ``stop``: stop and pause in
    one edit, the stop counts (rule 15).

    Acceptance was answered by a rejection, so it is not ``disputable``. What was done while a
    rejection was undecided is done in time if it was still time for it when that began.
    """
    pauses, dispute = agreed_pauses(history), history.dispute
    if disputable and dispute is not None:
        decided = dispute.decided.occurred_at if dispute.decided and dispute.void else stop
        if decided is not None and decided > dispute.since:
            pauses = sorted([*pauses, (dispute.since, decided, IN_DISPUTE)])
    return pauses if stop is None else [pause for pause in pauses if pause[0] < stop]


def without_reasons(pauses: Sequence[Reasoned]) -> tuple[Pause, ...]:
    """The same time as one set of stretches."""
    return tuple(union((begins, ends) for begins, ends, _reason in pauses)) if pauses else ()


def with_reasons(segments: Iterable[Segment], pauses: Sequence[Reasoned]) -> Iterable[Segment]:
    """The segments with each pause cut where its reason changes; the one that began first counts
    where several meet."""
    for segment in segments:
        if segment.kind != "pause":
            yield segment
            continue
        at = segment.start
        for begins, ends, reason in pauses:
            if begins <= at < ends:
                yield Segment("pause", at, min(ends, segment.end), reason)
                at = min(ends, segment.end)
        if at < segment.end:
            yield Segment("pause", at, segment.end, segment.label)


def suspended_since(history: History) -> Instant | None:
    """From when the later clocks stand still for a rejection that was not overruled; their time
    ran no further, so no breach can be newer than this."""
    dispute = history.dispute
    return None if dispute is None or dispute.void else dispute.since


def appointment_waits(history: History) -> list[Pause]:
    """Until when the prospect asked to be left alone: from the note of it to the appointment, or
    to the note of the next one."""
    if "appointment" not in history.seen:
        return []
    asked = sorted(
        (event.written_at, event.until)
        for event in history.while_open
        if event.kind == "appointment" and event.until is not None
    )
    ends = [begins for begins, _until in asked[1:]]
    return union(
        (begins, until if at >= len(ends) else min(until, ends[at]))
        for at, (begins, until) in enumerate(asked)
    )


def _end(history: History, begins: Instant, until: Instant) -> Instant:
    resumed = [
        event.occurred_at
        for event in history.while_open
        if event.kind == "resumed" and event.occurred_at >= begins
    ]
    closed = history.closed_at if history.closed_at is not None else history.silent_at
    ends = [until, *resumed] if closed is None else [until, closed, *resumed]
    return min(ends)
