"""The volumes promised, month by month: each clause is one question for all months."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from slaapp.domain.agreement import Agreement
from slaapp.domain.clauses import Clause
from slaapp.domain.filter_joining import both
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.domain.promise_line import REACHED, PromiseLine, PromisePart
from slaapp.domain.ruled_days import RuledDays
from slaapp.store.figures.month_buckets import MonthBuckets
from slaapp.store.figures.promise_counts import qualified_by_month
from slaapp.store.figures.qualified import part_filter, promised_leads


def volume_lines(
    connection: Connection,
    clause: Clause,
    per_month: int,
    days: Sequence[RuledDays],
    buckets: MonthBuckets,
    now: Instant,
    leads: LeadFilter | None = None,
) -> Mapping[str, PromiseLine]:
    """The lines of "volume" or a part of it, by month; ``days`` are those its version rules;
    with ``leads`` only these are counted."""
    terms, part = days[0].version.agreement, _part(connection, clause)
    part = both(part, leads) if leads is not None else part

    def chosen(begin: Instant, end: Instant) -> LeadFilter:
        return both(promised_leads(terms, begin, end, now), part)

    found = qualified_by_month(connection, chosen(days[0].begin, days[-1].end), buckets)
    return {
        each.month: PromiseLine(
            each.month,
            each.version.number,
            clause,
            each.promised(per_month),
            (PromisePart(REACHED, found.get(each.month, 0), chosen(each.begin, each.end)),),
            expected=each.expected(per_month),
            is_over=each.end <= now,
        )
        for each in days
    }


def volume_leads(
    connection: Connection,
    clause: Clause,
    terms: Agreement,
    begin: Instant,
    end: Instant,
    now: Instant,
) -> LeadFilter:
    """The leads qualified from ``begin`` to before ``end`` that count towards a volume."""
    return both(promised_leads(terms, begin, end, now), _part(connection, clause))


def _part(connection: Connection, clause: Clause) -> LeadFilter:
    """What the volume is about: everybody, or those of "volume.tier.hot" and its like."""
    _whole, _, rest = clause.code.partition(".")
    by, _, of = rest.partition(".")
    return part_filter(connection, by, of) if rest else LeadFilter()
