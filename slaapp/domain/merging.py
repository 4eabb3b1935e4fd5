"""Cycles that were open at the same time when their leads were merged become one (rule 23)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from slaapp.domain.commitment import is_hotter
from slaapp.domain.events import Event, in_order, order
from slaapp.domain.history import History
from slaapp.domain.instants import Instant


def join(one: History | None, other: History | None, merged: Event) -> History | None:
    """The cycle that goes on after a merge, open or not; what ended before it stays as it is."""
    present = [history for history in (one, other) if history is not None]
    still_open = [each for each in present if not each.is_over_by(merged.occurred_at)]
    for each in still_open:
        # What reaches sales from now on may be about the other lead.
        each.start_stands = True
    if len(still_open) < 2:
        return next(iter(still_open), None) or max(present, key=_age, default=None)
    # The one with clocks, then the earliest start: its version and tier.
    first, second = sorted(still_open, key=lambda each: (each.terms is None, *_age(each)))
    _absorb(first, second, merged)
    second.close(merged, "duplicate")
    second.joined_into = first.hand_over.id
    return first


def _age(history: History) -> tuple[Instant, tuple[Instant, int, str]]:
    return history.start, order(history.hand_over)


def _absorb(first: History, second: History, merged: Event) -> None:
    """The earliest stop counts, whichever of the two it was noted on.

    A rejection that only one of them met with is over: the other half of sales has the lead.
    """
    more = list(second.while_open)
    if is_hotter(second.hand_over.tier, first.hand_over.tier):
        more.append(
            replace(
                second.hand_over,
                kind="upgraded",
                occurred_at=second.start,
                recorded_at=max(second.start, second.hand_over.recorded_at),
            )
        )
    first.while_open = list(in_order([*first.while_open, *more]))
    first.events = list(in_order([*first.events, *second.events, *more]))
    first.seen |= {event.kind for event in first.while_open}
    first.tier = second.tier if is_hotter(second.tier, first.tier) else first.tier
    answers = [each for each in (first.answered, second.answered) if each is not None]
    first.answered = min(answers, key=order, default=None)
    taken = [each for each in (first.accepted_at, second.accepted_at) if each is not None]
    first.accepted_at = min(taken, default=None)
    first.told |= second.told
    _settle(first, second, merged)


def _settle(first: History, second: History, merged: Event) -> None:
    disputes = sorted(
        (each.dispute for each in (first, second) if each.dispute is not None),
        key=lambda each: order(each.rejected),
    )
    undecided = [each for each in disputes if each.undecided]
    if len(undecided) == 2:
        answers = [each.answered for each in undecided if each.answered is not None]
        undecided[0].answered = min(answers, key=order, default=None)
    elif undecided:
        (lone,) = undecided
        lone.decided, lone.void = merged, True
        first.told[lone.rejected.id] = None
    first.dispute = disputes[0] if disputes else None
    # Its own copy: the one that ends as a duplicate must not end this one.
    second.dispute = None


def survivors(into: Mapping[str, str]) -> dict[str, str]:
    """The lead that each merged one is part of in the end, by what each was merged into.

    Two machines may have merged two leads into each other: then the older one survives.
    """
    found: dict[str, str] = {}
    for lead in into:
        way = [lead]
        while (ahead := into.get(way[-1])) is not None and ahead not in way:
            way.append(ahead)
        round_trip = way[way.index(ahead) :] if ahead is not None else []
        root = min(round_trip, default=way[-1])
        if root != lead:
            found[lead] = root
    return found
