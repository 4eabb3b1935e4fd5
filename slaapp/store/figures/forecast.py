"""How unevenly a volume's leads came in lately: what its forecast has to reckon with."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import Connection

from slaapp.domain.forecast import bursts_of
from slaapp.domain.instants import Instant, start_of_day
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.worked_days import latest_working_days
from slaapp.store.figures.month_buckets import MonthBuckets
from slaapp.store.figures.promise_counts import qualified_by_month

DAYS = 60
"""About three months of the team's own history."""


def bursts_of_volume(
    connection: Connection,
    book: Rulebook,
    counted: LeadFilter,
    since: date,
    now: Instant,
) -> float:
    """The index of dispersion of the leads of ``counted`` qualified on each of the last 60 working
    days before today; those of a day off count on the working day before it."""
    today = book.day_of(now)
    days = latest_working_days(book, since, today, DAYS)
    if not days:
        return 1.0
    ends = [*days[1:], max(today, days[-1] + timedelta(days=1))]
    bounds = tuple(start_of_day(day, book.zone) for day in (days[0], *ends))
    buckets = MonthBuckets(tuple(day.isoformat() for day in days), bounds, book.zone)
    found = qualified_by_month(connection, counted, buckets)
    return bursts_of([found.get(name, 0) for name in buckets.names])
