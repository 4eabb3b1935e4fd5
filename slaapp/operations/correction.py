"""A wrong entry on a timeline: taken back, or taken back and written anew; nothing is erased."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, insert, select

from slaapp.domain.correctable import CONTACTS, NOTES, RETRACTABLE
from slaapp.domain.instants import Instant
from slaapp.domain.next_step import DONE
from slaapp.domain.trouble import Trouble
from slaapp.operations.contact import KIND_OF_OUTCOME, kind_of_contact
from slaapp.operations.next_step import meant_by
from slaapp.operations.open_cycle import require_past
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.operations.wrong_number import number_called
from slaapp.store.finding import latest_cycle
from slaapp.store.inverting import settle_force
from slaapp.store.tables import event, lead, next_step


def retract_entry(connection: Connection, entry_id: str, *, by: Author, now: Instant) -> Receipt:
    """Take one entry of a timeline back; with a call also the acceptance that it brought, and the
    end of the steps that it was taken for: they are open again (``details["reopened"]`` of them).

    Raises Trouble: unknown_entry (none, or not in force any more), entry_stays (a step between
    both sides), entry_built_on (the lead was handed over again after that end).
    """
    with operation(connection, "retract_entry", by=by, now=now) as doing:
        row = _require_entry(connection, entry_id, RETRACTABLE)
        _retract(doing, [row, *_taken_by(connection, row)])
        _reopen_steps(doing, row)
        _describe(doing, row)
    assert doing.receipt is not None
    return doing.receipt


def correct_contact(
    connection: Connection,
    entry_id: str,
    *,
    outcome: str,
    channel: str,
    by: Author,
    now: Instant,
    occurred_at: Instant | None = None,
    note: str | None = None,
) -> Receipt:
    """Take a call, mail or meeting back and write it as it was; None keeps time or note.

    Steps that were done with it are open again where it reached nobody after all, or was of
    another kind.

    Raises Trouble: unknown_entry, entry_stays, unknown_outcome, occurred_in_future.
    """
    if outcome not in KIND_OF_OUTCOME:
        raise Trouble("unknown_outcome", outcome=outcome)
    require_past(occurred_at, now)
    with operation(connection, "correct_entry", by=by, now=now) as doing:
        row = _require_entry(connection, entry_id, CONTACTS)
        happened = row.occurred_at if occurred_at is None else occurred_at
        _correct_acceptance(doing, row, happened)
        _retract(doing, [row])
        of_same_kind = meant_by(channel) == meant_by(row.channel)
        still_done = of_same_kind and not (row.outcome == "reached" != outcome)
        _reopen_steps(doing, row, done_again=happened if still_done else None)
        doing.add_event(
            row.lead_id,
            kind_of_contact(channel, outcome),
            happened,
            precision=row.precision if occurred_at is None else "instant",
            channel=channel,
            outcome=outcome,
            note=row.note if note is None else note.strip() or None,
            value=_number(doing, row) if outcome == "wrong_number" else None,
        )
        _describe(doing, row)
        doing.details.update(channel=channel, outcome=outcome)
    assert doing.receipt is not None
    return doing.receipt


def correct_note(
    connection: Connection, entry_id: str, note: str, *, by: Author, now: Instant
) -> Receipt:
    """Take a note back and write it anew, as of when it was written first.

    Raises Trouble: note_empty, unknown_entry, entry_stays.
    """
    if not note.strip():
        raise Trouble("note_empty")
    with operation(connection, "correct_note", by=by, now=now) as doing:
        row = _require_entry(connection, entry_id, NOTES)
        _retract(doing, [row])
        doing.add_event(
            row.lead_id, "note", row.occurred_at, precision=row.precision, note=note.strip()
        )
        _describe(doing, row)
    assert doing.receipt is not None
    return doing.receipt


def _require_entry(connection: Connection, entry_id: str, kinds: frozenset[str]) -> Row[Any]:
    row = connection.execute(
        select(event).where(event.c.id == entry_id, event.c.in_force == 1)
    ).first()
    if row is None:
        raise Trouble("unknown_entry")
    if row.kind not in kinds:
        raise Trouble("entry_stays")
    later = select(event.c.id).where(
        event.c.lead_id == row.lead_id,
        event.c.kind == "handed_over",
        event.c.occurred_at > row.occurred_at,
        event.c.in_force == 1,
    )
    if row.kind in ("won", "lost") and connection.execute(later).first() is not None:
        raise Trouble("entry_built_on")
    return row


def _taken_by(connection: Connection, row: Row[Any]) -> list[Row[Any]]:
    """The acceptance that was noted with a call or an outcome, at the same instant."""
    with_it = select(event).where(
        event.c.lead_id == row.lead_id,
        event.c.kind == "accepted",
        event.c.occurred_at == row.occurred_at,
        event.c.recorded_at == row.recorded_at,
        event.c.in_force == 1,
    )
    return list(connection.execute(with_it))


def _correct_acceptance(doing: Operation, row: Row[Any], happened: Instant) -> None:
    """Who called at another time took the lead then, if it was with sales by then."""
    taken = _taken_by(doing.connection, row)
    if not taken or happened == row.occurred_at:
        return
    _retract(doing, taken)
    cycle = latest_cycle(doing.connection, row.lead_id)
    if cycle is not None and happened >= cycle.handed_over_at:
        doing.add_event(row.lead_id, "accepted", happened)


def _number(doing: Operation, row: Row[Any]) -> str | None:
    """The wrong number: that of the entry as it was, or the one the lead is called by."""
    number: str | None = row.value
    if row.outcome == "wrong_number" and number:
        return number
    held = select(lead).where(lead.c.id == row.lead_id)
    return number_called(doing, doing.connection.execute(held).one())


def _reopen_steps(doing: Operation, row: Row[Any], done_again: Instant | None = None) -> None:
    """What was planned, and done with this contact, is open again, or done at another time."""
    ended = (
        select(event, next_step.c.planned_at)
        .join(next_step, next_step.c.id == event.c.value)
        .where(
            next_step.c.lead_id == row.lead_id,
            event.c.kind == DONE,
            event.c.recorded_at == row.recorded_at,
            event.c.author_id.is_not_distinct_from(row.author_id),
            event.c.in_force == 1,
        )
    )
    found = list(doing.connection.execute(ended))
    if not found:
        return
    _retract(doing, found)
    if done_again is None:
        doing.details["reopened"] = len(found)
        return
    for each in found:
        happened = max(done_again, each.planned_at)
        doing.add_event(each.lead_id, DONE, happened, value=each.value)


def _retract(doing: Operation, rows: list[Row[Any]]) -> None:
    marks = [
        doing.event_row(row.lead_id, "retracted", doing.now, target_id=row.id, in_force=0)
        for row in rows
    ]
    doing.connection.execute(insert(event), marks)
    settle_force(doing.connection, [row.id for row in rows])


def _describe(doing: Operation, row: Row[Any]) -> None:
    # Also of a lead that was merged into another: its timeline goes on there.
    title = select(lead.c.title).where(lead.c.id == row.lead_id)
    doing.details.update(lead=doing.connection.execute(title).scalar_one(), entry=row.kind)
