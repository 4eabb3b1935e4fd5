"""The deadlines of an attainment filter as a SQL clause; the figure and its list share it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, not_, or_

from slaapp.domain.attainment_filter import AttainmentFilter, Part
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import EMPTY
from slaapp.store.among import among
from slaapp.store.tables import deadline, lead

Clause = ColumnElement[bool]


def among_deadlines(query: Select[Any], chosen: AttainmentFilter, now: Instant) -> Select[Any]:
    """The query over ``deadline``, with its lead, narrowed to what the filter counts.

    What was cancelled in time leaves, and what stands still for an undecided rejection with it; so
    do merged leads and those that a signed exception excludes. A duplicate owes nothing anyway.
    """
    return (
        query.select_from(deadline)
        .join(lead, lead.c.id == deadline.c.lead_id)
        # With a sum SQLite does not begin at an index of the leads, but at the due instants.
        .where(lead.c.withdrawn + 0 == 0, _counts(), _chosen(chosen, now))
    )


def part_clause(part: Part, now: Instant) -> Clause:
    """What a part holds at ``now``; met iff stopped ≤ due, breached iff now > due (rule 7)."""
    due, stopped, cancelled = deadline.c.due_at, deadline.c.stopped_at, deadline.c.cancelled_at
    in_time = and_(stopped.is_not(None), stopped <= due)
    too_late = or_(stopped > due, and_(stopped.is_(None), cancelled > due))
    still = and_(stopped.is_(None), cancelled.is_(None))
    # On its due instant an open one is not breached yet.
    told = or_(in_time, too_late, and_(still, due < now))
    return {
        "met": and_(due <= now, in_time),
        "breached": and_(due <= now, or_(too_late, and_(still, due < now))),
        "met_so_far": and_(due > now, in_time),
        "open": or_(and_(due == now, still), and_(due > now, or_(still, too_late))),
        "due": and_(due <= now, told),
        "so_far": or_(due > now, and_(due == now, still)),
        "settled": and_(due <= now, stopped.is_not(None)),
        "owed": and_(due < now, still),
        "at_risk": and_(due >= now, deadline.c.warn_at <= now, still),
    }[part]


def _counts() -> Clause:
    cancelled_in_time = and_(
        deadline.c.stopped_at.is_(None),
        deadline.c.cancelled_at.is_not(None),
        deadline.c.cancelled_at <= deadline.c.due_at,
    )
    return and_(not_(cancelled_in_time), func.coalesce(deadline.c.excluded, 0) == 0)


def _chosen(chosen: AttainmentFilter, now: Instant) -> Clause:
    clauses: list[Clause] = [deadline.c.due_at.is_not(None)]
    if chosen.due_from is not None:
        clauses.append(deadline.c.due_at >= chosen.due_from)
    if chosen.due_until is not None:
        clauses.append(deadline.c.due_at < chosen.due_until)
    for name, column in _COLUMNS.items():
        values = getattr(chosen, name)
        if values is not None:
            clauses.append(_one_of(column)(values))
    if chosen.keys is not None:
        clauses.append(deadline.c.id.in_(among(chosen.keys)))
    if chosen.part is not None:
        clauses.append(part_clause(chosen.part, now))
    return and_(*clauses)


_COLUMNS: dict[str, Any] = {
    "sides": deadline.c.side,
    "commitments": deadline.c.commitment,
    "tiers": deadline.c.tier,
    "holder_ids": deadline.c.holder_id,
    "agreement_ids": deadline.c.agreement_id,
}


def _one_of(column: Any) -> Callable[[tuple[str, ...]], Clause]:
    def clause(values: tuple[str, ...]) -> Clause:
        return func.coalesce(column, EMPTY).in_(values)

    return clause
