"""How a lead ends: opportunity, won, lost, recycled."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.hand_over import require_past
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.store.finding import find_lead

# What may follow a stage that ended: a loss can still be won, a win lost; nothing else.
_ENDED = frozenset({"won", "lost"})


def open_opportunity(
    connection: Connection,
    lead_id: str,
    *,
    by: Author,
    now: Instant,
    amount_cents: int | None = None,
    occurred_at: Instant | None = None,
) -> Receipt:
    """A deal is on the table. Raises Trouble: unknown_lead, already_ended."""
    values = {"amount_cents": amount_cents}
    return _note_outcome(connection, lead_id, "opportunity", by, now, occurred_at, values)


def win(
    connection: Connection,
    lead_id: str,
    *,
    by: Author,
    now: Instant,
    amount_cents: int | None = None,
    currency: str | None = None,
    occurred_at: Instant | None = None,
) -> Receipt:
    """The deal is won, for an amount in cents. Raises Trouble: unknown_lead, already_ended."""
    values = {"amount_cents": amount_cents, "currency": currency}
    return _note_outcome(connection, lead_id, "won", by, now, occurred_at, values)


def lose(
    connection: Connection,
    lead_id: str,
    *,
    by: Author,
    now: Instant,
    reason_id: str | None = None,
    note: str = "",
    occurred_at: Instant | None = None,
) -> Receipt:
    """The deal is lost, with a coded reason. Raises Trouble: unknown_lead, already_ended."""
    values = {"reason_id": reason_id, "note": note or None}
    return _note_outcome(connection, lead_id, "lost", by, now, occurred_at, values)


def recycle(
    connection: Connection, lead_id: str, *, by: Author, now: Instant, note: str = ""
) -> Receipt:
    """Back to marketing: not now, perhaps later. Raises Trouble: unknown_lead, already_ended."""
    return _note_outcome(connection, lead_id, "recycled", by, now, None, {"note": note or None})


def _note_outcome(
    connection: Connection,
    lead_id: str,
    kind: str,
    by: Author,
    now: Instant,
    occurred_at: Instant | None,
    values: dict[str, Any],
) -> Receipt:
    require_past(occurred_at, now)
    with operation(connection, kind, by=by, now=now) as doing:
        row = find_lead(connection, lead_id)
        if row.stage == kind or (row.stage in _ENDED and kind not in _ENDED):
            raise Trouble("already_ended", lead=row.title, stage=row.stage)
        doing.add_event(lead_id, kind, occurred_at, **values)
        doing.details["lead"] = row.title
    assert doing.receipt is not None
    return doing.receipt
