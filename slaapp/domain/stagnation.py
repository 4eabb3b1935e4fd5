"""Leads that stand still: longer in a stage than was agreed, with nothing planned."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from slaapp.domain.instants import Instant
from slaapp.domain.lateness import late_before
from slaapp.domain.openings import Openings
from slaapp.domain.target import EndOfWorkingDay, due_after

MOVING_STAGES: tuple[str, ...] = (
    "new",
    "qualified",
    "handed_over",
    "accepted",
    "contacted",
    "opportunity",
)
"""The stages that a lead is to leave again; elsewhere it has come to an end, for now at least."""

USUAL_LIMITS: Mapping[str, int] = {
    "qualified": 5,
    "handed_over": 5,
    "accepted": 10,
    "contacted": 10,
    "opportunity": 20,
}
"""Working days; a new lead may never qualify, so nothing is said of it unless one wants it."""


def stands_still(
    stage: str,
    since: Instant | None,
    planned: Iterable[Instant],
    limits: Mapping[str, int],
    openings: Openings,
    now: Instant,
) -> bool:
    """Whether a lead is longer in its stage than agreed: past the closing of the n-th working day
    after the one it came into it, and no open next step is still to come.

    ``limits`` are working days by stage; a stage without one has no limit. ``planned`` is when
    the open next steps are due.
    """
    days = limits.get(stage)
    if days is None or since is None:
        return False
    if any(due_at >= now for due_at in planned):
        return False
    return due_after(EndOfWorkingDay(days), openings, since) < now


def still_before(
    limits: Mapping[str, int], openings: Openings, now: Instant
) -> tuple[tuple[str, Instant], ...]:
    """For each stage that has a limit: who came into it before this instant is there too long."""
    return tuple(
        (stage, late_before(EndOfWorkingDay(limits[stage]), openings, now))
        for stage in MOVING_STAGES
        if stage in limits
    )


def still_filter(
    limits: Mapping[str, int], openings: Openings, now: Instant, stages: Collection[str] = ()
) -> str | None:
    """The part of a filter of leads that lets through those that stand still at ``now``: the
    instant, then each stage (of ``stages``, if any are named) with its own; None: no stage has a
    limit."""
    before = still_before(limits, openings, now)
    told = [f"{stage}:{since}" for stage, since in before if not stages or stage in stages]
    return " ".join([str(now), *told]) if told else None


def read_still_filter(text: str) -> tuple[Instant, tuple[tuple[str, Instant], ...]]:
    """The instant and the stages that ``still_filter`` wrote. Raises ValueError."""
    now, *told = text.split()
    pairs = (each.split(":") for each in told)
    return int(now), tuple((stage, int(since)) for stage, since in pairs)
