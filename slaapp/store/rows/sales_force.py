"""Who sells, and when they are away: what the hours of sales are reckoned from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, select

from slaapp.domain.capacity import Away
from slaapp.domain.instants import Instant, start_of_day, to_datetime, to_instant
from slaapp.store.rows.absences import AbsenceRow, absences
from slaapp.store.tables import member

_NOON = time(12)


@dataclass(frozen=True, slots=True)
class SalesForce:
    """How many active people sell, and their absences from today on; ``away_of`` has those of
    each by key, nothing for who is never away."""

    reps: int
    away: tuple[Away, ...]
    away_of: Mapping[str, tuple[Away, ...]] = field(default_factory=dict, compare=False)


def sales_force(connection: Connection, zone: ZoneInfo, now: Instant) -> SalesForce:
    """The team as it is noted in the file; days begin in ``zone``."""
    query = select(member.c.id).where(
        member.c.role == "sales", member.c.active == 1, member.c.withdrawn == 0
    )
    selling = set(connection.execute(query).scalars())
    today = to_datetime(now, zone).date().replace(day=1)
    rows = [row for row in absences(connection, today) if row.member_id in selling]
    away_of: dict[str, tuple[Away, ...]] = dict.fromkeys(sorted(selling), ())
    for row in rows:
        away_of[row.member_id] += (_away(row, zone),)
    return SalesForce(len(selling), tuple(_away(row, zone) for row in rows), away_of)


def _away(row: AbsenceRow, zone: ZoneInfo) -> Away:
    first, after = row.first, row.last + timedelta(days=1)
    start, end = start_of_day(first, zone), start_of_day(after, zone)
    if row.from_noon:
        start = to_instant(datetime.combine(first, _NOON, zone))
    if row.until_noon:
        end = to_instant(datetime.combine(row.last, _NOON, zone))
    return Away(start, end)
