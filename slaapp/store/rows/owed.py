"""Today's queue in parts: what is overdue, at risk or due today, and how much of each there is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Select, and_, func, or_, select

from slaapp.domain.instants import Instant
from slaapp.store.rows.queue import PAGE, QueueChoice, QueueRow, _choose, _rows
from slaapp.store.tables import deadline, lead

SIDES = ("marketing", "sales")
PARTS = ("all", "overdue", "at_risk", "today")


@dataclass(frozen=True, slots=True)
class OwedRow(QueueRow):
    """A row of the queue with its version of the agreement; None: the one in force at its start."""

    agreement_id: str | None = None


@dataclass(frozen=True, slots=True)
class OwedChoice:
    """Whose queue, and which of ``PARTS``; ``day_end`` is the first instant of tomorrow.

    A deadline is overdue after its due instant, at risk from its warning to its due instant.
    """

    now: Instant
    day_end: Instant
    queue: QueueChoice = field(default_factory=QueueChoice)
    part: str = "all"


@dataclass(frozen=True, slots=True)
class OwedCounts:
    """How many rows each part holds; ``turns_at`` is the first instant at which one changes."""

    all: int
    overdue: int
    at_risk: int
    today: int
    next_due_at: Instant | None
    turns_at: Instant


def owed_page(
    connection: Connection, choice: OwedChoice, after: QueueRow | None = None, limit: int = PAGE
) -> list[OwedRow]:
    """The next open deadlines of a part after the row ``after`` (None: from the soonest)."""
    query = _narrow(_rows().add_columns(deadline.c.agreement_id), choice)
    query = query.where(_part(choice)).order_by(deadline.c.due_at, deadline.c.id).limit(limit)
    if after is not None:
        # "due >= ..." alone lets the index be entered there; the rest settles the ties.
        beyond = or_(deadline.c.due_at > after.due_at, deadline.c.id > after.id)
        query = query.where(deadline.c.due_at >= after.due_at, beyond)
    return [OwedRow(*row) for row in connection.execute(query)]


def owed_counts(connection: Connection, choice: OwedChoice) -> OwedCounts:
    """How much there is in every part of a queue, whatever part is chosen."""
    still = deadline.c.due_at >= choice.now
    query = _select(
        func.count(),
        *(func.count().filter(_part(choice, part)) for part in PARTS[1:]),
        func.min(deadline.c.due_at).filter(still),
        func.min(deadline.c.warn_at).filter(deadline.c.warn_at > choice.now),
    )
    query = query.select_from(deadline).join(lead, lead.c.id == deadline.c.lead_id)
    row = connection.execute(_narrow(query, choice)).one()
    every, overdue, at_risk, today, next_due, next_warning = tuple(row)
    # On its due instant a deadline is not overdue yet, one millisecond later it is.
    turns = [choice.day_end, *([next_due + 1] if next_due is not None else [])]
    turns += [next_warning] if next_warning is not None else []
    return OwedCounts(every, overdue, at_risk, today, next_due, min(turns))


def _select(*columns: Any) -> Select[Any]:
    """So many columns that their types are of no use any more."""
    return select(*columns)


def _part(choice: OwedChoice, part: str | None = None) -> Any:
    due, warn, now = deadline.c.due_at, deadline.c.warn_at, choice.now
    return {
        "all": due.is_not(None),
        "overdue": due < now,
        "at_risk": and_(warn <= now, due >= now),
        "today": and_(due >= now, due < choice.day_end),
    }[part or choice.part]


def _narrow(query: Select[Any], choice: OwedChoice) -> Select[Any]:
    query = _choose(query, choice.queue)
    # With the sides named, the index of the open deadlines serves; without, every lead is read.
    return query if choice.queue.side else query.where(deadline.c.side.in_(SIDES))
