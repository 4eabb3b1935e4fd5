"""Periods as typed: a year, a quarter, a month, a day; and from one to another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from slaapp.domain.instants import Instant, start_of_day
from slaapp.domain.trouble import Trouble

_PERIOD = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-?[QT](?P<quarter>[1-4])|-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?",
    re.IGNORECASE | re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``first`` on, before ``after``; None: without a bound on that side."""

    first: date | None = None
    after: date | None = None

    @property
    def last(self) -> date | None:
        """The last day that belongs to it."""
        return None if self.after is None else self.after - timedelta(days=1)

    def begins_at(self, zone: ZoneInfo) -> Instant | None:
        """The first instant of it."""
        return None if self.first is None else start_of_day(self.first, zone)

    def ends_at(self, zone: ZoneInfo) -> Instant | None:
        """The first instant after it."""
        return None if self.after is None else start_of_day(self.after, zone)


def period_of(typed: str) -> Period:
    """``2017``, ``2017-Q3`` (French: ``2017-T3``), ``2017-10``, ``2017-10-05``.

    Raises Trouble("period_unclear").
    """
    found = _PERIOD.fullmatch(typed.strip())
    if found is None:
        raise Trouble("period_unclear", given=typed)
    try:
        return _days(*(int(found[name] or 0) for name in ("year", "quarter", "month", "day")))
    except (ValueError, OverflowError):
        raise Trouble("period_unclear", given=typed) from None


def chosen_period(period: str | None, since: str | None, until: str | None) -> Period:
    """What ``--period``, or ``--from`` and ``--until`` (its own days included), ask for.

    Raises Trouble: period_unclear, period_twice, period_backwards.
    """
    if period is not None:
        if since is not None or until is not None:
            raise Trouble("period_twice")
        return period_of(period)
    first = None if since is None else period_of(since).first
    after = None if until is None else period_of(until).after
    if first is not None and after is not None and first >= after:
        raise Trouble("period_backwards", first=since, until=until)
    return Period(first, after)


def _days(year: int, quarter: int, month: int, day: int) -> Period:
    if not 1900 <= year <= 2198:
        raise ValueError(year)
    if day:
        first = date(year, month, day)
        return Period(first, first + timedelta(days=1))
    if quarter or month:
        begins = date(year, 3 * quarter - 2 if quarter else month, 1)
        return Period(begins, _months_later(begins, 3 if quarter else 1))
    return Period(date(year, 1, 1), date(year + 1, 1, 1))


def _months_later(first: date, months: int) -> date:
    year, month = divmod(first.month - 1 + months, 12)
    return date(first.year + year, month + 1, 1)
