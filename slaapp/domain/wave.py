"""Many leads at once, as after a fair: how many of which tier to hand over on which day, so that
what was promised of each can be kept.

Sales is taken as one body whose free hours are shared by all calls; who works by the nearest due
instant keeps every promise that can be kept at all (earliest deadline first, Liu and Layland
1973), so that what does not fit this way fits no way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import pairwise

from slaapp.domain.agreement import Agreement
from slaapp.domain.commitment import TIERS
from slaapp.domain.instants import Instant
from slaapp.domain.openings import Openings
from slaapp.domain.target import due_after

CALLING: tuple[str, ...] = ("first_attempt", "attempts", "first_conversation")
"""The commitments that take calls."""


@dataclass(frozen=True, slots=True)
class Work:
    """Milliseconds of calls that can begin at ``release`` and are due at ``due``."""

    release: Instant
    due: Instant
    ms: int


@dataclass(frozen=True, slots=True)
class Part:
    """So many leads of a tier are handed over at an instant."""

    at: Instant
    tier: str
    leads: int


@dataclass(frozen=True, slots=True)
class Wave:
    """A staggered plan, in the order of time and of tiers; ``left`` are the leads of each tier that
    no day of the plan can hold without a promise being broken."""

    parts: tuple[Part, ...]
    left: Mapping[str, int]


Free = Callable[[Instant, Instant], int]
"""The free milliseconds of all who sell between two instants; additive, never negative."""

Promised = Callable[[str, Instant], Sequence[Work]]
"""The work that one lead of a tier brings when it is handed over at an instant."""


def work_promised(agreement: Agreement, openings: Openings, call_ms: int) -> Promised:
    """What the clauses demand of a lead: the first attempt, the attempts after it, and one call
    more for the conversation, each by its own deadline; every call takes ``call_ms``."""

    def promised(tier: str, at: Instant) -> Sequence[Work]:
        found = []
        for kind, calls in calls_promised(agreement, tier).items():
            target = agreement.target_of(kind, tier)
            assert target is not None
            found.append(Work(at, due_after(target, openings, at), calls * call_ms))
        return found

    return promised


def calls_promised(agreement: Agreement, tier: str) -> dict[str, int]:
    """The calls that each commitment of ``CALLING`` asks for beyond those before it."""
    asked = {kind: agreement.target_of(kind, tier) is not None for kind in CALLING}
    several = agreement.commitment("attempts")
    calls = {"first_attempt": 1, "first_conversation": 1}
    if several is not None and several.count is not None:
        calls["attempts"] = several.count - (1 if asked["first_attempt"] else 0)
    return {kind: calls[kind] for kind in CALLING if asked[kind] and calls.get(kind, 0) > 0}


def plan_wave(
    waiting: Mapping[str, int],
    moments: Sequence[Instant],
    promised: Promised,
    free: Free,
    already: Sequence[Work] = (),
) -> Wave:
    """As early as can be: first all hot leads, then the warm ones beside them, then the cold ones.

    ``moments`` are the hand-overs' instants, ascending; ``already`` is the work that sales owes
    anyway: what of it can be kept stays kept, what cannot goes before the new.
    """
    firm = _firm(already, free)
    parts: list[Part] = []
    left = {tier: waiting.get(tier, 0) for tier in TIERS}
    for tier in TIERS:
        for at in moments:
            if not left[tier]:
                break
            each = promised(tier, at)
            room = _room(each, at, free, left[tier])
            held = [*firm, *_jobs(parts, promised)]
            count = _most(held, each, room, free)
            if count:
                parts.append(Part(at, tier, count))
                left[tier] -= count
    parts.sort(key=lambda part: (part.at, TIERS.index(part.tier)))
    return Wave(tuple(parts), {tier: count for tier, count in left.items() if count})


def broken(
    parts: Sequence[Part], promised: Promised, free: Free, already: Sequence[Work] = ()
) -> list[Part]:
    """The parts of a plan of one's own that break a promise, in its order: one of theirs, or one
    that sales gave before and that their calls, due earlier, leave no time for."""
    firm = _firm(already, free)
    late = _late([*firm, *_jobs(parts, promised)], free)
    before = {(job.release, job.due) for job in firm}
    wronged = [due for release, due in late if (release, due) in before]

    def breaks(work: Work) -> bool:
        if (work.release, work.due) in late:
            return True
        return any(work.release < due and work.due <= due for due in wronged)

    return [part for part in parts if any(map(breaks, promised(part.tier, part.at)))]


@dataclass(frozen=True, slots=True)
class _Job:
    """``by`` orders the work; ``due`` is None where it is late whatever one does."""

    release: Instant
    by: Instant
    due: Instant | None
    ms: int


def _jobs(parts: Sequence[Part], promised: Promised) -> list[_Job]:
    return [
        _Job(work.release, work.due, work.due, work.ms * part.leads)
        for part in parts
        for work in promised(part.tier, part.at)
    ]


def _firm(already: Sequence[Work], free: Free) -> list[_Job]:
    """What sales owes anyway; what is late by itself may be as late as it is."""
    together: dict[tuple[Instant, Instant], int] = {}
    for work in already:
        place = (work.release, max(work.release, work.due))
        together[place] = together.get(place, 0) + work.ms
    # What is overdue already is done first and can be in time no more.
    jobs = [_Job(at, due, due if due > at else None, ms) for (at, due), ms in together.items()]
    late = _late(jobs, free)
    return [
        _Job(job.release, job.by, None if (job.release, job.by) in late else job.due, job.ms)
        for job in jobs
    ]


def _room(each: Sequence[Work], at: Instant, free: Free, most: int) -> int:
    """How many leads their own deadlines leave room for, whatever else there is."""
    for work in each:
        if work.ms:
            most = min(most, free(at, work.due) // work.ms)
    return most


def _most(held: Sequence[_Job], each: Sequence[Work], room: int, free: Free) -> int:
    """The largest number up to ``room`` that fits; whatever fits, fewer fit as well."""
    low, high = 0, room
    while low < high:
        middle = (low + high + 1) // 2
        more = [_Job(work.release, work.due, work.due, work.ms * middle) for work in each]
        if _late([*held, *more], free):
            high = middle - 1
        else:
            low = middle
    return low


def _late(jobs: Sequence[_Job], free: Free) -> set[tuple[Instant, Instant]]:
    """The jobs, by release and due instant, that are not done in time, nearest due first."""
    marks = sorted({mark for job in jobs for mark in (job.release, job.by)})
    coming = sorted((job for job in jobs if job.ms), key=lambda job: (job.release, job.by))
    begun, late = 0, set()
    # By due instant: what is left of each job, beside its place among those to come.
    ready: list[list[int]] = []
    for start, end in pairwise(marks):
        while begun < len(coming) and coming[begun].release <= start:
            heappush(ready, [coming[begun].by, begun, coming[begun].ms])
            begun += 1
        _work_off(ready, free(start, end) if ready else 0)
        for by, place, _ms in ready:
            job = coming[place]
            if by <= end and job.due is not None:
                late.add((job.release, job.due))
    return late


def _work_off(ready: list[list[int]], hours: int) -> None:
    """Do so many milliseconds of work, the nearest due first."""
    while ready and hours > 0:
        done = min(hours, ready[0][2])
        ready[0][2] -= done
        hours -= done
        if not ready[0][2]:
            heappop(ready)
