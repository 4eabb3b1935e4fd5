"""What moves a due instant after the start: an upgrade (rule 16), an appointment (rule 26)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from slaapp.domain.commitment import CommitmentKind, is_hotter
from slaapp.domain.dues import Dues
from slaapp.domain.events import Event
from slaapp.domain.history import History
from slaapp.domain.instants import Instant
from slaapp.domain.pauses import Pause
from slaapp.domain.target import Target, due_after
from slaapp.domain.terms import Terms

_MOVING = frozenset({"upgraded", "appointment"})


@dataclass(frozen=True, slots=True)
class Due:
    """A due instant and what it was reckoned from; ``since`` is where its target counts from, and
    ``warn_at`` the warning where that was found with it."""

    tier: str | None
    start: Instant
    at: Instant
    target: Target
    since: Instant
    appointment: Pause | None = None
    warn_at: Instant | None = None


def due_of(
    history: History,
    kind: CommitmentKind,
    terms: Terms,
    pauses: Collection[Pause],
    start: Instant,
    stop: Instant | None,
    dues: Dues,
) -> Due | None:
    """When a clock that began at ``start`` is due, all that moved it until its ``stop`` included.

    None where neither the tier of the hand-over nor one it was upgraded to has a target.
    """
    tier = history.hand_over.tier
    target = terms.target_of(kind.code, tier)
    due = None
    if target is not None:
        if not pauses and history.seen.isdisjoint(_MOVING):
            at, warn_at = dues.due_and_warning(target, terms.openings, start)
            return Due(tier, start, at, target, start, warn_at=warn_at)
        due = Due(tier, start, due_after(target, terms.openings, start, pauses), target, start)
    for instant, event in _changes(history, kind, start):
        if stop is not None and instant >= stop:
            break
        if event.kind == "appointment":
            due = _by_appointment(due, event, terms, pauses)
        elif is_hotter(event.tier, tier):
            tier = event.tier
            new = terms.target_of(kind.code, tier)
            due = _upgraded(due, tier, new, instant, terms, pauses)
    return due


def _changes(
    history: History, kind: CommitmentKind, start: Instant
) -> Iterator[tuple[Instant, Event]]:
    """What may move the due instant, by when it takes effect.

    An appointment does when it was noted: what was not written down yet excused nobody.
    """
    found = []
    for event in history.while_open:
        if event.kind == "upgraded":
            found.append((max(start, event.occurred_at), event))
        elif event.kind == "appointment" and kind.contact:
            found.append((event.written_at, event))
    yield from sorted(found, key=lambda each: each[0])


def _upgraded(
    due: Due | None,
    tier: str | None,
    target: Target | None,
    at: Instant,
    terms: Terms,
    pauses: Collection[Pause],
) -> Due | None:
    """The earlier of both; a promise that the old tier lacked begins with the upgrade."""
    if due is not None and at > due.at:
        return due
    if target is None:
        return due and replace(due, tier=tier)
    new = Due(tier, at, due_after(target, terms.openings, at, pauses), target, at)
    if due is None:
        return new
    # The prospect's own wish goes before ours: an appointment stands whatever the tier.
    if new.at < due.at and due.appointment is None:
        return replace(new, start=due.start)
    return replace(due, tier=tier)


def _by_appointment(
    due: Due | None, event: Event, terms: Terms, pauses: Collection[Pause]
) -> Due | None:
    """In the due instant's place, unless that had passed when the appointment was noted."""
    asked, at = event.written_at, event.until
    if due is None or at is None or at <= asked or asked > due.at:
        return due
    since, grace = max(at, due.start), terms.agreement.appointment_grace
    end = due_after(grace, terms.openings, since, pauses)
    return Due(due.tier, due.start, end, grace, since, (asked, at))
