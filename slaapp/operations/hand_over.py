"""Marketing hands over; sales accepts or rejects; the manager reassigns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, insert

from slaapp.domain.figures import score_sheet
from slaapp.domain.instants import Instant
from slaapp.domain.snapshot import SCORE, snapshot_text
from slaapp.domain.trouble import Trouble
from slaapp.operations.open_cycle import (
    require_acceptable,
    require_open,
    require_past,
    require_undecided,
)
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.operations.rejection import rejection_of
from slaapp.operations.rejection_reason import require_reason
from slaapp.store.derivation import read_subjects
from slaapp.store.finding import find_lead, latest_cycle
from slaapp.store.rulebook import read_rulebook
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
    require_past(occurred_at, now)
    with operation(connection, "hand_over", by=by, now=now) as doing:
        each_once = dict.fromkeys(lead_ids)
        happened = doing.moments_of(each_once)
        if occurred_at is not None:
            happened = dict.fromkeys(each_once, occurred_at)
        rows = [_with_marketing(connection, key, happened.get(key, now)) for key in each_once]
        frozen = _frozen(doing, rows)
        events = [
            doing.event_row(
                row.id,
                "handed_over",
                happened[row.id],
                member_id=to,
                tier=row.tier,
                field=SCORE if row.id in frozen else None,
                value=frozen.get(row.id),
            )
            for row in rows
        ]
        _insert_alike(connection, events)
        _describe(doing, rows)
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
    occurred_before (the hand-over), before_rejection.
    """
    require_past(occurred_at, now)
    with operation(connection, "accept", by=by, now=now) as doing:
        moment = doing.moment_of(lead_id)
        row = require_acceptable(connection, lead_id, moment, occurred_at)
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


def _frozen(doing: Operation, rows: Sequence[Row[Any]]) -> dict[str, str]:
    """The score of each lead as it is now, by its key; none where no agreement is in force.

    Raises Trouble("hand_over_lacks") for the first that lacks what has to be there before.
    """
    book = read_rulebook(doing.connection)
    day = book.day_of(doing.now)
    version = book.version_on(day)
    if version is None:
        return {}
    titles = {row.id: row.title for row in rows}
    found: dict[str, str] = {}
    for key, subject in read_subjects(doing.connection, list(titles)):
        sheet = score_sheet(subject, book, day)
        if sheet.lacks:
            fields = tuple(dict.fromkeys(line.gate.condition.field for line in sheet.lacks))
            raise Trouble("hand_over_lacks", lead=titles[key], fields=fields)
        found[key] = snapshot_text(sheet, version)
    return found


def _with_marketing(connection: Connection, lead_id: str, happened: Instant) -> Row[Any]:
    # By its cycles, not by its stage: marketing may have talked to a lead before sales does.
    row, cycle = find_lead(connection, lead_id), latest_cycle(connection, lead_id)
    ended = None if cycle is None else _ended_at(connection, row, cycle, happened)
    if row.stage == "won":
        raise Trouble("already_ended", lead=row.title, stage=row.stage)
    if ended is not None and happened <= ended:
        raise Trouble("occurred_before", lead=row.title)
    return row


def _ended_at(connection: Connection, row: Row[Any], cycle: Row[Any], happened: Instant) -> Instant:
    """When the last cycle ended, in words or because marketing let a rejection stand."""
    if cycle.closed_at is not None:
        ended: Instant = cycle.closed_at
        return ended
    rejection = rejection_of(connection, row.id, cycle)
    if rejection is None or rejection.state_at(happened) == "void":
        raise Trouble("already_with_sales", lead=row.title)
    if rejection.is_open_at(happened) or rejection.silence_at is None:
        raise Trouble("rejection_undecided", lead=row.title)
    return rejection.silence_at


def _insert_alike(connection: Connection, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(event), rows)


def _describe(doing: Operation, rows: Sequence[Row[Any]]) -> None:
    doing.details["count"] = len(rows)
    if rows:
        doing.details["lead"] = rows[0].title
