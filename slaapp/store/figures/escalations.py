"""What the ladders of the agreement tell at an instant, and the leads behind it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, func, select

from slaapp.domain.agreement import AgreementVersion
from slaapp.domain.attainment_filter import AttainmentFilter
from slaapp.domain.escalation import Notice, is_below, is_told, late_if_due_before
from slaapp.domain.instants import Instant, start_of_day
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.ruled_days import following_month
from slaapp.domain.shared_rules import EscalationStep
from slaapp.store.figures.attaining import among_deadlines
from slaapp.store.figures.attainment import attainment
from slaapp.store.tables import deadline

# Marketing's silence decides a rejection: past its due instant no answer is owed any more.
_LATE = """
SELECT deadline.lead_id, count(*) FROM deadline JOIN lead ON lead.id = deadline.lead_id
WHERE deadline.stopped_at IS NULL AND deadline.cancelled_at IS NULL AND lead.withdrawn = 0
AND deadline.side IN ('marketing', 'sales') AND deadline.due_at < :before
AND deadline.agreement_id = :version AND deadline.commitment <> 'answer'
AND coalesce(deadline.excluded, 0) = 0 AND (:about = '' OR deadline.commitment = :about)
GROUP BY deadline.lead_id ORDER BY min(deadline.due_at), deadline.lead_id"""


def escalations(
    connection: Connection, book: Rulebook, now: Instant, role: str = ""
) -> list[Notice]:
    """What has come true of every version's ladder, in the order of its steps.

    A deadline is told of by the version that it is held to (rule 17). A share is that of the
    month before and of the one that runs, each side for itself. ``role``: what that role is told;
    "" for everything. What is late is found by an instant (``late_if_due_before``): nothing that
    depends on now is stored.
    """
    found: list[Notice] = []
    for version in reversed(book.versions):
        for at, step in enumerate(version.agreement.both.escalation):
            if not role or is_told(role, step.to):
                found += _of_step(connection, book, version, at, step, now)
    return found


def _of_step(
    connection: Connection,
    book: Rulebook,
    version: AgreementVersion,
    at: int,
    step: EscalationStep,
    now: Instant,
) -> Iterator[Notice]:
    if step.late is not None:
        yield from _late(connection, book, version, at, step, now)
    else:
        for first in _months(book.day_of(now)):
            yield from _below(connection, book, version, at, step, now, first)


def _late(
    connection: Connection,
    book: Rulebook,
    version: AgreementVersion,
    at: int,
    step: EscalationStep,
    now: Instant,
) -> Iterator[Notice]:
    assert step.late is not None
    before = late_if_due_before(step.late, book.openings_of(version), now)
    values = {"before": before, "version": version.id, "about": step.about}
    rows = connection.exec_driver_sql(_LATE, values).all()
    if rows:
        count = sum(number for _lead, number in rows)
        yield Notice(version.number, at, step, count, tuple(lead for lead, _number in rows))


def _below(
    connection: Connection,
    book: Rulebook,
    version: AgreementVersion,
    at: int,
    step: EscalationStep,
    now: Instant,
    first: date,
) -> Iterator[Notice]:
    begin, end = (start_of_day(day, book.zone) for day in (first, following_month(first)))
    about = (step.about,) if step.about else None
    chosen = AttainmentFilter(begin, end, commitments=about, agreement_ids=(version.id,))
    for line in attainment(connection, chosen, now, book.zone):
        if is_below(step, line.rate, is_over=end <= now):
            leads = _leads(connection, line.behind("breached"), now)
            yield Notice(
                version.number,
                at,
                step,
                line.breached,
                leads,
                line.side,
                f"{first:%Y-%m}",
                line.rate,
            )


def _leads(connection: Connection, chosen: AttainmentFilter, now: Instant) -> tuple[str, ...]:
    query: Any = select(deadline.c.lead_id)
    query = among_deadlines(query, chosen, now).group_by(deadline.c.lead_id)
    query = query.order_by(func.min(deadline.c.due_at), deadline.c.lead_id)
    return tuple(connection.execute(query).scalars())


def _months(today: date) -> list[date]:
    """The first days of the month before and of this one."""
    first = today.replace(day=1)
    return [(first - timedelta(days=1)).replace(day=1), first]
