"""What is left of somebody's free hours beside the calls that they owe: nobody makes them for them.

Each call is put as late as its due instant allows, so that what comes anew finds the nearest hours;
what is overdue, or cannot be done in time, goes before everything else.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from slaapp.domain.instants import Instant
from slaapp.domain.wave import Free, Work


def hours_left(
    free: Free, owed: Sequence[Work], now: Instant, marks: Iterable[Instant] = ()
) -> Free:
    """The free milliseconds that ``owed`` leaves, all of which could be begun ``now``.

    Between two of the ``marks``, of the due instants and ``now`` the calls are spread evenly.
    """
    places = sorted({now, *(at for at in marks if at > now), *_dues(owed, now)})
    room = [free(start, end) for start, end in pairwise(places)]
    taken = _taken(places, room, owed, now)
    before = [0, *accumulate(taken)]

    def taken_until(at: Instant) -> int:
        place = bisect_right(places, at) - 1
        if place < 0 or place >= len(taken):
            return before[max(0, place)]
        if not taken[place]:
            return before[place]
        return before[place] + taken[place] * free(places[place], at) // room[place]

    def left(start: Instant, end: Instant) -> int:
        return free(start, end) - taken_until(end) + taken_until(start)

    return left


def together(each: Sequence[Free]) -> Free:
    """The free milliseconds of several people; how many there are until an instant is known."""
    known: dict[tuple[Instant, Instant], int] = {}

    def free(start: Instant, end: Instant) -> int:
        if (start, end) not in known:
            known[start, end] = sum(one(start, end) for one in each)
        return known[start, end]

    return free


def _dues(owed: Sequence[Work], now: Instant) -> set[Instant]:
    return {work.due for work in owed if work.due > now}


def _taken(
    places: Sequence[Instant], room: Sequence[int], owed: Sequence[Work], now: Instant
) -> list[int]:
    """How much of each span the calls take."""
    taken, late = [0] * len(room), sum(work.ms for work in owed if work.due <= now)
    last = len(room) - 1
    for work in sorted(owed, key=lambda work: -work.due):
        if work.due <= now:
            break
        last, rest = min(last, bisect_right(places, work.due) - 2), work.ms
        while rest and last >= 0:
            part = min(rest, room[last] - taken[last])
            taken[last] += part
            rest -= part
            last -= bool(rest)
        late += rest
    for span, whole in enumerate(room):
        part = min(late, whole - taken[span])
        taken[span] += part
        late -= part
    return taken
