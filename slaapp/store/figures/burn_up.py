"""Qualified leads as they add up over the working days of a period, against what was promised.

Definitions: ``kpis.md``, "Qualified leads", and ``volume.py``: which leads count the version in
force says, what was promised for a day the version that the day ends under.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, func, select, text

from slaapp.domain.clause_result import ENOUGH_DAYS
from slaapp.domain.filter_joining import both
from slaapp.domain.forecast import Forecast, count_forecast
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.promised_days import promised_days
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.worked_days import worked_days
from slaapp.store.figures.forecast import bursts_of_volume
from slaapp.store.figures.month_buckets import months_between
from slaapp.store.figures.narrowing import COUNTED
from slaapp.store.figures.qualified import first_day, promised_leads
from slaapp.store.figures.time_buckets import MOST, DayBucket, bucket_of, buckets_at
from slaapp.store.rows.filtering import where
from slaapp.store.tables import lead

MOST_DAYS = 62
"""Of so many working days each is a point; of more of them each week is one, or each month, year
or century: the first of them of which a question can tell all apart."""
_LONGER: tuple[Callable[[date], Any], ...] = (
    lambda day: day.isocalendar()[:2],
    lambda day: (day.year, day.month),
    lambda day: day.year,
    lambda day: day.year // 100,
)

_WORKED: tuple[str, ...] = ("holiday", "closure")


@dataclass(frozen=True, slots=True)
class BurnPoint:
    """A working day, or the week or longer that ends with it, and the days off that follow.

    ``qualified`` counts ``chosen``: all leads qualified from the period's beginning to the end of
    these days; None where they have not begun yet. ``promised`` by the end of these days.
    """

    day: date
    qualified: int | None
    promised: float
    chosen: LeadFilter


@dataclass(frozen=True, slots=True)
class BurnUp:
    """``changes`` are the days on which a version begins, with its number; ``holidays`` the days
    off by a dated entry, with its label. ``promised`` is None where nothing was. ``forecast``: how
    many there will be at the end of days that are under way."""

    first: date
    after: date
    points: tuple[BurnPoint, ...]
    promised: float | None
    changes: tuple[tuple[date, int], ...]
    holidays: tuple[tuple[date, str], ...]
    forecast: Forecast | None = None

    @property
    def qualified(self) -> int:
        """How many there are so far."""
        return max((point.qualified or 0 for point in self.points), default=0)


def burn_up(
    connection: Connection,
    chosen: LeadFilter,
    book: Rulebook,
    first: date,
    after: date,
    now: Instant,
) -> BurnUp:
    """That of the local days from ``first`` to before ``after``, of the leads of a filter."""
    since = first_day(connection, book)
    shares = list(_shares(book, first, after, since))
    # What is older than the team's beginning counts only where all of it is.
    begin = max(first, since) if since < after else first
    days = [day for day, _share in shares] or _plain_days(book, begin, after)
    buckets = _buckets(book, _thinned(days), begin, after)
    counts = []
    if buckets:
        counts = _counts(connection, both(chosen, _counting(book, buckets, now)), buckets)
    points, qualified = [], 0
    for bucket, count in zip(buckets, counts, strict=True):
        qualified += count
        points.append(
            BurnPoint(
                max((day for day in days if day < bucket.after), default=bucket.first),
                None if bucket.begin > now else qualified,
                float(sum(share for day, share in shares if day < bucket.after)),
                both(chosen, _counting(book, (buckets[0], bucket), now)),
            )
        )
    return BurnUp(
        first,
        after,
        tuple(points),
        float(sum(share for _day, share in shares)) if shares else None,
        _changes(book, first, after),
        _off(book, first, after),
        _forecast(connection, chosen, book, points, max(first, since), after, now),
    )


def _forecast(
    connection: Connection,
    chosen: LeadFilter,
    book: Rulebook,
    points: Sequence[BurnPoint],
    first: date,
    after: date,
    now: Instant,
) -> Forecast | None:
    """As ``clause_results.py`` has it for the clause; None for days that are over or to come, and
    before so many have gone by that they say something of the pace."""
    reached = [point.qualified for point in points if point.qualified is not None]
    if not reached or len(reached) == len(points) or first >= after:
        return None
    worked = worked_days(book, first, after, now)
    if worked.elapsed < ENOUGH_DAYS:
        return None
    counted = replace(both(chosen, points[-1].chosen), qualified_from=None, qualified_until=None)
    bursts = bursts_of_volume(connection, book, counted, first_day(connection, book), now)
    return count_forecast(reached[-1], float(worked.elapsed), float(worked.remaining), bursts)


def _shares(
    book: Rulebook, first: date, after: date, since: date
) -> Iterator[tuple[date, Fraction]]:
    """Each working day, and how many leads were promised for it."""
    for month in months_between(first, after - timedelta(days=1)):
        for day, version, share in promised_days(book, month, since):
            if first <= day < after:
                yield day, version.agreement.volume_per_month * share


def _plain_days(book: Rulebook, first: date, after: date) -> list[date]:
    """Where nobody promised anything: the working days of whatever calendar there is."""
    days = [first + timedelta(days=n) for n in range((after - first).days)]
    version = book.version_on(after - timedelta(days=1)) or next(iter(book.versions), None)
    if version is None:
        return [day for day in days if day.weekday() < 5]
    return list(book.openings_of(version).working_days(first, after))


def _thinned(days: Sequence[date]) -> list[date]:
    """The days that begin a point: all of them, or the first of each week, month or longer."""
    if len(days) <= MOST_DAYS:
        return list(days)
    thinned = ([next(same) for _name, same in groupby(days, name)] for name in _LONGER)
    return next(firsts for firsts in thinned if len(firsts) <= MOST)


def _buckets(
    book: Rulebook, days: Sequence[date], first: date, after: date
) -> tuple[DayBucket, ...]:
    """Each to the next one's beginning, so that what comes on a day off counts with the day
    before; the first from the period's."""
    return buckets_at([first, *days[1:], after], book.zone) if days else ()


def _counting(book: Rulebook, buckets: Sequence[DayBucket], now: Instant) -> LeadFilter:
    """The leads that count of those qualified in these days."""
    version, begin, end = book.version_at(now), buckets[0].begin, buckets[-1].end
    if version is None:
        return both(LeadFilter(qualified_from=begin, qualified_until=end), COUNTED)
    return promised_leads(version.agreement, begin, end, now)


def _counts(connection: Connection, chosen: LeadFilter, buckets: Sequence[DayBucket]) -> list[int]:
    at = bucket_of(lead.c.qualified_at, buckets).label("at")
    query = select(at, func.count()).where(where(chosen)).group_by(text("at"))
    found = {row[0]: row[1] for row in connection.execute(query)}
    return [found.get(place, 0) for place in range(len(buckets))]


def _changes(book: Rulebook, first: date, after: date) -> tuple[tuple[date, int], ...]:
    began = ((book.day_of(each.effective_from), each.number) for each in book.versions)
    return tuple(sorted((day, number) for day, number in began if first <= day < after))


def _off(book: Rulebook, first: date, after: date) -> tuple[tuple[date, str], ...]:
    """The usual working days that an entry takes out of the calendar of their version."""
    found: dict[date, str] = {}
    for entry in book.entries:
        version = book.version_on(entry.day)
        if first <= entry.day < after and entry.kind in _WORKED and version is not None:
            openings, calendar = book.openings_of(version), version.agreement.calendar
            if calendar.week_on(entry.day)[entry.day.weekday()] and not openings.working_days(
                entry.day, entry.day + timedelta(days=1)
            ):
                found[entry.day] = entry.label
    return tuple(sorted(found.items()))
