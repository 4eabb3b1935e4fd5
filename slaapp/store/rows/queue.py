"""Today's queue: what is owed, soonest deadline first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select

from slaapp.domain.instants import Instant
from slaapp.store.tables import company, deadline, lead, member, person

PAGE = 100


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One open deadline and the lead it is about; instants in UTC ms."""

    id: str
    lead_id: str
    commitment: str
    side: str
    tier: str | None
    start_at: int
    warn_at: int
    due_at: int
    title: str
    company: str | None
    owner_id: str | None
    owner: str | None
    phone: str | None
    email: str | None
    stage: str
    score: int


@dataclass(frozen=True, slots=True)
class QueueChoice:
    """Whose queue: a side's, and one rep's (with what nobody holds) or everybody's.

    ``breached_at`` leaves what is past due at that instant: the manager's breaches.
    """

    side: str | None = None
    owner_id: str | None = None
    breached_at: Instant | None = None


def queue_page(
    connection: Connection, choice: QueueChoice, after: QueueRow | None = None, limit: int = PAGE
) -> list[QueueRow]:
    """The next open deadlines after the row ``after`` (None: from the soonest)."""
    query = _choose(_rows(), choice).order_by(deadline.c.due_at, deadline.c.id).limit(limit)
    if after is not None:
        later = deadline.c.due_at > after.due_at
        tied = (deadline.c.due_at == after.due_at) & (deadline.c.id > after.id)
        query = query.where(or_(later, tied))
    return [QueueRow(*row) for row in connection.execute(query)]


def count_queue(connection: Connection, choice: QueueChoice) -> int:
    """How many deadlines a queue holds."""
    query = select(func.count()).select_from(deadline).join(lead, lead.c.id == deadline.c.lead_id)
    return int(connection.execute(_choose(query, choice)).scalar_one())


def _choose(query: Select[Any], choice: QueueChoice) -> Select[Any]:
    query = query.where(
        deadline.c.stopped_at.is_(None), deadline.c.cancelled_at.is_(None), lead.c.withdrawn == 0
    )
    if choice.side is not None:
        query = query.where(deadline.c.side == choice.side)
    if choice.owner_id is not None:
        mine = or_(lead.c.owner_id == choice.owner_id, lead.c.owner_id.is_(None))
        query = query.where(mine)
    if choice.breached_at is not None:
        query = query.where(deadline.c.due_at < choice.breached_at)
    return query


def _rows() -> Select[Any]:
    return (
        select(
            deadline.c.id,
            deadline.c.lead_id,
            deadline.c.commitment,
            deadline.c.side,
            deadline.c.tier,
            deadline.c.start_at,
            deadline.c.warn_at,
            deadline.c.due_at,
            lead.c.title,
            company.c.name,
            lead.c.owner_id,
            member.c.name,
            person.c.phone,
            person.c.email,
            lead.c.stage,
            lead.c.score,
        )
        .select_from(deadline)
        .join(lead, lead.c.id == deadline.c.lead_id)
        .outerjoin(company, company.c.id == lead.c.company_id)
        .outerjoin(member, member.c.id == lead.c.owner_id)
        .outerjoin(person, person.c.id == lead.c.person_id)
    )
