"""What a lead did by itself: the pages it visited. It stops no clock, but it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, insert

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.store.finding import find_lead
from slaapp.store.tables import event


@dataclass(frozen=True, slots=True)
class Visit:
    """One page, seen at an instant; ``page`` is its path, blank where it is not known."""

    occurred_at: Instant
    page: str = ""


def record_visit(
    connection: Connection,
    lead_id: str,
    *,
    by: Author,
    now: Instant,
    page: str = "",
    occurred_at: Instant | None = None,
) -> Receipt:
    """One visit of the lead, now unless said otherwise. Raises as ``record_visits``."""
    seen = Visit(now if occurred_at is None else occurred_at, page)
    return record_visits(connection, lead_id, [seen], by=by, now=now)


def record_visits(
    connection: Connection, lead_id: str, visits: Sequence[Visit], *, by: Author, now: Instant
) -> Receipt:
    """What a visitor's log tells of a lead. Raises Trouble: unknown_lead, occurred_in_future."""
    if any(visit.occurred_at > now for visit in visits):
        raise Trouble("occurred_in_future")
    with operation(connection, "record_visit", by=by, now=now) as doing:
        row = find_lead(connection, lead_id)
        rows = [
            doing.event_row(
                lead_id, "visit", visit.occurred_at, field="page", value=visit.page or None
            )
            for visit in visits
        ]
        if rows:
            connection.execute(insert(event), rows)
        doing.details.update(lead=row.title, count=len(rows))
    assert doing.receipt is not None
    return doing.receipt
