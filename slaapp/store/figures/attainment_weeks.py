"""Week by week what came of the deadlines due in it: met, breached, and so far.

Definition: ``kpis.md``, "SLA attainment", as in ``attainment.py``; each side stands for itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import dropwhile
from typing import Any

from sqlalchemy import Connection, Select, case, func, select, text

from slaapp.domain.attainment_filter import PARTS, AttainmentFilter, Part
from slaapp.domain.behind import leads_behind
from slaapp.domain.filter_joining import both
from slaapp.domain.instants import Instant, start_of_day
from slaapp.domain.kpi import Rate
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.store.figures.attaining import among_deadlines, part_clause
from slaapp.store.figures.time_buckets import DayBucket, bucket_of, weeks_between
from slaapp.store.rows.filtering import where
from slaapp.store.tables import deadline

MOST = 13


@dataclass(frozen=True, slots=True)
class WeekPart:
    """So many deadlines of so many leads, and the filter whose list those leads are."""

    deadlines: int
    leads: int
    chosen: LeadFilter


@dataclass(frozen=True, slots=True)
class AttainmentWeek:
    """What one side owed in the week that begins on ``monday``, by the parts of attainment."""

    monday: date
    parts: Mapping[Part, WeekPart]

    @property
    def rate(self) -> Rate:
        """Of the deadlines whose due instant has come, those that were met."""
        met, breached = self.parts["met"].deadlines, self.parts["breached"].deadlines
        return Rate(met, met + breached)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was due."""
        return not any(part.deadlines for part in self.parts.values())


def attainment_weeks(
    connection: Connection,
    chosen: LeadFilter,
    side: str,
    book: Rulebook,
    days: tuple[date, date] | None,
    now: Instant,
) -> list[AttainmentWeek]:
    """The latest weeks of the local days ``[first, after)`` (None: up to the next one), of the
    deadlines of the leads of a filter; none where nothing was due in any of them."""
    weeks = _weeks(book, days, now)
    within = AttainmentFilter(weeks[0].begin, weeks[-1].end, sides=(side,))
    found = _counts(connection, chosen, within, weeks, now)
    lines = []
    for at, week in enumerate(weeks):
        own = within.due_within(week.begin, week.end)
        parts = {
            part: WeekPart(*found.get(at, {}).get(part, (0, 0)), _leads(chosen, own, part, now))
            for part in PARTS
        }
        lines.append(AttainmentWeek(week.first, parts))
    # Before the first that anything is due in there is nothing to tell, nor after the last.
    return _told(_told(lines))


def _told(lines: Sequence[AttainmentWeek]) -> list[AttainmentWeek]:
    """Without the empty ones at the beginning, and turned round."""
    return list(dropwhile(lambda line: line.is_empty, lines))[::-1]


def _leads(chosen: LeadFilter, own: AttainmentFilter, part: Part, now: Instant) -> LeadFilter:
    return both(chosen, leads_behind(replace(own, part=part), now))


def _weeks(book: Rulebook, days: tuple[date, date] | None, now: Instant) -> tuple[DayBucket, ...]:
    today = book.day_of(now)
    last = today + timedelta(days=8)
    first = last - timedelta(days=7 * MOST)
    if days is None:
        return weeks_between(first, last, book.zone)[-MOST:]
    first, last = days[0], max(days[0] + timedelta(days=1), min(days[1], last))
    # The days that a week has of another period are not of this one: the weeks add up to it.
    begin, end = start_of_day(days[0], book.zone), start_of_day(days[1], book.zone)
    return tuple(
        replace(week, begin=max(week.begin, begin), end=min(week.end, end))
        for week in weeks_between(first, last, book.zone)[-MOST:]
    )


def _counts(
    connection: Connection,
    chosen: LeadFilter,
    within: AttainmentFilter,
    weeks: Sequence[DayBucket],
    now: Instant,
) -> dict[int, dict[Part, tuple[int, int]]]:
    columns: list[Any] = []
    for part in PARTS:
        holds = part_clause(part, now)
        leads = func.count(case((holds, deadline.c.lead_id)).distinct())
        columns += [func.count().filter(holds), leads]
    week = bucket_of(deadline.c.due_at, weeks).label("week")
    query: Select[Any] = select(week, *columns)
    query = among_deadlines(query, within, now).where(where(chosen)).group_by(text("week"))
    return {
        row[0]: {part: (row[1 + 2 * at], row[2 + 2 * at]) for at, part in enumerate(PARTS)}
        for row in connection.execute(query)
    }
