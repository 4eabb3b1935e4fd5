"""Pages of leads for the list: filtered, sorted and continued in SQL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, and_, func, or_, select

from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.rows.amounts import currency_of_amount
from slaapp.store.rows.filtering import where
from slaapp.store.tables import company, lead, member, person, source

PAGE = 100

# A title by its letters, whatever their case and accents; a stage by its place in the life cycle.
SORTABLE: dict[str, Any] = {
    "title": lead.c.title_sort,
    "received_at": lead.c.received_at,
    "stage": lead.c.stage_rank,
    "score": lead.c.score,
    "next_due_at": lead.c.next_due_at,
    "amount_cents": lead.c.amount_cents,
}


@dataclass(frozen=True, slots=True)
class LeadRow:
    """One line of the list; instants in UTC ms, money in cents of its ``currency``."""

    id: str
    number: int
    title: str
    company: str | None
    source: str | None
    owner: str | None
    stage: str
    tier: str | None
    score: int
    received_at: int | None
    received_precision: str | None
    next_due_at: int | None
    next_commitment: str | None
    amount_cents: int | None
    currency: str | None
    phone: str | None
    email: str | None
    sort_key: Any = None


@dataclass(frozen=True, slots=True)
class Order:
    """How a list is sorted; ties go by the lead's number."""

    column: str = "received_at"
    descending: bool = True


def lead_page(
    connection: Connection,
    chosen: LeadFilter,
    order: Order = Order(),
    after: LeadRow | None = None,
    limit: int = PAGE,
    skip: int = 0,
) -> list[LeadRow]:
    """The next rows of a list after the row ``after`` (None: from the top).

    ``skip`` leaves that many of them out first: who jumps does not read what lies between.
    """
    column = SORTABLE[order.column]
    picked = select(lead.c.number).where(where(chosen))
    if after is not None:
        picked = picked.where(_beyond(column, order.descending, after))
    # The names are looked up for the rows of the page only, not for all that are sorted.
    numbers = picked.order_by(*ways(order)).limit(limit).offset(skip).subquery()
    query = _rows(column).join(numbers, numbers.c.number == lead.c.number).order_by(*ways(order))
    return [LeadRow(*row) for row in connection.execute(query)]


def ways(order: Order) -> list[Any]:
    """The terms to sort by; empty values come last either way."""
    column, number = SORTABLE[order.column], lead.c.number
    if order.descending:
        return [column.desc(), number.desc()]
    return [column.nulls_last(), number]


def lead_row(connection: Connection, lead_id: str) -> LeadRow | None:
    """One lead as the list shows it."""
    query = _rows(lead.c.received_at).where(lead.c.id == lead_id, lead.c.withdrawn == 0)
    row = connection.execute(query).first()
    return LeadRow(*row) if row else None


def count_leads(connection: Connection, chosen: LeadFilter) -> int:
    """How many leads a filter lets through."""
    return connection.execute(select(func.count()).where(where(chosen))).scalar_one()


def lead_keys(connection: Connection, chosen: LeadFilter) -> list[str]:
    """The keys of all leads of a filter, for operations on many."""
    return list(connection.execute(select(lead.c.id).where(where(chosen))).scalars())


def _beyond(column: Any, descending: bool, after: LeadRow) -> Any:
    """Key-set continuation; the empty values are the last."""
    value, number = after.sort_key, lead.c.number
    further = number < after.number if descending else number > after.number
    if value is None:
        return and_(column.is_(None), further)
    beyond = column < value if descending else column > value
    return or_(beyond, column.is_(None), and_(column == value, further))


def _rows(sort_column: Any) -> Select[Any]:
    return (
        select(
            lead.c.id,
            lead.c.number,
            lead.c.title,
            company.c.name,
            source.c.name,
            member.c.name,
            lead.c.stage,
            lead.c.tier,
            lead.c.score,
            lead.c.received_at,
            lead.c.received_precision,
            lead.c.next_due_at,
            lead.c.next_commitment,
            lead.c.amount_cents,
            currency_of_amount(),
            person.c.phone,
            person.c.email,
            sort_column.label("sort_key"),
        )
        .select_from(lead)
        .outerjoin(company, company.c.id == lead.c.company_id)
        .outerjoin(source, source.c.id == lead.c.source_id)
        .outerjoin(member, member.c.id == lead.c.owner_id)
        .outerjoin(person, person.c.id == lead.c.person_id)
    )
