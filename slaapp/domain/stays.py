"""How long a lead stayed in the stages that it has left: working time, for "time in stage"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from slaapp.domain.instants import Instant
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.stagnation import MOVING_STAGES


def stays_of(moves: Sequence[tuple[str, Instant]], book: Rulebook) -> dict[str, int | None]:
    """By stage the working ms of all its stays that are over; None where there is none.

    ``moves`` are the stages it came into, in their order, and when. A stay is reckoned by the
    calendar of the version that it began under; it ends where the next one begins.
    """
    found: dict[str, int | None] = dict.fromkeys(MOVING_STAGES)
    for (stage, since), (_next, until) in pairwise(moves):
        if stage in found:
            found[stage] = (found[stage] or 0) + _worked(book, since, until)
    return found


def _worked(book: Rulebook, since: Instant, until: Instant) -> int:
    version = book.ruling_at(since)
    if version is None:
        return max(0, until - since)
    return max(0, book.openings_of(version).between(since, until))
