"""Marketing's promise of a month: qualified leads against what was promised, pro rata."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from slaapp.domain.filter_joining import both
from slaapp.domain.instants import Instant, start_of_day
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.store.figures.narrowing import COUNTED
from slaapp.store.rows.leads import count_leads


@dataclass(frozen=True, slots=True)
class Volume:
    """Qualified leads of the month so far; ``expected`` is the promise pro-rated on working days
    fully elapsed plus the share of today's open time."""

    month: str
    qualified: int
    promised: int
    expected: float
    chosen: LeadFilter
    """The leads that ``qualified`` counts."""


def volume_of_month(connection: Connection, book: Rulebook, now: Instant) -> Volume:
    """The running month's volume, by the agreement in force; nothing promised where none is."""
    today = book.day_of(now)
    first = today.replace(day=1)
    following = (first + timedelta(days=32)).replace(day=1)
    begin, end = start_of_day(first, book.zone), start_of_day(following, book.zone)
    chosen = both(LeadFilter(qualified_from=begin, qualified_until=end), COUNTED)
    promised, share = _promised(book, first, following, now)
    qualified = count_leads(connection, chosen)
    return Volume(f"{first:%Y-%m}", qualified, promised, promised * share, chosen)


def _promised(book: Rulebook, first: date, following: date, now: Instant) -> tuple[int, float]:
    version = book.version_at(now)
    if version is None:
        return 0, 0.0
    openings, today = book.openings_of(version), book.day_of(now)
    days = openings.working_days(first, following)
    begin = start_of_day(today, book.zone)
    whole = openings.between(begin, book.end_of(today))
    part = openings.between(begin, now) / whole if whole else 0.0
    elapsed = sum(day < today for day in days) + part
    return version.agreement.volume_per_month, elapsed / len(days) if days else 0.0
