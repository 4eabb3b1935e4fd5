"""Which leads' scores another day changes: those with an event that enters or leaves a count, or
whose points fade, and those with a date that comes into the last N days or leaves them.

All other figures are the same on any day, so a lead whose events stay where they are keeps its
score, and the day it was reckoned for, until one of them grows too old to be counted.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection, or_, select

from slaapp.domain.agreement import Agreement
from slaapp.domain.criterion import MAX_DAYS, Criterion
from slaapp.domain.criterion_field import LAST, kind_of
from slaapp.domain.criterion_operator import number_of
from slaapp.domain.decay import lifetime
from slaapp.domain.instants import DAY, Instant
from slaapp.domain.rulebook import Rulebook
from slaapp.store.among import among
from slaapp.store.criterion_clause import comes_or_goes
from slaapp.store.criterion_value import Moment
from slaapp.store.tables import lead

Window = tuple[str, str, Instant, Instant]
"""Leads scored on this day are stale if an event of this kind lies after the one instant, up to
the other."""

_IN_WINDOWS = """
WITH span(scored_on, kind, after, up_to) AS MATERIALIZED (
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(:windows)
)
SELECT DISTINCT event.lead_id FROM event
JOIN lead ON lead.id = event.lead_id
JOIN span ON span.scored_on = lead.scored_on AND span.kind = event.kind
    AND event.occurred_at > span.after AND event.occurred_at <= span.up_to
WHERE event.in_force = 1 AND event.kind IN (SELECT kind FROM span)"""


def leads_that_age(connection: Connection, book: Rulebook, day: date) -> list[str]:
    """The keys of the leads whose stored score may not be that of ``day``."""
    scored_on = lead.c.scored_on
    others = select(scored_on).where(scored_on != day.isoformat()).distinct()
    windows: list[Window] = []
    under_other_rules: list[str] = []
    for stored in connection.execute(others).scalars():
        before = date.fromisoformat(stored)
        if book.version_on(before) is book.version_on(day):
            windows += _windows(book, before, day)
        else:
            under_other_rules.append(stored)
    judged = select(lead.c.id).where(
        or_(scored_on.is_(None), scored_on.in_(among(under_other_rules)))
    )
    keys = dict.fromkeys(connection.execute(judged).scalars())
    if windows:
        aged = connection.exec_driver_sql(_IN_WINDOWS, {"windows": json.dumps(windows)})
        keys |= dict.fromkeys(aged.scalars())
    return list(keys | dict.fromkeys(_dated(connection, book, day)))


def _windows(book: Rulebook, before: date, day: date) -> Iterator[Window]:
    """What comes into each count between two days, what leaves it or fades; either may be
    earlier."""
    agreement = book.agreement_on(day)
    first, last = sorted((book.end_of(before) - 1, book.end_of(day) - 1))
    for criterion in _conditions(agreement):
        kind = "changed" if criterion.family == "interest" else kind_of(criterion.field)
        if kind:
            yield before.isoformat(), kind, first, last
            for days in _ages_that_tell(criterion):
                yield before.isoformat(), kind, first - days * DAY, last - days * DAY
            if criterion.half_life is not None:
                fading = lifetime(criterion.points, criterion.half_life) * DAY
                yield before.isoformat(), kind, first - fading, last


def _conditions(agreement: Agreement | None) -> Iterator[Criterion]:
    if agreement is not None:
        yield from agreement.criteria
        yield from (gate.condition for gate in agreement.qualifying.gates)


def _ages_that_tell(criterion: Criterion) -> Iterator[int]:
    """The ages in days at which an event makes a difference: it leaves the count, or the days
    since the last one reach what they are compared with."""
    if criterion.within_days is not None:
        yield criterion.within_days
    if criterion.field.startswith(LAST):
        for operand in criterion.operands:
            number = number_of(operand)
            if number is not None and abs(number) <= MAX_DAYS:
                yield from (int(number), int(number) + 1)


def _dated(connection: Connection, book: Rulebook, day: date) -> Iterator[str]:
    """Leads with a date that has come into the last N days since their score, or left them."""
    moment = Moment(book.end_of(day) - 1, day)
    for criterion in _conditions(book.agreement_on(day)):
        if criterion.operator == "within_last":
            stale = select(lead.c.id).where(
                lead.c.scored_on != day.isoformat(), comes_or_goes(criterion, moment)
            )
            yield from connection.execute(stale).scalars()
