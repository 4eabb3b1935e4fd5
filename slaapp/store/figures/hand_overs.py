"""The hand-overs of a filter: how many were accepted, rejected with a reason, complete.

They are H of ``kpis.md``: what was merged into another one, what a signed exception excludes and
what was withdrawn is not among them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, false, func, not_, or_, select, true

from slaapp.domain.hand_over_filter import HandOverFilter, Part
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import EMPTY
from slaapp.store.among import among
from slaapp.store.figures.completeness import all_known_at_hand_over
from slaapp.store.tables import cycle, lead, reason

Clause = ColumnElement[bool]
PAGE = 100
_OTHER = select(reason.c.id).where(reason.c.code == "other")


@dataclass(frozen=True, slots=True)
class HandOverRow:
    """One hand-over behind a figure, with its lead."""

    id: str
    lead_id: str
    number: int
    title: str
    tier: str | None
    handed_over_at: Instant
    accepted_at: Instant | None
    rejected_at: Instant | None


def among_hand_overs(query: Select[Any], chosen: HandOverFilter, now: Instant) -> Select[Any]:
    """The query over ``cycle``, with its lead, narrowed to what the filter counts."""
    return (
        query.select_from(cycle)
        .join(lead, lead.c.id == cycle.c.lead_id)
        .where(
            # With a sum SQLite does not begin at an index of the leads, but at the hand-overs.
            lead.c.withdrawn + 0 == 0,
            cycle.c.joined_into.is_(None),
            func.coalesce(cycle.c.excluded, 0) == 0,
            _chosen(chosen, now),
        )
    )


def part_clause(
    part: Part, now: Instant, fields: tuple[str, ...] = (), enough: tuple[str, ...] = ()
) -> Clause:
    """What a part holds at ``now``: silence accepts when the window ends, not before."""
    rejected = cycle.c.rejected_at.is_not(None)
    taken = or_(cycle.c.accepted_at.is_not(None), cycle.c.accepted_silently_at <= now)
    accepted = and_(func.coalesce(taken, False), not_(rejected))
    complete = all_known_at_hand_over(fields)
    return {
        "accepted": accepted,
        "rejected": rejected,
        "undecided": and_(not_(accepted), not_(rejected)),
        "decided": or_(accepted, rejected),
        "coded": and_(rejected, cycle.c.reason_id.is_not(None)),
        "uncoded": and_(rejected, cycle.c.reason_id.is_(None)),
        "other": and_(rejected, cycle.c.reason_id.in_(_OTHER)),
        "contacted": cycle.c.first_conversation_at.is_not(None),
        "complete": complete,
        "incomplete": not_(complete),
        "clocked": cycle.c.tries.is_not(None),
        "persistent": _persistent(enough),
        "paused": and_(cycle.c.tries.is_not(None), cycle.c.paused_text.is_not(None)),
    }[part]


def hand_overs_behind(
    connection: Connection,
    chosen: HandOverFilter,
    now: Instant,
    after: HandOverRow | None = None,
    limit: int = PAGE,
) -> list[HandOverRow]:
    """The next hand-overs of a filter after the row ``after`` (None: from the first one)."""
    taken = func.coalesce(cycle.c.accepted_at, cycle.c.accepted_silently_at)
    columns: list[Any] = [
        cycle.c.id, cycle.c.lead_id, lead.c.number, lead.c.title, cycle.c.tier,
        cycle.c.handed_over_at, taken, cycle.c.rejected_at,
    ]  # fmt: skip
    query = among_hand_overs(select(*columns), chosen, now)
    if after is not None:
        at = cycle.c.handed_over_at
        beyond = or_(at > after.handed_over_at, cycle.c.id > after.id)
        query = query.where(at >= after.handed_over_at, beyond)
    query = query.order_by(cycle.c.handed_over_at, cycle.c.id).limit(limit)
    return [HandOverRow(*row) for row in connection.execute(query)]


def _chosen(chosen: HandOverFilter, now: Instant) -> Clause:
    clauses: list[Clause] = [true()]
    if chosen.handed_from is not None:
        clauses.append(cycle.c.handed_over_at >= chosen.handed_from)
    if chosen.handed_until is not None:
        clauses.append(cycle.c.handed_over_at < chosen.handed_until)
    if chosen.agreement_ids is not None:
        clauses.append(cycle.c.agreement_id.in_(chosen.agreement_ids))
    if chosen.keys is not None:
        clauses.append(cycle.c.id.in_(among(chosen.keys)))
    if chosen.reason_ids is not None:
        named = func.coalesce(cycle.c.reason_id, EMPTY).in_(chosen.reason_ids)
        clauses.append(and_(cycle.c.rejected_at.is_not(None), named))
    if chosen.part is not None:
        clauses.append(part_clause(chosen.part, now, chosen.fields, chosen.enough))
    return and_(*clauses)


def _persistent(enough: tuple[str, ...]) -> Clause:
    pairs = (each.rsplit(":", 1) for each in enough)
    of_version = (
        and_(cycle.c.agreement_id == version, cycle.c.tries >= int(number))
        for version, number in pairs
    )
    return or_(false(), *of_version)
