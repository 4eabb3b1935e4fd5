"""One's own next steps: "call back on Thursday at 10", a task, an appointment, a mail to write."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, Select, case, select

from slaapp.domain.instants import HOUR, Instant, Precision
from slaapp.domain.next_step import DONE, DROPPED, HAND_OVER, KINDS_OF_STEP, PLANNED, Step
from slaapp.domain.trouble import Trouble
from slaapp.operations.open_cycle import require_ahead
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.store.finding import find_lead
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import event, lead, next_step

EARLY = HOUR
"""Who calls so long (milliseconds) before it was due has made that call."""

# The step that a contact is, by its channel.
_MEANT: dict[str, str] = {
    "call": "call_back",
    "email": "email",
    "meeting": "appointment",
    "visit": "appointment",
}


def plan_step(
    connection: Connection,
    lead_id: str,
    *,
    kind: str,
    due_at: Instant,
    by: Author,
    now: Instant,
    precision: Precision = "instant",
    note: str = "",
    member_id: str | None = None,
) -> tuple[Receipt, str]:
    """Plan a step for oneself, or for ``member_id``; the receipt and the step's key.

    With ``precision`` "day" any instant of that day says the same: it is due at the day's end.
    Raises Trouble: unknown_lead, unknown_step_kind, planned_in_past, planned_too_far.
    """
    step = Step(kind, due_at, precision, note)
    with operation(connection, "plan_step", by=by, now=now) as doing:
        row = find_lead(connection, lead_id)
        key = add_step(doing, lead_id, step, member_id)
        doing.details["lead"] = row.title
    assert doing.receipt is not None
    return doing.receipt, key


def finish_step(connection: Connection, step_id: str, *, by: Author, now: Instant) -> Receipt:
    """It is done. Raises Trouble: unknown_step, step_ended."""
    return _end(connection, step_id, "finish_step", DONE, by, now)


def drop_step(connection: Connection, step_id: str, *, by: Author, now: Instant) -> Receipt:
    """It will not be done. Raises Trouble: unknown_step, step_ended."""
    return _end(connection, step_id, "drop_step", DROPPED, by, now)


def move_step(
    connection: Connection,
    step_id: str,
    *,
    due_at: Instant,
    by: Author,
    now: Instant,
    precision: Precision = "instant",
) -> tuple[Receipt, str]:
    """Due at another time: the step is dropped and planned anew, for whom it was planned before;
    the receipt and the new step's key.

    Raises Trouble: unknown_step, step_ended, planned_in_past, planned_too_far.
    """
    with operation(connection, "move_step", by=by, now=now) as doing:
        row = _require_step(connection, step_id)
        _mark(doing, row, DROPPED)
        step = Step(row.kind, due_at, precision, row.note or "")
        key = add_step(doing, row.planned_on, step, row.member_id)
        doing.details["lead"] = row.title
    assert doing.receipt is not None
    return doing.receipt, key


def add_step(doing: Operation, lead_id: str, step: Step, member_id: str | None = None) -> str:
    """Plan a step within an operation, for its author unless said otherwise; its key.

    Raises Trouble: unknown_step_kind, planned_in_past, planned_too_far.
    """
    if step.kind not in (*KINDS_OF_STEP, HAND_OVER):
        raise Trouble("unknown_step_kind", kind=step.kind, known=", ".join(KINDS_OF_STEP))
    due_at = step.due_at
    if step.precision == "day":
        due_at = _end_of_day(doing, due_at) - 1
    require_ahead(due_at, doing.now)
    doing.details.update(step=step.kind, due_at=due_at, precision=step.precision)
    return doing.add_event(
        lead_id,
        PLANNED,
        member_id=doing.author.member_id if member_id is None else member_id,
        until=due_at,
        precision=step.precision,
        field=step.kind,
        note=step.note.strip() or None,
    )


def meant_by(channel: str | None) -> str | None:
    """The kind of step that a contact over this channel is; None where it is none."""
    return _MEANT.get(channel or "")


def finish_due_steps(doing: Operation, lead_id: str, channel: str, happened: Instant) -> int:
    """Finish the author's own open steps that a contact was: those of its kind that were due by
    then, or nearly so; on the day, where only a day was said. How many there were."""
    due = _STEPS.where(
        next_step.c.lead_id == lead_id,
        next_step.c.member_id == doing.author.member_id,
        next_step.c.kind == meant_by(channel),
        next_step.c.done_at.is_(None),
        next_step.c.dropped_at.is_(None),
        case(
            (next_step.c.precision == "day", next_step.c.due_at < _end_of_day(doing, happened)),
            else_=next_step.c.due_at <= happened + EARLY,
        ),
    )
    found = doing.connection.execute(due).all()
    for row in found:
        _mark(doing, row, DONE, max(happened, row.planned_at))
    return len(found)


_STEPS: Select[Any] = (
    select(*next_step.columns, event.c.lead_id.label("planned_on"), lead.c.title)
    .join(event, event.c.id == next_step.c.id)
    .join(lead, lead.c.id == next_step.c.lead_id)
)


def _end_of_day(doing: Operation, instant: Instant) -> Instant:
    """The first instant of the next day in the team's zone."""
    book = read_rulebook(doing.connection)
    return book.end_of(book.day_of(instant))


def _end(
    connection: Connection, step_id: str, kind: str, mark: str, by: Author, now: Instant
) -> Receipt:
    with operation(connection, kind, by=by, now=now) as doing:
        row = _require_step(connection, step_id)
        _mark(doing, row, mark)
        doing.details.update(
            lead=row.title, step=row.kind, due_at=row.due_at, precision=row.precision
        )
    assert doing.receipt is not None
    return doing.receipt


def _require_step(connection: Connection, step_id: str) -> Row[Any]:
    """The open step. Raises Trouble: unknown_step, step_ended."""
    row = connection.execute(_STEPS.where(next_step.c.id == step_id)).first()
    if row is None:
        raise Trouble("unknown_step", id=step_id)
    if row.done_at is not None or row.dropped_at is not None:
        raise Trouble("step_ended", lead=row.title)
    return row


def _mark(doing: Operation, row: Row[Any], mark: str, at: Instant | None = None) -> None:
    # On the lead that it was planned on: should a merge be undone, both stay together.
    doing.add_event(row.planned_on, mark, at, value=row.id)
