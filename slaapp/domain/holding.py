"""Who held a lead for how long: a breach belongs to one, the time to all of them (rule 19)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from slaapp.domain.history import History
from slaapp.domain.instants import Instant
from slaapp.domain.openings import Openings
from slaapp.domain.pauses import Pause

Holder = tuple[Instant, str | None]
"""From when, and who; None is the sales manager, the owner of record (rule 20)."""


@dataclass(frozen=True, slots=True)
class Held:
    """How long one owner held a lead, in working ms."""

    owner_id: str | None
    working_ms: int


def holders_of(history: History) -> tuple[Holder, ...]:
    """The owners of a cycle in turn, from its clock's start."""
    found: list[Holder] = [(history.start, history.owner_at(history.start))]
    if "reassigned" not in history.seen:
        return tuple(found)
    for event in history.while_open:
        if event.kind == "reassigned" and event.occurred_at > history.start:
            found.append((event.occurred_at, event.member_id))
    return tuple(found)


def time_held(
    holders: Sequence[Holder], openings: Openings, end: Instant, pauses: Collection[Pause] = ()
) -> tuple[Held, ...]:
    """The working time that each owner held the lead until ``end``, in order of first holding.

    The parts add up to the working time from the first holder's start to ``end``.
    """
    held: dict[str | None, int] = {}
    for at, (since, owner) in enumerate(holders):
        until = min(end, holders[at + 1][0]) if at + 1 < len(holders) else end
        worked = openings.between(since, until, pauses) if until > since else 0
        held[owner] = held.get(owner, 0) + worked
    return tuple(Held(owner, worked) for owner, worked in held.items())
