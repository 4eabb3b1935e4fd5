"""Instants are UTC integer milliseconds; a wall clock is what a clock on the wall there shows."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Literal, TypeAlias
from zoneinfo import ZoneInfo

Instant: TypeAlias = int
"""Milliseconds since 1970-01-01T00:00Z."""

Precision: TypeAlias = Literal["day", "instant", "unknown"]
"""Whether only the day is known (the instant is then its local 00:00) or the instant itself; or
neither: it happened, and the instant is that of its being written down."""

SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NAIVE_EPOCH = datetime(1970, 1, 1)
_MILLISECOND = timedelta(milliseconds=1)


def to_instant(moment: datetime) -> Instant:
    """The instant of an aware datetime; parts below a millisecond are floored.

    Raises ValueError for a datetime without a zone: guessing one would move deadlines.
    """
    if moment.tzinfo is None:
        raise ValueError("a datetime without a zone is no instant")
    return (moment - _EPOCH) // _MILLISECOND


def to_datetime(instant: Instant, zone: ZoneInfo) -> datetime:
    """The aware local datetime of an instant."""
    return (_EPOCH + timedelta(milliseconds=instant)).astimezone(zone)


def start_of_day(day: date, zone: ZoneInfo) -> Instant:
    """The instant of local 00:00; where the clock skips it, the first instant of the day."""
    return to_instant(datetime(day.year, day.month, day.day, tzinfo=zone))


def to_wall(instant: Instant, zone: ZoneInfo) -> int:
    """Milliseconds of the local wall clock since 1970-01-01 00:00 on the wall.

    Differences of these are the calendar durations of the KPIs (``kpis.md``, rules for all).
    """
    local = to_datetime(instant, zone).replace(tzinfo=None)
    return (local - _NAIVE_EPOCH) // _MILLISECOND
