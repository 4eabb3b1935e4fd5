"""Log what happened with a lead: a call, a mail, a meeting, a note; and when it really was."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection

from slaapp.domain.criterion_field import INTEREST, INTERESTS
from slaapp.domain.folding import fold
from slaapp.domain.instants import Instant
from slaapp.domain.next_step import Step
from slaapp.domain.trouble import Trouble
from slaapp.operations.next_step import add_step, finish_due_steps
from slaapp.operations.open_cycle import require_past
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.operations.taking import take_by_acting
from slaapp.operations.wrong_number import number_called, put_right
from slaapp.store.finding import find_lead

# A call that reached somebody is a conversation; any other is an attempt.
KIND_OF_OUTCOME: dict[str, str] = {
    "reached": "conversation",
    "no_answer": "attempt",
    "voicemail": "attempt",
    "wrong_number": "attempt",
    "call_back": "attempt",
}


def kind_of_contact(channel: str, outcome: str) -> str:
    """The fact that a contact is. A meeting nobody came to was tried, not held: like a call that
    nobody answered it stops no clock that waits for a conversation (rule 4)."""
    kind = KIND_OF_OUTCOME[outcome]
    return "meeting" if channel == "meeting" and kind == "conversation" else kind


def log_contact(
    connection: Connection,
    lead_id: str,
    *,
    outcome: str,
    by: Author,
    now: Instant,
    channel: str = "call",
    occurred_at: Instant | None = None,
    note: str = "",
    said: Mapping[str, str] | None = None,
    then: Step | None = None,
    right_number: str = "",
) -> Receipt:
    """A call (or mail, meeting, visit) and how it ended; ``occurred_at`` is when it was.

    ``said`` is what was said of the interest, by the fields of ``criterion_field.INTERESTS``; a
    blank answer takes back what was said before. A rep who calls a lead that waits for an answer
    takes it: the acceptance is noted with it, at the same instant (``details["taken"]``). What the
    author had planned of that kind and was due by then is done with it (``details["steps_done"]``
    of them); ``then`` is planned next. Of a wrong number it is noted which one it was, and the lead
    is called by ``right_number`` from now on, where that is known. Raises Trouble:
    unknown_lead, unknown_outcome, unknown_answer, occurred_in_future; of ``then``
    unknown_step_kind, planned_in_past, planned_too_far.
    """
    answers = answers_of(said or {})
    if outcome not in KIND_OF_OUTCOME:
        raise Trouble("unknown_outcome", outcome=outcome)
    require_past(occurred_at, now)
    with operation(connection, "log_contact", by=by, now=now) as doing:
        row = find_lead(connection, lead_id)
        happened = doing.moment_of(lead_id) if occurred_at is None else occurred_at
        taken = take_by_acting(doing, lead_id, happened)
        kind = kind_of_contact(channel, outcome)
        wrong = number_called(doing, row) if outcome == "wrong_number" else None
        doing.add_event(
            lead_id,
            kind,
            happened,
            channel=channel,
            outcome=outcome,
            note=note or None,
            value=wrong,
        )
        put_right(doing, row, right_number)
        for field, answer in answers.items():
            doing.add_event(lead_id, "changed", happened, field=field, value=answer or None)
        finished = finish_due_steps(doing, lead_id, channel, happened)
        if then is not None:
            add_step(doing, lead_id, then)
        doing.details.update(lead=row.title, channel=channel, outcome=outcome)
        doing.details.update({"taken": True} if taken else {})
        doing.details.update({"steps_done": finished} if finished else {})
    assert doing.receipt is not None
    return doing.receipt


def answers_of(said: Mapping[str, str]) -> dict[str, str]:
    """Answers by the codes of their fields, as typed in whatever case; "budget" is a field too.

    Raises Trouble("unknown_answer").
    """
    found: dict[str, str] = {}
    for name, given in said.items():
        field = name if name.startswith(INTEREST) else INTEREST + fold(name)
        known, answer = INTERESTS.get(field, ()), fold(given)
        if field not in INTERESTS or (answer and answer not in known):
            raise Trouble("unknown_answer", fields=(field,), given=given, known=", ".join(known))
        found[field] = answer
    return found


def add_note(
    connection: Connection, lead_id: str, note: str, *, by: Author, now: Instant
) -> Receipt:
    """A bare note; it stops no clock. Raises Trouble: unknown_lead, note_empty."""
    if not note.strip():
        raise Trouble("note_empty")
    with operation(connection, "add_note", by=by, now=now) as doing:
        row = find_lead(connection, lead_id)
        doing.add_event(lead_id, "note", note=note.strip())
        doing.details["lead"] = row.title
    assert doing.receipt is not None
    return doing.receipt
