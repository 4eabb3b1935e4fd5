"""Leads that were given back and handed over again: how many as the agreement allows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row, Select, select

from slaapp.domain.hand_over_filter import HandOverFilter
from slaapp.domain.instants import Instant, to_datetime
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.sales_promises import Recycling
from slaapp.store.among import among
from slaapp.store.figures.among_leads import of_leads
from slaapp.store.figures.hand_overs import among_hand_overs
from slaapp.store.tables import cycle


@dataclass(frozen=True, slots=True)
class Again:
    """A hand-over of a lead that sales had given back ``days`` calendar days before, for the
    ``round``-th time."""

    id: str
    agreement_id: str | None
    handed_over_at: Instant
    days: int
    round: int

    def keeps(self, rule: Recycling) -> bool:
        """Whether it waited long enough, and was not given once more than agreed."""
        return self.days >= rule.after_days and self.round <= rule.at_most


def handed_over_again(
    connection: Connection,
    chosen: HandOverFilter,
    now: Instant,
    zone: ZoneInfo,
    leads: LeadFilter | None = None,
) -> list[Again]:
    """Those of the hand-overs of a filter that followed on a return by sales; with ``leads`` only
    what is theirs."""
    later = among_hand_overs(select(cycle.c.id, cycle.c.lead_id), chosen, now)
    later = of_leads(later, leads)
    wanted = {row.id: row.lead_id for row in connection.execute(later.where(cycle.c.ordinal > 1))}
    columns = (
        cycle.c.lead_id, cycle.c.id, cycle.c.agreement_id, cycle.c.handed_over_at,
        cycle.c.closed_at, cycle.c.closed_by,
    )  # fmt: skip
    query: Select[Any] = (
        select(*columns)
        .where(cycle.c.lead_id.in_(among(wanted.values())), cycle.c.joined_into.is_(None))
        .order_by(cycle.c.lead_id, cycle.c.ordinal)
    )
    rows: Iterable[Row[Any]] = connection.execute(query)
    found = (
        each for _lead, own in groupby(rows, lambda row: row.lead_id) for each in _of(own, zone)
    )
    return [each for each in found if each.id in wanted]


def _of(cycles: Iterable[Row[Any]], zone: ZoneInfo) -> Iterator[Again]:
    """The hand-overs of one lead, oldest first, that followed on a return."""
    returned, rounds = None, 0
    for row in cycles:
        if returned is not None:
            rounds += 1
            days = to_datetime(row.handed_over_at, zone).date() - to_datetime(returned, zone).date()
            yield Again(row.id, row.agreement_id, row.handed_over_at, days.days, rounds)
        returned = row.closed_at if row.closed_by == "recycled" else None
