"""The three places where prospects waited longest, in working time, in a period and the one before.

Every prospect's waiting (``domain/waiting.py``) counts as far as it lies in the period, whenever
the lead was received: who has waited since last month waits this month too. Before the hand-over
it counts from the qualification on: nobody can hand over what is not qualified yet, and who never
was is waited for by nobody.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import Connection, and_, or_, select

from slaapp.domain.board_period import BoardPeriod
from slaapp.domain.bottleneck import PLACES, Bottleneck, Lost, worst
from slaapp.domain.figure_list import FigureList
from slaapp.domain.filter_joining import both
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import EMPTY, LeadFilter
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.waiting import split
from slaapp.domain.worked_days import worked_days
from slaapp.store.figures.narrowing import COUNTED
from slaapp.store.figures.waiting_parts import turn_of
from slaapp.store.figures.working_spans import Stretch, worked_in
from slaapp.store.rows.filtering import where
from slaapp.store.tables import cycle, lead


@dataclass(slots=True)
class _Place:
    """What was lost in one place: in all, by lead, by who or where it is from."""

    ms: int = 0
    leads: list[str] = field(default_factory=list)
    shares: Counter[str] = field(default_factory=Counter)

    def add(self, key: str, whose: str, ms: int) -> None:
        if ms > 0:
            self.ms += ms
            self.leads.append(key)
            self.shares[whose] += ms

    @property
    def largest(self) -> tuple[str, int]:
        return min(self.shares.items(), key=lambda each: (-each[1], each[0]), default=(EMPTY, 0))


def bottlenecks(
    connection: Connection,
    book: Rulebook,
    period: BoardPeriod,
    now: Instant,
    leads: LeadFilter | None = None,
) -> list[Bottleneck]:
    """At most three, the worst first; ``leads``: of these alone."""
    chosen = both(both(leads or LeadFilter(), COUNTED), LeadFilter(historical=False))
    before = period.compared_with("before")
    found = _lost(connection, book, period, now, chosen)
    earlier = {} if before is None else _lost(connection, book, before, now, chosen)
    every = (
        Bottleneck(place, actor, found[place], earlier.get(place))
        for place, actor in PLACES.items()
    )
    return worst(every)


def _lost(
    connection: Connection, book: Rulebook, period: BoardPeriod, now: Instant, chosen: LeadFilter
) -> dict[str, Lost]:
    begin, end = period.begins_at(book.zone), min(period.ends_at(book.zone), now)
    places: defaultdict[str, _Place] = defaultdict(_Place)
    if end > begin:
        rows = _rows(connection, chosen, begin, end)
        _count(rows, book, begin, end, now, places)
    days = worked_days(book, period.first, period.after, now).elapsed
    return {
        place: Lost(
            places[place].ms,
            days,
            places[place].largest,
            FigureList(both(chosen, LeadFilter(keys=tuple(places[place].leads)))),
            len(places[place].leads),
        )
        for place in PLACES
    }


class _Row(NamedTuple):
    """A lead that waited in the period, with one of its hand-overs, if it has any."""

    id: str
    received_at: Instant
    qualified_at: Instant | None
    waited_until: Instant | None
    source_id: str | None
    owner_id: str | None
    turn: Sequence[Any]

    def since(self) -> Instant | None:
        """From when on somebody could act; None where nobody can yet."""
        given = self.turn[1]
        known = [at for at in (self.qualified_at, given) if at is not None]
        if self.qualified_at is None:
            return None if given is None else self.received_at
        return max(self.received_at, min(known))


def _rows(
    connection: Connection, chosen: LeadFilter, begin: Instant, end: Instant
) -> Iterator[_Row]:
    waited = or_(lead.c.waited_until.is_(None), lead.c.waited_until > begin)
    can_act = or_(lead.c.qualified_at.is_not(None), lead.c.handed_over_at.is_not(None))
    query = (
        select(
            lead.c.id, lead.c.received_at, lead.c.qualified_at, lead.c.waited_until,
            lead.c.source_id, lead.c.owner_id,
            cycle.c.agreement_id, cycle.c.handed_over_at, cycle.c.start_at, cycle.c.accepted_at,
            cycle.c.accepted_silently_at, cycle.c.closed_at, cycle.c.upheld_silently_at,
            cycle.c.asked_text,
        )
        .select_from(lead)
        .outerjoin(cycle, and_(cycle.c.lead_id == lead.c.id, cycle.c.joined_into.is_(None)))
        .where(where(chosen), lead.c.received_at < end, waited, can_act)
        .order_by(lead.c.id, cycle.c.ordinal)
    )  # fmt: skip
    return (_Row(*row[:6], row[6:]) for row in connection.execute(query))


def _count(
    rows: Iterator[_Row],
    book: Rulebook,
    begin: Instant,
    end: Instant,
    now: Instant,
    places: defaultdict[str, _Place],
) -> None:
    calendars = {version.id: book.openings_of(version) for version in book.versions}
    never_given: list[tuple[_Row, Stretch]] = []
    for _key, own in groupby(rows, key=lambda row: row.id):
        of_lead = list(own)
        first = of_lead[0]
        acts = first.since()
        if acts is None:
            continue
        since = max(acts, begin)
        until = min(end, now if first.waited_until is None else first.waited_until)
        version = book.ruling_at(first.received_at)
        if until <= since:
            continue
        if first.turn[1] is None:
            stretch = Stretch(version.id if version else None, since, until)
            never_given.append((first, stretch))
            continue
        turns = [turn_of(row.turn, calendars, now) for row in of_lead]
        openings = book.openings_of(version) if version else None
        for part, ms in split(since, until, turns, openings).parts.items():
            if part in PLACES:
                places[part].add(first.id, _whose(part, first), ms)
    worked = worked_in(book, [stretch for _row, stretch in never_given])
    for (row, _stretch), ms in zip(never_given, worked, strict=True):
        places["before_hand_over"].add(row.id, _whose("before_hand_over", row), ms)


def _whose(part: str, row: _Row) -> str:
    return (row.source_id if part == "before_hand_over" else row.owner_id) or EMPTY
