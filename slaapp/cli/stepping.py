"""``plan``, ``steps``, ``done``, ``drop``: one's own next steps."""

from __future__ import annotations

from datetime import timedelta

from slaapp.cli.author import find_member
from slaapp.cli.done import tell_done
from slaapp.cli.moments import plan_of
from slaapp.cli.output import iso_text, print_json, print_table, time_text
from slaapp.cli.parser import WordList
from slaapp.cli.session import Session, Writing
from slaapp.domain.instants import start_of_day, to_datetime
from slaapp.domain.next_step import KINDS_OF_STEP
from slaapp.domain.trouble import Trouble
from slaapp.operations.next_step import drop_step, finish_step, plan_step
from slaapp.store.rows.members import members
from slaapp.store.rows.next_steps import StepChoice, StepRow, step_page

_MOST = 1_000


def add_words(words: WordList) -> None:
    """``plan``, ``steps``, ``done``, ``drop``."""
    planned = words.add("plan", plan)
    planned.takes("lead")
    planned.takes("when", help_of="step_when")
    planned.takes("--kind", choices=list(KINDS_OF_STEP), default="call_back", help_of="step_kind")
    planned.takes("--for", dest="member", default=None, metavar="NAME", help_of="step_for")
    planned.takes("--note", default="", metavar="TEXT")
    words.add("steps", list_steps)
    words.add("done", finish).takes("step", type=int, help_of="step_number")
    words.add("drop", drop).takes("step", type=int, help_of="step_number")


def plan(session: Session) -> int:
    """Plan a step about a lead."""
    options = session.options
    with session.writing() as writing:
        connection = writing.connection
        due = plan_of(options.when, writing.now, writing.zone)
        member_id = None
        if options.member is not None:
            with connection.begin():
                member_id = find_member(members(connection), options.member)
        receipt, _key = plan_step(
            connection,
            writing.lead(options.lead),
            kind=options.kind,
            due_at=due.at,
            precision=due.precision,
            note=options.note,
            member_id=member_id,
            by=writing.by,
            now=writing.now,
        )
        return tell_done(session, receipt, **_told(session, writing, receipt.details))


def list_steps(session: Session) -> int:
    """One's own open steps, soonest first, with the numbers that ``done`` and ``drop`` take."""
    with session.writing() as writing:
        rows, zone, word = _own(writing), writing.zone, session.vocabulary.word
        if session.wants_json:
            print_json([_document(number, row, writing) for number, row in enumerate(rows, 1)])
            return 0
        heads = ("number", "due", "kind", "lead", "note")
        print_table(
            [session.say(f"head.step_{head}") for head in heads],
            [
                (
                    str(number),
                    time_text(row.due_at, zone, row.precision),
                    word("step", row.kind),
                    row.title,
                    row.note or "",
                )
                for number, row in enumerate(rows, 1)
            ],
        )
        return 0


def finish(session: Session) -> int:
    """A step is done."""
    with session.writing() as writing:
        row = _chosen(session, writing)
        receipt = finish_step(writing.connection, row.id, by=writing.by, now=writing.now)
        return tell_done(session, receipt, **_told(session, writing, receipt.details))


def drop(session: Session) -> int:
    """A step will not be done."""
    with session.writing() as writing:
        row = _chosen(session, writing)
        receipt = drop_step(writing.connection, row.id, by=writing.by, now=writing.now)
        return tell_done(session, receipt, **_told(session, writing, receipt.details))


def _own(writing: Writing) -> list[StepRow]:
    if writing.by.member_id is None:
        return []
    tomorrow = to_datetime(writing.now, writing.zone).date() + timedelta(days=1)
    choice = StepChoice(writing.now, start_of_day(tomorrow, writing.zone), writing.by.member_id)
    with writing.connection.begin():
        return step_page(writing.connection, choice, limit=_MOST)


def _chosen(session: Session, writing: Writing) -> StepRow:
    """The step of a number of the list. Raises Trouble("unknown_step")."""
    rows = _own(writing)
    number: int = session.options.step
    if not 1 <= number <= len(rows):
        raise Trouble("unknown_step", id=number)
    return rows[number - 1]


def _told(session: Session, writing: Writing, details: dict[str, object]) -> dict[str, object]:
    due, precision = details["due_at"], details["precision"]
    assert isinstance(due, int)
    assert isinstance(precision, str)
    step = session.vocabulary.word("step", str(details["step"]))
    return {"step": step, "due": time_text(due, writing.zone, precision)}


def _document(number: int, row: StepRow, writing: Writing) -> dict[str, object]:
    return {
        "number": number,
        "id": row.id,
        "lead": {"id": row.lead_id, "number": row.number, "title": row.title},
        "kind": row.kind,
        "due_at": iso_text(row.due_at, writing.zone, row.precision),
        "overdue": row.due_at < writing.now,
        "note": row.note,
    }
