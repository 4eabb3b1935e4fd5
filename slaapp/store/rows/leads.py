"""Pages of leads for the list: filtered, sorted and continued in SQL."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, and_, func, null, or_, select

from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.search_text import MATCH
from slaapp.store.among import among
from slaapp.store.rows.amounts import currency_of_amount
from slaapp.store.rows.best_matches import After, best_matches
from slaapp.store.rows.filtering import where
from slaapp.store.rows.lead_orders import (
    SORTABLE,
    Order,
    Term,
    sorted_by,
    tags_text,
    terms_of,
)
from slaapp.store.tables import campaign, company, lead, member, person, product, source

__all__ = [
    "MATCH",
    "PAGE",
    "SORTABLE",
    "LeadRow",
    "Order",
    "count_leads",
    "lead_keys",
    "lead_page",
    "lead_row",
]

PAGE = 100
NEWEST = Order()


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
    campaign: str | None = None
    product: str | None = None
    tags: str | None = None
    """The names of its tags, commas between them."""
    grade: str | None = None
    stage_since: int | None = None
    last_contact_at: int | None = None
    next_step_at: int | None = None
    request: str | None = None
    custom: str | None = None
    """The values of the team's own fields by key, as JSON."""
    sort_key: Any = None


def lead_page(
    connection: Connection,
    chosen: LeadFilter,
    order: Order = NEWEST,
    after: LeadRow | None = None,
    limit: int = PAGE,
    skip: int = 0,
) -> list[LeadRow]:
    """The next rows of a list after the row ``after`` (None: from the top).

    ``skip`` leaves that many of them out first: who jumps does not read what lies between.
    """
    if order.column == MATCH and (chosen.text or "").strip():
        return _best(connection, chosen, after, limit, skip)
    first, *others = terms = terms_of(order, chosen)
    picked = select(lead.c.number, first.column.label("sort_key")).where(where(chosen))
    if after is not None:
        picked = picked.where(_beyond(terms, after))
    # The names are looked up for the rows of the page only, not for all that are sorted.
    numbers = picked.order_by(*sorted_by(terms)).limit(limit).offset(skip).subquery()
    again = [Term(numbers.c.sort_key, first.descending), *others]
    query = _rows(numbers.c.sort_key).join(numbers, numbers.c.number == lead.c.number)
    return [LeadRow(*row) for row in connection.execute(query.order_by(*sorted_by(again)))]


def _best(
    connection: Connection, chosen: LeadFilter, after: LeadRow | None, limit: int, skip: int
) -> list[LeadRow]:
    last = None
    if after is not None:
        last = After(after.sort_key, after.received_at, after.number)
    found = best_matches(connection, chosen, last, limit, skip)
    numbers = lead.c.number.in_(among(str(match.number) for match in found))
    query = _rows(null()).where(numbers)
    rows = {row.number: row for row in connection.execute(query)}
    return [LeadRow(*(*rows[number][:-1], rank)) for number, rank in found]


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


def _beyond(terms: list[Term], after: LeadRow) -> Any:
    """Key-set continuation; the empty values are the last."""
    known = (after.sort_key, after.received_at, after.number)
    values = known if len(terms) == len(known) else (after.sort_key, after.number)
    further: Any = None
    for term, value in reversed([*zip(terms, values, strict=True)]):
        column = term.column
        if value is None:
            further = and_(column.is_(None), further)
            continue
        beyond = column < value if term.descending else column > value
        if further is None:
            further = beyond
        else:
            further = or_(beyond, column.is_(None), and_(column == value, further))
    return further


def _rows(sort_key: Any) -> Select[Any]:
    return _described().add_columns(sort_key.label("sort_key"))


@cache
def _described() -> Select[Any]:
    """Built once: that took longer than to read the rows."""
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
            campaign.c.name,
            product.c.name,
            tags_text(),
            lead.c.grade,
            lead.c.stage_since,
            lead.c.last_contact_at,
            lead.c.next_step_at,
            lead.c.request,
            lead.c.custom,
        )
        .select_from(lead)
        .outerjoin(company, company.c.id == lead.c.company_id)
        .outerjoin(source, source.c.id == lead.c.source_id)
        .outerjoin(member, member.c.id == lead.c.owner_id)
        .outerjoin(person, person.c.id == lead.c.person_id)
        .outerjoin(campaign, campaign.c.id == lead.c.campaign_id)
        .outerjoin(product, product.c.id == lead.c.product_id)
    )
