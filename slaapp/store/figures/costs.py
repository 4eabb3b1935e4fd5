"""What an accepted lead cost, by campaign: spend ÷ accepted leads, by first touch.

Definition: ``kpis.md``, "Cost per accepted lead". A lead is of the campaign that it came by first.
A period pays the days that it has of a campaign; one with a single date was of that day, and of
one without any nobody knows what falls into a period: only the time as a whole pays it. Of a cost
that brought other leads too than those asked for, theirs is the part that they are of its leads.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from sqlalchemy import Connection, func, select

from slaapp.domain.figure_list import FigureList
from slaapp.domain.figure_question import Question
from slaapp.domain.filter_joining import both
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.store.figures.narrowing import COUNTED
from slaapp.store.rows.filtering import where
from slaapp.store.tables import campaign, lead


@dataclass(frozen=True, slots=True)
class CampaignCost:
    """What of a campaign's cost falls into the period and on these leads, in cents of its
    ``currency`` (None: nobody said how much, or when), and the leads received in the period, of
    them those ``accepted``, with their lists."""

    key: str
    name: str
    cents: int | None
    currency: str | None
    leads: int
    accepted: int
    behind: FigureList
    behind_accepted: FigureList

    @property
    def per_accepted(self) -> int | None:
        """Cents, rounded to the nearest; None without a cost or without an accepted lead."""
        if self.cents is None or not self.accepted:
            return None
        return round(Fraction(self.cents, self.accepted))


def campaign_costs(
    connection: Connection, asked: Question, book: Rulebook, now: Instant
) -> list[CampaignCost]:
    """Of the campaigns that cost something in the period or brought leads, by name."""
    chosen = both(asked.received, COUNTED)
    taken = LeadFilter(accepted_by=now)
    counted = _counted(connection, chosen, taken)
    everybody = counted
    if not asked.leads.is_empty:
        whole = both(replace(asked, leads=LeadFilter()).received, COUNTED)
        everybody = _counted(connection, whole, taken)
    query = select(
        campaign.c.id, campaign.c.name, campaign.c.cost_cents, campaign.c.currency,
        campaign.c.starts_on, campaign.c.ends_on,
    ).where(campaign.c.withdrawn == 0)  # fmt: skip
    found = []
    for key, name, cost, currency, starts, ends in connection.execute(query):
        cents = None if cost is None else _share(cost, starts, ends, asked, book)
        leads, accepted = counted.get(key, (0, 0))
        brought = everybody.get(key, (0, 0))[0]
        if cents is not None and brought and leads != brought:
            cents = round(Fraction(cents * leads, brought))
        if leads or cents:
            own = both(chosen, LeadFilter(campaign_ids=(key,)))
            lists = FigureList(own), FigureList(both(own, taken))
            found.append(CampaignCost(key, name, cents, currency, leads, accepted, *lists))
    return sorted(found, key=lambda each: (each.name or "", each.key))


def _counted(
    connection: Connection, chosen: LeadFilter, taken: LeadFilter
) -> dict[str, tuple[int, int]]:
    """By campaign the leads, and those of them that were accepted."""
    query = (
        select(lead.c.campaign_id, func.count(), func.count().filter(where(taken)))
        .where(where(chosen), lead.c.campaign_id.is_not(None))
        .group_by(lead.c.campaign_id)
    )
    return {row[0]: (row[1], row[2]) for row in connection.execute(query)}


def _share(
    cost: int, starts: str | None, ends: str | None, asked: Question, book: Rulebook
) -> int | None:
    """The part of a cost that falls on the days of the period; None where nobody knows."""
    said = sorted(date.fromisoformat(each) for each in (starts, ends) if each)
    if not said:
        return cost if asked.begin is None and asked.end is None else None
    first, after = said[0], said[-1] + timedelta(days=1)
    begin = first if asked.begin is None else max(first, book.day_of(asked.begin))
    end = after if asked.end is None else min(after, book.day_of(asked.end - 1) + timedelta(days=1))
    days = max(0, (end - begin).days)
    return round(Fraction(cost * days, (after - first).days))
