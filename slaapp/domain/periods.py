"""The periods that figures are asked for, and the leads received in one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from slaapp.domain.instants import Instant, start_of_day
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.rulebook import Rulebook

PeriodName = Literal["all", "month", "quarter", "year", "last_year"]
PERIODS: tuple[PeriodName, ...] = ("all", "month", "quarter", "year", "last_year")


def received_in(period: PeriodName, book: Rulebook, now: Instant) -> LeadFilter:
    """The leads received in a period, in the workspace's zone."""
    if period == "all":
        return LeadFilter()
    first, after = _bounds(period, book.day_of(now))
    return LeadFilter(
        received_from=start_of_day(first, book.zone), received_until=start_of_day(after, book.zone)
    )


def _bounds(period: PeriodName, today: date) -> tuple[date, date]:
    month = today.replace(day=1)
    following = (month + timedelta(days=32)).replace(day=1)
    if period == "month":
        return month, following
    if period == "quarter":
        # Two months back: 62 days before a first may fall three months back (1 March).
        before = (month - timedelta(days=1)).replace(day=1)
        return (before - timedelta(days=1)).replace(day=1), following
    year = today.year if period == "year" else today.year - 1
    return date(year, 1, 1), date(year + 1, 1, 1)
