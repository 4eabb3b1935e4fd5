"""What the list of leads asks the file, and what comes back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from slaapp.domain.lead_filter import LeadFilter
from ui.models.sparse_rows import PAGE

if TYPE_CHECKING:
    from slaapp.store.rows.lead_places import LeadHead
    from slaapp.store.rows.leads import Order


EVERY_LEAD = LeadFilter()


@dataclass(frozen=True)
class Question:
    """Which leads, in which order."""

    chosen: LeadFilter = EVERY_LEAD
    column: str = "received_at"
    descending: bool = True


@dataclass(frozen=True)
class Answer:
    """One page of a list, how long the list is, and where some of its leads stand."""

    total: int
    page: int
    rows: Sequence[Any]
    places: dict[str, int] = field(default_factory=dict)


def answer(connection: Any, question: Question, keys: Sequence[str], place: int) -> Answer:
    """The list with the page on which the first of ``keys`` stands, else the one of ``place``.

    On the reading thread; one snapshot for all that is asked.
    """
    from slaapp.store.rows.lead_places import lead_places
    from slaapp.store.rows.leads import count_leads, lead_page

    order = _order(question)
    places = lead_places(connection, question.chosen, order, keys)
    page = next((places[key] for key in keys if key in places), place) // PAGE
    rows = lead_page(connection, question.chosen, order, limit=PAGE, skip=page * PAGE)
    if 0 < len(rows) < PAGE or (page == 0 and not rows):
        return Answer(page * PAGE + len(rows), page, rows, places)
    total = count_leads(connection, question.chosen)
    if not rows and total:
        page = (total - 1) // PAGE
        rows = lead_page(connection, question.chosen, order, limit=PAGE, skip=page * PAGE)
    return Answer(total, page, rows, places)


def page_of(connection: Any, question: Question, page: int, before: Any) -> Sequence[Any]:
    """One page: continued after the row before it where that is known, else jumped to."""
    from slaapp.store.rows.leads import lead_page

    skip = 0 if before is not None else page * PAGE
    return lead_page(connection, question.chosen, _order(question), before, PAGE, skip)


def heads_at(
    connection: Any, question: Question, stretches: Sequence[tuple[int, int]]
) -> list[LeadHead]:
    """The leads at some places of the list, for an operation on many."""
    from slaapp.store.rows.lead_places import leads_at

    return leads_at(connection, question.chosen, _order(question), stretches)


def rows_at(
    connection: Any, question: Question, stretches: Sequence[tuple[int, int]], most: int
) -> list[Any]:
    """The rows at some places of the list, from the top, at most so many."""
    from slaapp.store.rows.leads import lead_page

    rows: list[Any] = []
    for first, last in stretches:
        wanted = min(last - first + 1, most - len(rows))
        before, end = None, first + wanted
        while wanted > 0 and first < end:
            skip = first if before is None else 0
            size = min(1_000, end - first)
            page = lead_page(connection, question.chosen, _order(question), before, size, skip)
            rows += page
            first, before = first + size, page[-1] if page else None
            if len(page) < size:
                break
    return rows


def _order(question: Question) -> Order:
    from slaapp.store.rows.leads import Order

    return Order(question.column, question.descending)
