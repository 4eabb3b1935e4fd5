"""Where a prospect's waiting went: each millisecond from receipt to conversation, to one part."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from slaapp.domain.instants import Instant
from slaapp.domain.openings import Openings
from slaapp.domain.pauses import Pause, union
from slaapp.domain.standing import Cycle, Standing

_NEVER: Instant = 1 << 60

PARTS: tuple[str, ...] = (
    "asked",
    "closed",
    "transport",
    "before_hand_over",
    "acceptance",
    "sales",
    "recycled",
)
"""In the order in which they take a stretch that several could have (kpis.md, "Waiting time")."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Milliseconds of each of PARTS; they add up to ``until - since``, exactly."""

    since: Instant
    until: Instant
    parts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Turn:
    """One hand-over as far as waiting goes; ``ended_at`` None while it is open."""

    handed_over_at: Instant
    start_at: Instant
    taken_at: Instant | None
    ended_at: Instant | None
    asked: tuple[Pause, ...]
    openings: Openings | None


def waiting_of(standing: Standing, openings: Openings | None, now: Instant) -> Waiting | None:
    """How long a prospect waited from receipt to the first conversation or the end, as of ``now``.

    ``openings`` are for the time before the first hand-over; each cycle has its own. Without an
    agreement nothing is closed. None for a lead that was never received. A cycle's end ends the
    waiting only where no other follows; in dispute, acceptance is what is waited for.
    """
    since = standing.received_at
    if since is None:
        return None
    cycles = [one for one in standing.cycles if one.joined_into is None]
    until = max(since, min(now, _until(standing, cycles, now)))
    return split(since, until, [_turn(one, until) for one in cycles], openings)


def split(
    since: Instant, until: Instant, turns: Sequence[Turn], openings: Openings | None
) -> Waiting:
    """What the time from receipt until then was spent on; ``turns`` are the lead's hand-overs in
    their order."""
    parts = dict.fromkeys(PARTS, 0)
    asked = union(pause for one in turns for pause in one.asked)
    for begins, ends, part, calendar in _phases(turns, openings, since, until):
        for start, end, is_asked in _asked(asked, begins, ends):
            if is_asked:
                parts["asked"] += end - start
            elif calendar is None:
                parts[part] += end - start
            else:
                worked = calendar.between(start, end)
                parts[part] += worked
                parts["closed"] += end - start - worked
    return Waiting(since, until, parts)


def _turn(one: Cycle, until: Instant) -> Turn:
    openings = one.terms.openings if one.terms else None
    end = one.end_at(until)
    return Turn(one.handed_over_at, one.start_at, one.taken_at, end, one.asked, openings)


def settled_waiting(standing: Standing, openings: Openings | None) -> Waiting | None:
    """The same where it is known when the waiting ends: from ``until`` on it is ``waiting_of`` at
    any instant. None while it still lasts."""
    cycles = [one for one in standing.cycles if one.joined_into is None]
    until = _until(standing, cycles, _NEVER)
    return None if until == _NEVER else waiting_of(standing, openings, until)


def _until(standing: Standing, cycles: Sequence[Cycle], now: Instant) -> Instant:
    spoken = [one.first_conversation_at for one in cycles if one.first_conversation_at is not None]
    if spoken:
        return min(spoken)
    if not cycles:
        ends = (standing.won_at, standing.lost_at, standing.ended_at)
        return min((at for at in ends if at is not None), default=now)
    end = cycles[-1].end_at(now)
    return now if end is None else end


def _phases(
    turns: Sequence[Turn], openings: Openings | None, since: Instant, until: Instant
) -> Iterator[tuple[Instant, Instant, str, Openings | None]]:
    """The whole cut where its meaning changes; what lies outside ``[since, until)`` is left out."""
    bounds: list[tuple[Instant, str, Openings | None]] = [(since, "before_hand_over", openings)]
    for one in turns:
        calendar, end = one.openings, one.ended_at
        bounds.append((one.handed_over_at, "transport", calendar))
        for begins, part in ((one.start_at, "acceptance"), (one.taken_at, "sales")):
            if begins is not None and (end is None or begins < end):
                bounds.append((max(begins, one.start_at), part, calendar))
        if end is not None:
            bounds.append((end, "recycled", calendar))
    at = since
    for place, (begins, part, calendar) in enumerate(bounds):
        following = [later for later, _part, _calendar in bounds[place + 1 :]]
        ends = min(until, min(following, default=until))
        begins = max(at, begins)
        if ends > begins:
            yield begins, ends, part, calendar
            at = ends


def _asked(
    asked: Sequence[Pause], begins: Instant, ends: Instant
) -> Iterator[tuple[Instant, Instant, bool]]:
    at = begins
    first = bisect_right(asked, (begins, begins))
    for start, end in asked[max(0, first - 1) :]:
        if start >= ends:
            break
        if end > at:
            if start > at:
                yield at, start, False
            yield max(start, at), min(end, ends), True
            at = min(end, ends)
    if ends > at:
        yield at, ends, False
