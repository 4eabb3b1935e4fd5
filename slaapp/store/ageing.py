"""Which leads' scores another day changes: those with an event that enters or leaves a count.

All other figures are the same on any day, so a lead whose events stay where they are keeps its
score, and the day it was reckoned for, until one of them grows too old to be counted.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection, or_, select

from slaapp.domain.criterion import EVENT
from slaapp.domain.instants import DAY, Instant
from slaapp.domain.rulebook import Rulebook
from slaapp.store.among import among
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
    return list(keys)


def _windows(book: Rulebook, before: date, day: date) -> Iterator[Window]:
    """What comes into each count between two days, and what leaves it; either may be earlier."""
    agreement = book.agreement_on(day)
    first, last = sorted((book.end_of(before) - 1, book.end_of(day) - 1))
    for criterion in agreement.criteria if agreement else ():
        if criterion.field.startswith(EVENT):
            kind = criterion.field.removeprefix(EVENT)
            yield before.isoformat(), kind, first, last
            if criterion.within_days is not None:
                age = criterion.within_days * DAY
                yield before.isoformat(), kind, first - age, last - age
