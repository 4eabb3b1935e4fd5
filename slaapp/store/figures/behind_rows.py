"""What a clause's number counts, row by row: leads, hand-overs or deadlines, each with its lead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Select, func, select

from slaapp.domain.attainment_filter import AttainmentFilter
from slaapp.domain.hand_over_filter import HandOverFilter
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.promise_line import Behind
from slaapp.store.figures.among_leads import of_leads
from slaapp.store.figures.attaining import among_deadlines
from slaapp.store.figures.hand_overs import among_hand_overs
from slaapp.store.rows.filtering import where
from slaapp.store.tables import cycle, deadline, lead, member

PAGE = 200


@dataclass(frozen=True, slots=True)
class BehindRow:
    """``at`` is when the lead was qualified or handed over, or the deadline due; ``ended_at`` when
    sales decided on it, or it was answered; instants in UTC ms. ``who`` holds or held it."""

    id: str
    lead_id: str
    number: int
    title: str
    tier: str | None
    who: str | None
    at: Instant
    ended_at: Instant | None
    place: int = 0
    """Which of all the rows it is, from 0 on."""


def behind_rows(
    connection: Connection,
    behind: Sequence[Behind],
    leads: LeadFilter | None,
    now: Instant,
    skip: int = 0,
    limit: int = PAGE,
) -> list[BehindRow]:
    """The next rows of these lists one after the other, each by time; ``leads``: of these only."""
    found: list[BehindRow] = []
    first = skip
    for each in behind:
        wanted = limit - len(found)
        if not wanted:
            break
        query = _query(each, leads, now)
        rows: Sequence[Any] = connection.execute(query.offset(skip).limit(wanted)).all()
        if not rows and skip:
            whole = select(func.count()).select_from(query.order_by(None).subquery())
            skip -= min(skip, connection.execute(whole).scalar() or 0)
            continue
        found += [
            replace(BehindRow(*row), place=place)
            for place, row in enumerate(rows, first + len(found))
        ]
        skip = 0
    return found


def _query(behind: Behind, leads: LeadFilter | None, now: Instant) -> Select[Any]:
    if isinstance(behind, AttainmentFilter):
        query = of_leads(among_deadlines(select(*_OF_DEADLINES), behind, now), leads)
        query = query.outerjoin(member, member.c.id == deadline.c.holder_id)
        return query.order_by(deadline.c.due_at, deadline.c.id)
    if isinstance(behind, HandOverFilter):
        query = of_leads(among_hand_overs(select(*_OF_HAND_OVERS), behind, now), leads)
        query = query.outerjoin(member, member.c.id == lead.c.owner_id)
        return query.order_by(cycle.c.handed_over_at, cycle.c.id)
    query = of_leads(select(*_OF_LEADS).select_from(lead).where(where(behind)), leads)
    query = query.outerjoin(member, member.c.id == lead.c.owner_id)
    return query.order_by(lead.c.qualified_at, lead.c.id)


_LEAD: tuple[Any, ...] = (lead.c.id, lead.c.number, lead.c.title)
_OF_LEADS: tuple[Any, ...] = (
    lead.c.id, *_LEAD, lead.c.tier, member.c.name, lead.c.qualified_at, lead.c.handed_over_at,
)  # fmt: skip
_OF_HAND_OVERS: tuple[Any, ...] = (
    cycle.c.id, *_LEAD, cycle.c.tier, member.c.name, cycle.c.handed_over_at,
    func.coalesce(cycle.c.rejected_at, cycle.c.accepted_at, cycle.c.accepted_silently_at),
)  # fmt: skip
_OF_DEADLINES: tuple[Any, ...] = (
    deadline.c.id, *_LEAD, deadline.c.tier, member.c.name, deadline.c.due_at,
    deadline.c.stopped_at,
)  # fmt: skip
