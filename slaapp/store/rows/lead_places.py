"""Where leads stand in a sorted list, and who stands at some places of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.rows.filtering import where
from slaapp.store.rows.lead_orders import Order, ways
from slaapp.store.tables import lead


@dataclass(frozen=True, slots=True)
class LeadHead:
    """As much of a lead as an operation on many needs to know."""

    id: str
    title: str
    stage: str


def lead_places(
    connection: Connection, chosen: LeadFilter, order: Order, keys: Iterable[str]
) -> dict[str, int]:
    """The place, from 0, of each of these leads that the filter lets through."""
    wanted = list(keys)
    if not wanted:
        return {}
    place = (func.row_number().over(order_by=ways(order, chosen)) - 1).label("place")
    ranked = select(lead.c.id, place).where(where(chosen)).subquery()
    query = select(ranked.c.id, ranked.c.place).where(ranked.c.id.in_(wanted))
    return {row.id: row.place for row in connection.execute(query)}


def leads_at(
    connection: Connection,
    chosen: LeadFilter,
    order: Order,
    stretches: Sequence[tuple[int, int]],
) -> list[LeadHead]:
    """The leads at some places of a list; each stretch is its first and its last place."""
    heads: list[LeadHead] = []
    for first, last in stretches:
        query = (
            select(lead.c.id, lead.c.title, lead.c.stage)
            .where(where(chosen))
            .order_by(*ways(order, chosen))
            .limit(last - first + 1)
            .offset(first)
        )
        heads += [LeadHead(*row) for row in connection.execute(query)]
    return heads
