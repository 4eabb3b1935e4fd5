"""The arithmetic that the clock asks for, one by one; whoever reckons many looks it up instead."""

from __future__ import annotations

from collections.abc import Collection

from slaapp.domain.instants import Instant
from slaapp.domain.openings import Openings
from slaapp.domain.pauses import Pause
from slaapp.domain.target import Target, due_after

WARNING_SHARE = 4
"""A deadline is at risk in the last quarter of its working time (kpis.md, "At risk")."""


class Dues:
    """Each question answered when it is asked; ``dues_bulk`` knows most answers beforehand."""

    __slots__ = ()

    def due_and_warning(
        self, target: Target, openings: Openings, start: Instant
    ) -> tuple[Instant, Instant]:
        """When a clock that nothing moves is due, and when it warns."""
        due = due_after(target, openings, start)
        return due, warning_before(openings, start, due)


ONE_BY_ONE = Dues()


def warning_before(
    openings: Openings, start: Instant, due: Instant, pauses: Collection[Pause] = ()
) -> Instant:
    """When the last quarter of the working time from start to due begins, told as alerts are."""
    working = openings.between(start, due, pauses)
    left = working // WARNING_SHARE
    if left <= 0:
        return due
    return alert_at(openings.add(start, working - left, pauses), openings)


def alert_at(instant: Instant, openings: Openings) -> Instant:
    """When something that is due at an instant is told: in opening hours only, so all that fell
    into one closed time comes together at the next opening (rule 34)."""
    return openings.next_opening_or_same(instant)
