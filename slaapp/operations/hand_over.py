"""Marketing hands over; sales accepts or rejects; the manager reassigns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, insert

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.handing import give
from slaapp.operations.open_cycle import (
    require_acceptable,
    require_open,
    require_past,
    require_undecided,
)
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.operations.permission import require_role
from slaapp.operations.rejection_reason import require_reason
from slaapp.store.tables import event


def hand_over(
    connection: Connection,
    lead_ids: Sequence[str],
    *,
    to: str | None,
    by: Author,
    now: Instant,
    occurred_at: Instant | None = None,
) -> Receipt:
    """Give leads to sales, to one rep or (None) to the sales manager; their clocks start.

    All or none: Trouble names the first that cannot go: unknown_lead, already_with_sales,
    already_ended (won), rejection_undecided, occurred_before (its last cycle ended later),
    occurred_in_future, hand_over_lacks (what the agreement wants before). The score that a lead
    has at that moment is kept with the event, line by line.
    """
    return hand_over_each(
        connection, dict.fromkeys(lead_ids, to), by=by, now=now, occurred_at=occurred_at
    )


def hand_over_each(
    connection: Connection,
    owners: Mapping[str, str | None],
    *,
    by: Author,
    now: Instant,
    occurred_at: Instant | None = None,
    leave_lacking: bool = False,
) -> Receipt:
    """Give each lead to its owner, or (None) to the sales manager, all in one operation.

    ``leave_lacking``: those that lack what the agreement wants before stay with marketing, as
    long as any goes; their names are in the receipt (``left``). Raises as ``hand_over`` does.
    """
    require_past(occurred_at, now)
    with operation(connection, "hand_over", by=by, now=now) as doing:
        rows, lack = give(doing, owners, occurred_at, leave_lacking=leave_lacking)
        _describe(doing, rows)
        if lack:
            doing.details["left"] = [each.title for each in lack]
    assert doing.receipt is not None
    return doing.receipt


def accept(
    connection: Connection,
    lead_id: str,
    *,
    by: Author,
    now: Instant,
    occurred_at: Instant | None = None,
) -> Receipt:
    """Sales takes the lead; a rejection that is not decided yet is given up by that.

    Raises Trouble: unknown_lead, no_open_cycle, already_decided, occurred_in_future,
    occurred_before (the hand-over), before_rejection, sales_takes_back (marketing did it, and
    would have decided so on the rejection).
    """
    require_past(occurred_at, now)
    with operation(connection, "accept", by=by, now=now) as doing:
        moment = doing.moment_of(lead_id)
        row = require_acceptable(connection, lead_id, moment, occurred_at)
        _lead, _cycle, rejection = require_open(connection, lead_id, moment)
        if rejection is not None and rejection.is_open_at(moment):
            require_role(doing, "sales", "sales_takes_back")
        doing.add_event(lead_id, "accepted", occurred_at)
        _describe(doing, [row])
    assert doing.receipt is not None
    return doing.receipt


def reject(
    connection: Connection,
    lead_id: str,
    *,
    reason_id: str | None,
    by: Author,
    now: Instant,
    note: str = "",
    occurred_at: Instant | None = None,
) -> Receipt:
    """Sales sends the lead back with a coded reason, ``reason_id``.

    None, with or without a note, only where the agreement of the hand-over does not demand a
    code. Raises as ``accept`` does, and Trouble: reason_code_needed, unknown_reason. After sales'
    window silence has accepted the lead (rule 21): it is recycled then, not rejected.
    """
    require_past(occurred_at, now)
    with operation(connection, "reject", by=by, now=now) as doing:
        moment = doing.moment_of(lead_id)
        row, cycle = require_undecided(connection, lead_id, moment, occurred_at)
        happened, silence = occurred_at or moment, cycle.accepted_silently_at
        if silence is not None and happened > silence:
            raise Trouble("already_decided", lead=row.title)
        require_reason(connection, row, cycle, reason_id)
        doing.add_event(lead_id, "rejected", occurred_at, reason_id=reason_id, note=note or None)
        _describe(doing, [row])
    assert doing.receipt is not None
    return doing.receipt


def reassign(
    connection: Connection, lead_ids: Sequence[str], *, to: str | None, by: Author, now: Instant
) -> Receipt:
    """Another rep holds the leads from now on; no clock restarts (rule 19)."""
    with operation(connection, "reassign", by=by, now=now) as doing:
        each_once = dict.fromkeys(lead_ids)
        moments = doing.moments_of(each_once)
        rows = [require_open(connection, key, moments.get(key, now))[0] for key in each_once]
        _insert_alike(
            connection,
            [doing.event_row(row.id, "reassigned", moments[row.id], member_id=to) for row in rows],
        )
        _describe(doing, rows)
    assert doing.receipt is not None
    return doing.receipt


def _insert_alike(connection: Connection, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(event), rows)


def _describe(doing: Operation, rows: Sequence[Row[Any]]) -> None:
    doing.details["count"] = len(rows)
    if rows:
        doing.details["lead"] = rows[0].title
