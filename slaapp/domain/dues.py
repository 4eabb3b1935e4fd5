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
    """When the last quarter of the working time from start to due begins."""
    working = openings.between(start, due, pauses)
    if working <= 0:
        return due
    return openings.add(start, working - working // WARNING_SHARE, pauses)
