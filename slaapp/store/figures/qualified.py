"""The qualified leads that a volume counts: all of a version's, or those of a tier, a source, a
campaign.

Definition: ``kpis.md``, "Qualified leads". What a signed exception excludes does not count; nor
does a lead whose rejection was upheld, unless the agreement says that it does.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, func, select

from slaapp.domain.agreement import Agreement
from slaapp.domain.filter_joining import both
from slaapp.domain.folding import fold
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.store.figures.narrowing import COUNTED
from slaapp.store.tables import campaign, source, workspace


def first_day(connection: Connection, book: Rulebook) -> date:
    """When the team began to keep this file; before that nobody promised anything in it."""
    began = connection.execute(select(func.min(workspace.c.created_at))).scalar()
    return book.day_of(began or 0)


def promised_leads(terms: Agreement, begin: Instant, end: Instant, now: Instant) -> LeadFilter:
    """The leads qualified from ``begin`` to before ``end`` that count towards the volume."""
    counts = (
        COUNTED if terms.marketing.rejected_count else both(COUNTED, LeadFilter(upheld_from=now))
    )
    return both(counts, LeadFilter(qualified_from=begin, qualified_until=end))


def part_filter(connection: Connection, by: str, of: str) -> LeadFilter:
    """Those of a tier (its code), or of the sources or campaigns of a name, however it is spelt."""
    if by == "tier":
        return LeadFilter(qualified_tiers=(of,))
    table = source if by == "source" else campaign
    named = connection.execute(select(table.c.id, table.c.name).where(table.c.withdrawn == 0))
    keys = tuple(row.id for row in named if fold(row.name or "") == fold(of))
    return LeadFilter(source_ids=keys) if by == "source" else LeadFilter(campaign_ids=keys)
