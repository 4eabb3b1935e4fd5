"""Today's queue: what is owed, soonest deadline first; all of it, or a part of it.

Plain SQL, for two reasons: the first rows are read before SQLAlchemy is imported (``glance``),
and the same text serves afterwards, so that there is one query and not two alike.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from slaapp.domain.instants import Instant
from slaapp.domain.roles import SIDES

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from slaapp.store.glance import Glance

PAGE = 100

PARTS: dict[str, str] = {
    "all": "",
    "overdue": "deadline.due_at < :now",
    "at_risk": "deadline.warn_at <= :now AND deadline.due_at >= :now",
    "today": "deadline.due_at >= :now AND deadline.due_at < :day_end",
}
"""The parts of a queue; "overdue" is the same test as everywhere (met iff stopped ≤ due)."""

_COLUMNS = """
    deadline.id, deadline.lead_id, deadline.commitment, deadline.side, deadline.tier,
    deadline.start_at, deadline.warn_at, deadline.due_at, deadline.agreement_id,
    lead.title, company.name, lead.owner_id, member.name, person.phone, person.email,
    lead.stage, lead.score"""

_OF_LEADS = "FROM deadline JOIN lead ON lead.id = deadline.lead_id"

_WITH_NAMES = """
    LEFT JOIN company ON company.id = lead.company_id
    LEFT JOIN member ON member.id = lead.owner_id
    LEFT JOIN person ON person.id = lead.person_id"""


@dataclass(frozen=True, slots=True)
class OwedRow:
    """One open deadline and the lead it is about; instants in UTC ms.

    ``agreement_id`` None: the version in force at its start.
    """

    id: str
    lead_id: str
    commitment: str
    side: str
    tier: str | None
    start_at: int
    warn_at: int
    due_at: int
    agreement_id: str | None
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
    """Whose queue: a side's, and one rep's (with what nobody holds) or everybody's."""

    side: str | None = None
    owner_id: str | None = None


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
    connection: Connection | Glance,
    choice: OwedChoice,
    after: OwedRow | None = None,
    limit: int = PAGE,
) -> list[OwedRow]:
    """The next open deadlines of a part after the row ``after`` (None: from the soonest)."""
    if choice.queue.side is None:
        # The index has them by side and due instant: of both at once all would be read and sorted.
        sides = (replace(choice, queue=replace(choice.queue, side=side)) for side in SIDES)
        found = [row for each in sides for row in owed_page(connection, each, after, limit)]
        return sorted(found, key=lambda row: (row.due_at, row.id))[:limit]
    where, values = _condition(choice)
    values["limit"] = limit
    if PARTS[choice.part]:
        where += f" AND {PARTS[choice.part]}"
    if after is not None:
        # "due >= ..." alone lets the index be entered there; the rest settles the ties.
        where += " AND deadline.due_at >= :due AND (deadline.due_at > :due OR deadline.id > :id)"
        values |= {"due": after.due_at, "id": after.id}
    query = (
        f"SELECT {_COLUMNS} {_OF_LEADS} {_WITH_NAMES} WHERE {where} "
        "ORDER BY deadline.due_at, deadline.id LIMIT :limit"
    )
    return [OwedRow(*row) for row in connection.exec_driver_sql(query, values)]


def owed_counts(connection: Connection, choice: OwedChoice) -> OwedCounts:
    """How much there is in every part of a queue, whatever part is chosen."""
    where, values = _condition(choice)
    parts = ", ".join(f"count(*) FILTER (WHERE {PARTS[part]})" for part in list(PARTS)[1:])
    row = connection.exec_driver_sql(
        f"SELECT count(*), {parts}, "
        "min(deadline.due_at) FILTER (WHERE deadline.due_at >= :now), "
        "min(deadline.warn_at) FILTER (WHERE deadline.warn_at > :now) "
        f"{_OF_LEADS} WHERE {where}",
        values,
    ).one()
    every, overdue, at_risk, today, next_due, next_warning = tuple(row)
    # On its due instant a deadline is not overdue yet, one millisecond later it is.
    turns = [choice.day_end, *([next_due + 1] if next_due is not None else [])]
    turns += [next_warning] if next_warning is not None else []
    return OwedCounts(every, overdue, at_risk, today, next_due, min(turns))


def _condition(choice: OwedChoice) -> tuple[str, dict[str, Any]]:
    """Which deadlines are in the queue, and the values that the text names."""
    values: dict[str, Any] = {"now": choice.now, "day_end": choice.day_end}
    where = "deadline.stopped_at IS NULL AND deadline.cancelled_at IS NULL AND lead.withdrawn = 0"
    # Marketing's silence upholds a rejection: from then on no answer to it is owed any more.
    where += " AND (deadline.commitment <> 'answer' OR deadline.due_at >= :now)"
    if choice.queue.side is None:
        # With the sides named, the index of the open deadlines serves; without, all is read.
        where += " AND deadline.side IN ('marketing', 'sales')"
    else:
        where += " AND deadline.side = :side"
        values["side"] = choice.queue.side
    if choice.queue.owner_id is not None:
        where += " AND (lead.owner_id = :owner OR lead.owner_id IS NULL)"
        values["owner"] = choice.queue.owner_id
    return where, values
