"""Marketing's promise of a month: qualified leads against what was promised, pro rata."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from sqlalchemy import Connection

from slaapp.domain.filter_joining import both
from slaapp.domain.instants import Instant, start_of_day
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.ruled_days import following_month, ruled_days
from slaapp.store.figures.narrowing import COUNTED
from slaapp.store.figures.qualified import first_day, promised_leads
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
    """The running month's volume; nothing promised where no agreement is in force.

    Each day is promised for by the version that it ends under, from the day on that the team began;
    which leads count the version in force says.
    """
    first, since = book.day_of(now).replace(day=1), first_day(connection, book)
    begin = start_of_day(max(first, since), book.zone)
    end = start_of_day(following_month(first), book.zone)
    version = book.version_at(now)
    if version is None:
        chosen = both(LeadFilter(qualified_from=begin, qualified_until=end), COUNTED)
    else:
        chosen = promised_leads(version.agreement, begin, end, now)
    promised = expected = Fraction(0)
    for days in ruled_days(book, first, since, now):
        per_month = days.version.agreement.volume_per_month
        promised += per_month * days.share
        expected += per_month * days.elapsed
    qualified = count_leads(connection, chosen)
    return Volume(f"{first:%Y-%m}", qualified, ceil(promised), float(expected), chosen)
