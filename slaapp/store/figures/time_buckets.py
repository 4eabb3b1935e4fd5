"""Stretches of time that follow each other, as one question can tell them apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, case, literal

from slaapp.domain.instants import Instant, start_of_day

MOST = 120
"""A question may not have any number of cases."""


@dataclass(frozen=True, slots=True)
class DayBucket:
    """The local days from ``first`` to before ``after``: the instants ``[begin, end)``."""

    first: date
    after: date
    begin: Instant
    end: Instant


def buckets_at(days: Sequence[date], zone: ZoneInfo) -> tuple[DayBucket, ...]:
    """Those that begin on each of these days; the last day is the first after all of them."""
    starts = [start_of_day(day, zone) for day in days]
    return tuple(
        DayBucket(days[at], days[at + 1], starts[at], starts[at + 1]) for at in range(len(days) - 1)
    )


def weeks_between(first: date, after: date, zone: ZoneInfo) -> tuple[DayBucket, ...]:
    """The weeks, from Monday on, that have a day from ``first`` to before ``after``."""
    monday = first - timedelta(days=first.weekday())
    days = [monday]
    while days[-1] < after:
        days.append(days[-1] + timedelta(days=7))
    return buckets_at(days, zone)


def bucket_of(column: ColumnElement[Any], buckets: Sequence[DayBucket]) -> ColumnElement[int]:
    """The place of the bucket that an instant is in; it must be in one of them."""
    if not 0 < len(buckets) <= MOST:
        raise ValueError(f"{len(buckets)} stretches of time")
    until = [(column < bucket.end, at) for at, bucket in enumerate(buckets)]
    return case(*until, else_=literal(len(buckets)))
