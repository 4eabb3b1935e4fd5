"""How a lead ends: opportunity, won, lost, recycled."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, select

from slaapp.domain.instants import Instant, Precision, to_datetime
from slaapp.domain.trouble import Trouble
from slaapp.operations.open_cycle import require_ahead, require_past
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.operations.rejection import rejection_of
from slaapp.operations.taking import take_by_acting
from slaapp.store.finding import find_lead, latest_cycle
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import member

# What may follow a stage that ended: a loss can still be won, a win lost; nothing else.
_ENDED = frozenset({"won", "lost"})

# Nobody gets so far with a lead without having taken it; to send it back is no such thing.
_TAKES = frozenset({"opportunity", "won", "lost"})


def open_opportunity(
    connection: Connection,
    lead_id: str,
    *,
    by: Author,
    now: Instant,
    amount_cents: int | None = None,
    occurred_at: Instant | None = None,
) -> Receipt:
    """A deal is on the table; a lead that waited for sales' answer is accepted at that instant.

    Raises Trouble: unknown_lead, already_ended, occurred_before.
    """
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
    precision: Precision = "instant",
) -> Receipt:
    """The deal is won, for an amount in cents.

    A lead that waited for sales' answer is accepted at that instant, as by a call. With
    ``precision`` "day" only the day is known; ``occurred_at`` is its local 00:00. Raises
    Trouble: unknown_lead, already_ended, occurred_before (the hand-over), time_needed (handed
    over on that very day), occurred_in_future.
    """
    values = {"amount_cents": amount_cents, "currency": currency, "precision": precision}
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
    precision: Precision = "instant",
) -> Receipt:
    """The deal is lost, with a coded reason.

    Acceptance, ``precision`` and Troubles as in ``win``: sales worked on it. What sales does not
    want at all it rejects. What it was never given is marketing's to give up, or the manager's:
    Trouble("never_handed_over") for somebody who sells.
    """
    values = {"reason_id": reason_id, "note": note or None, "precision": precision}
    return _note_outcome(connection, lead_id, "lost", by, now, occurred_at, values)


def recycle(
    connection: Connection,
    lead_id: str,
    *,
    by: Author,
    now: Instant,
    note: str = "",
    wakes_at: Instant | None = None,
    occurred_at: Instant | None = None,
) -> Receipt:
    """Back to marketing: not now, perhaps later; ``wakes_at`` is when to think of it again.

    Raises Trouble: unknown_lead, already_ended, occurred_before, occurred_in_future,
    rejection_undecided, planned_in_past, planned_too_far.
    """
    if wakes_at is not None:
        require_ahead(wakes_at, now)
    values = {"note": note or None, "until": wakes_at}
    return _note_outcome(connection, lead_id, "recycled", by, now, occurred_at, values)


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
        row = outcome_of(doing, lead_id, kind, occurred_at, values)
        doing.details["lead"] = row.title
        if values.get("until") is not None:
            doing.details["until"] = values["until"]
    assert doing.receipt is not None
    return doing.receipt


def outcome_of(
    doing: Operation,
    lead_id: str,
    kind: str,
    occurred_at: Instant | None,
    values: dict[str, Any],
) -> Row[Any]:
    """Note within an operation how a lead ended; the lead. Raises Trouble as its operation does."""
    happened = doing.moment_of(lead_id) if occurred_at is None else occurred_at
    precision = values.get("precision")
    by = doing.author.member_id
    row, is_running = require_outcome(doing.connection, lead_id, kind, happened, precision, by)
    if is_running and kind in _TAKES:
        take_by_acting(doing, lead_id, happened, values.get("precision", "instant"))
    doing.add_event(lead_id, kind, happened, **values)
    return row


def require_outcome(
    connection: Connection,
    lead_id: str,
    kind: str,
    happened: Instant,
    precision: Precision | None = None,
    by: str | None = None,
) -> tuple[Row[Any], bool]:
    """A lead that ``by`` may end that way then, and whether it is with sales; reads only.

    Raises Trouble as ``win``, ``lose`` and ``recycle`` do.
    """
    row = find_lead(connection, lead_id)
    if row.stage == kind or (row.stage in _ENDED and kind not in _ENDED):
        raise Trouble("already_ended", lead=row.title, stage=row.stage)
    cycle = latest_cycle(connection, lead_id)
    if kind == "lost" and cycle is None and _sells(connection, by):
        raise Trouble("never_handed_over", lead=row.title)
    is_running = cycle is not None and cycle.closed_at is None
    if cycle is not None and is_running:
        _require_in_cycle(connection, row, cycle, kind, happened, precision)
    return row, is_running


def _sells(connection: Connection, member_id: str | None) -> bool:
    role = connection.execute(select(member.c.role).where(member.c.id == member_id)).scalar()
    return role == "sales"


def _require_in_cycle(
    connection: Connection,
    row: Row[Any],
    cycle: Row[Any],
    kind: str,
    happened: Instant,
    precision: str | None,
) -> None:
    """The end of a running cycle lies after its hand-over, and settles no open rejection."""
    if happened < cycle.handed_over_at:
        zone = read_rulebook(connection).zone
        days = {to_datetime(at, zone).date() for at in (happened, cycle.handed_over_at)}
        # A day counts from its 00:00, which here lies before the hand-over.
        same_day = precision == "day" and len(days) == 1
        raise Trouble("time_needed" if same_day else "occurred_before", lead=row.title)
    rejection = rejection_of(connection, row.id, cycle) if kind == "recycled" else None
    if rejection is not None and rejection.is_open_at(happened):
        raise Trouble("rejection_undecided", lead=row.title)
