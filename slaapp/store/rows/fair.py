"""A fair as it goes on: which there are, who was met today, and how fast."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, case, func, select

from slaapp.domain.fair import looks_like_fair
from slaapp.domain.instants import HOUR, Instant, start_of_day, to_datetime
from slaapp.domain.origin import ORIGIN, STAND
from slaapp.store.tables import campaign, company, event, lead

_SHOWN = 6


@dataclass(frozen=True, slots=True)
class FairRow:
    """A campaign that a stand can belong to; its days in ISO, None where they are not known.

    ``is_fair``: whether it looks like one (``domain.fair``).
    """

    id: str
    name: str
    starts_on: str | None
    ends_on: str | None
    is_fair: bool = True


@dataclass(frozen=True, slots=True)
class Met:
    """Somebody who was met today, by the key of the lead."""

    id: str
    title: str
    company: str
    tier: str
    received_at: Instant


@dataclass(frozen=True, slots=True)
class Pace:
    """How the day goes: leads since midnight and in the last 60 minutes, and an hour's number
    since the first of the day; ``latest`` are the newest of them."""

    today: int
    last_hour: int
    per_hour: float
    latest: tuple[Met, ...]


def fairs(connection: Connection) -> list[FairRow]:
    """Every campaign: what looks like a fair first, of these the one that begins latest, those
    without days last."""
    query = select(campaign.c.id, campaign.c.name, campaign.c.starts_on, campaign.c.ends_on).where(
        campaign.c.withdrawn == 0, campaign.c.name.is_not(None)
    )
    found = [FairRow(*row, looks_like_fair(*row[1:])) for row in connection.execute(query)]
    found.sort(key=lambda row: row.name.casefold())
    return sorted(found, key=lambda row: (row.is_fair, row.starts_on or ""), reverse=True)


def pace(connection: Connection, campaign_id: str | None, now: Instant, zone: ZoneInfo) -> Pace:
    """The leads of a campaign that came in today, as ``zone`` has it; without a campaign, those
    that were met at a stand, wherever it was."""
    since = start_of_day(to_datetime(now, zone).date(), zone)
    of_fair = _MET if campaign_id is None else lead.c.campaign_id == campaign_id
    came = (
        lead.c.withdrawn == 0,
        lead.c.received_at.between(since, now),
        lead.c.historical == 0,
        of_fair,
    )
    hour = func.sum(case((lead.c.received_at > now - HOUR, 1), else_=0))
    counts = select(func.count(), func.coalesce(hour, 0), func.min(lead.c.received_at)).where(*came)
    today, last_hour, first = connection.execute(counts).one()
    newest = (
        select(
            lead.c.id,
            func.coalesce(lead.c.title, ""),
            func.coalesce(company.c.name, ""),
            func.coalesce(lead.c.tier, ""),
            lead.c.received_at,
        )
        .outerjoin(company, company.c.id == lead.c.company_id)
        .where(*came)
        .order_by(lead.c.received_at.desc(), lead.c.number.desc())
        .limit(_SHOWN)
    )
    latest = tuple(Met(*row) for row in connection.execute(newest))
    return Pace(today, last_hour, per_hour(today, first, now), latest)


_MET = (
    select(event.c.id)
    .where(event.c.lead_id == lead.c.id, event.c.kind == "received", event.c.in_force == 1)
    .where(event.c.field == ORIGIN, event.c.value == STAND.code)
    .correlate(lead)
    .exists()
)


def per_hour(met: int, first: Instant | None, now: Instant) -> float:
    """Leads an hour since the first of them; within the first hour, as many as there were."""
    return met * HOUR / max(now - first, HOUR) if first is not None else 0.0
