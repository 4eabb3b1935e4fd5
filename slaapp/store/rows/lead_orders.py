"""What the list of leads can be sorted by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import func, select

from slaapp.domain.criterion import Criterion
from slaapp.domain.criterion_field import CUSTOM
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.search_text import MATCH
from slaapp.store.criterion_value import Moment, value_of
from slaapp.store.rows.searching import match_rank
from slaapp.store.tables import lead, lead_tag, person, tag

# A title by its letters, whatever their case and accents; a stage by its place in the life cycle.
SORTABLE: dict[str, Any] = {
    "title": lead.c.title_sort,
    "received_at": lead.c.received_at,
    "stage": lead.c.stage_rank,
    "score": lead.c.score,
    "next_due_at": lead.c.next_due_at,
    "amount_cents": lead.c.amount_cents,
    "company": lead.c.company_sort,
    "owner": lead.c.owner_sort,
    "source": lead.c.source_sort,
    "campaign": lead.c.campaign_sort,
    "product": lead.c.product_sort,
    # Hot is more than cold, whatever their letters.
    "tier": lead.c.tier_rank,
    "stage_since": lead.c.stage_since,
    "next_step_at": lead.c.next_step_at,
    "last_contact_at": lead.c.last_contact_at,
}
"""Each of these has its index: the first rows are there without any sorting."""


def tags_text() -> Any:
    """The names of a lead's tags, in the order of the alphabet."""
    of_lead = (
        select(tag.c.name)
        .join(lead_tag, lead_tag.c.tag_id == tag.c.id)
        .where(lead_tag.c.lead_id == lead.c.id, lead_tag.c.withdrawn == 0, tag.c.withdrawn == 0)
        .order_by(tag.c.name)
        .correlate(lead)
        .subquery()
    )
    return select(func.group_concat(of_lead.c.name, ", ")).scalar_subquery()


def _of(wanted: Any, reference: Any, *, folded: bool = True) -> Any:
    said = func.nullif(func.fold(wanted) if folded else wanted, "")
    return select(said).where(wanted.table.c.id == reference).correlate(lead).scalar_subquery()


SORTED_ANEW: dict[str, Any] = {
    "phone": _of(person.c.phone_e164, lead.c.person_id, folded=False),
    "email": _of(person.c.email, lead.c.person_id),
    "tags": func.fold(tags_text()),
    "grade": func.nullif(lead.c.grade, ""),
    "request": func.nullif(func.fold(lead.c.request), ""),
}
"""These are read and sorted each time; there is no index of them."""


def sort_column(name: str) -> Any:
    """What a column of that name is sorted by; a field of the team's own is ``custom:KEY``.

    An unknown name sorts as the usual order does.
    """
    if name.startswith(CUSTOM):
        return value_of(Criterion(name, "is_known", (), 0), Moment(0, date.min))
    column = SORTABLE.get(name, SORTED_ANEW.get(name))
    return SORTABLE["received_at"] if column is None else column


@dataclass(frozen=True, slots=True)
class Order:
    """How a list is sorted; ties go by the lead's number."""

    column: str = "received_at"
    descending: bool = True


class Term(NamedTuple):
    """Something to sort by; its empty values come last either way."""

    column: Any
    descending: bool


def terms_of(order: Order, chosen: LeadFilter) -> list[Term]:
    """What a list is sorted by, first things first; the last is the number, by which none tie."""
    if order.column != MATCH:
        column, number = sort_column(order.column), lead.c.number
        return [Term(column, order.descending), Term(number, order.descending)]
    newest = [Term(lead.c.received_at, True), Term(lead.c.number, True)]
    text = (chosen.text or "").strip()
    return [Term(match_rank(text), False), *newest] if text else newest


def ways(order: Order, chosen: LeadFilter) -> list[Any]:
    """The terms as SQL sorts by them."""
    return sorted_by(terms_of(order, chosen))


def sorted_by(terms: list[Term]) -> list[Any]:
    """Terms as SQL sorts by them; a number is never empty."""
    *firsts, last = terms
    ways = [term.column.desc() if term.descending else term.column.nulls_last() for term in firsts]
    return [*ways, last.column.desc() if last.descending else last.column]
