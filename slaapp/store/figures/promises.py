"""The clauses of both sides, month by month: promised, reached, kept, and the lists behind.

Definitions: ``kpis.md``. A lead is held to the version of its hand-over, a deadline to that of its
lead, a volume to the version that the day ends under; so a month has a line of each version that
something of it is held to. Of the clauses these are measured: volumes, the acceptance rate,
complete hand-overs, coded reasons, leads given back, and every deadline. The others are rules that
the program keeps (who may pause, until when one may reject), or that people do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from sqlalchemy import Connection

from slaapp.domain.agreement import AgreementVersion
from slaapp.domain.clauses import ByTier, Clause, Count, Share, Switch, clauses_of
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.promise_line import PromiseLine
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.ruled_days import RuledDays, ruled_days
from slaapp.domain.sales_promises import Recycling
from slaapp.store.figures.month_buckets import MonthBuckets, month_buckets
from slaapp.store.figures.promise_counts import read_counts
from slaapp.store.figures.promise_shares import Held, share_line
from slaapp.store.figures.promise_volumes import volume_lines
from slaapp.store.figures.qualified import first_day


def is_measured(clause: Clause) -> bool:
    """Whether something is counted for it."""
    if isinstance(clause.target, Switch):
        return clause.code == "coded_reasons" and clause.target.on
    return isinstance(clause.target, (Count, Share, ByTier, Recycling))


def promises(
    connection: Connection, book: Rulebook, months: Sequence[date], now: Instant
) -> list[PromiseLine]:
    """The measured clauses of these months (their first days, one after the other, at most
    ``month_buckets.MOST``), by month, version and the order of printing. For the days before
    the team began nobody promised a volume."""
    if not months:
        return []
    return promises_within(connection, book, month_buckets(months, book.zone), now)


def promises_within(
    connection: Connection,
    book: Rulebook,
    buckets: MonthBuckets,
    now: Instant,
    leads: LeadFilter | None = None,
) -> list[PromiseLine]:
    """The same for months of which the first and the last may be cut; with ``leads`` only what is
    theirs, against what is promised of all."""
    counts = read_counts(connection, book, buckets, now, leads)
    since = max(first_day(connection, book), book.day_of(buckets.begin))
    until, months = book.day_of(buckets.end), [date.fromisoformat(f"{n}-01") for n in buckets.names]
    ruled = [days for first in months for days in ruled_days(book, first, since, now, until)]
    found: list[PromiseLine] = []
    for version in sorted(book.versions, key=lambda one: (one.effective_from, one.number)):
        own = {days.month: days for days in ruled if days.version.id == version.id}
        volumes = _volumes(connection, version, own, buckets, now, leads)
        for month in buckets.names:
            held = Held(month, buckets, version, counts, month in own, now)
            found += _lines(held, volumes)
    # Sorting keeps the order of what is alike.
    return sorted(found, key=lambda line: line.month)


def _volumes(
    connection: Connection,
    version: AgreementVersion,
    own: Mapping[str, RuledDays],
    buckets: MonthBuckets,
    now: Instant,
    leads: LeadFilter | None,
) -> dict[str, Mapping[str, PromiseLine]]:
    """By clause and month."""
    clauses = clauses_of(version.agreement) if own else ()
    days = list(own.values())
    return {
        clause.code: volume_lines(
            connection, clause, clause.target.number, days, buckets, now, leads
        )
        for clause in clauses
        if isinstance(clause.target, Count)
    }


def _lines(held: Held, volumes: Mapping[str, Mapping[str, PromiseLine]]) -> Iterator[PromiseLine]:
    for clause in clauses_of(held.version.agreement):
        line = _line(held, clause, volumes)
        if line is not None:
            yield line


def _line(
    held: Held, clause: Clause, volumes: Mapping[str, Mapping[str, PromiseLine]]
) -> PromiseLine | None:
    if isinstance(clause.target, Count):
        return volumes.get(clause.code, {}).get(held.month)
    line = share_line(held, clause)
    # Of a version that rules none of the days only what is there is told.
    return line if line is not None and (held.rules or any(p.count for p in line.parts)) else None
