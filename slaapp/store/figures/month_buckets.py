"""Local months that follow each other, as one question can tell them apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, case

from slaapp.domain.instants import Instant, start_of_day, to_datetime
from slaapp.domain.ruled_days import following_month

MOST = 120
"""A question may not have any number of cases."""


@dataclass(frozen=True, slots=True)
class MonthBuckets:
    """``bounds`` are the first instant of each month and, at the end, that after the last."""

    names: tuple[str, ...]
    bounds: tuple[Instant, ...]
    zone: ZoneInfo

    @property
    def begin(self) -> Instant:
        """The first instant of all."""
        return self.bounds[0]

    @property
    def end(self) -> Instant:
        """The first instant after all."""
        return self.bounds[-1]

    def ends(self, name: str) -> tuple[Instant, Instant]:
        """The first instant of a month and that after it."""
        at = self.names.index(name)
        return self.bounds[at], self.bounds[at + 1]

    def name_at(self, instant: Instant) -> str:
        """The month of an instant."""
        return f"{to_datetime(instant, self.zone):%Y-%m}"

    def bucket(self, column: ColumnElement[Any]) -> ColumnElement[str]:
        """The name of the month that an instant of a question is in."""
        until = [
            (column < end, name) for name, end in zip(self.names, self.bounds[1:], strict=True)
        ]
        return case(*until)


def month_buckets(firsts: Sequence[date], zone: ZoneInfo) -> MonthBuckets:
    """The months that begin on these days, at most ``MOST``, each the one after the last."""
    if not 0 < len(firsts) <= MOST or any(
        following_month(one) != other for one, other in pairwise(firsts)
    ):
        raise ValueError(f"no months in a row: {firsts}")
    days = [*firsts, following_month(firsts[-1])]
    names = tuple(f"{first:%Y-%m}" for first in firsts)
    return MonthBuckets(names, tuple(start_of_day(day, zone) for day in days), zone)


def buckets_between(first: date, after: date, zone: ZoneInfo) -> MonthBuckets:
    """The months, or parts of them, from a day to before another; of more than ``MOST`` the last.

    ValueError where there is no day.
    """
    if after <= first:
        raise ValueError(f"no days from {first} to {after}")
    last = date.fromordinal(after.toordinal() - 1)
    months = months_between(first, last)[-MOST:]
    days = [max(first, months[0]), *months[1:], after]
    names = tuple(f"{month:%Y-%m}" for month in months)
    return MonthBuckets(names, tuple(start_of_day(day, zone) for day in days), zone)


def months_between(first: date, last: date) -> list[date]:
    """The first days of the months from that of one day to that of another."""
    months = [first.replace(day=1)]
    while (following := following_month(months[-1])) <= last:
        months.append(following)
    return months
