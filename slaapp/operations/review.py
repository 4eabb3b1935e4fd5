"""The review meeting: a period looked at by both sides, what they decide, and what came of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select

from slaapp.domain.board_period import days_from
from slaapp.domain.instants import Instant
from slaapp.domain.review import MOST_LETTERS, OWNERS, Resolved
from slaapp.domain.trouble import Trouble
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import decision, member, review


def open_review(
    connection: Connection, first: date, last: date, *, by: Author, now: Instant, present: str = ""
) -> tuple[Receipt, str]:
    """Begin the meeting about the days from ``first`` to ``last``; its key.

    Raises Trouble: period_backwards, review_open (another one is not closed yet), entry_too_long.
    """
    with operation(connection, "open_review", by=by, now=now) as doing:
        days = days_from(first, last)
        open_one = select(review.c.id).where(review.c.withdrawn == 0, review.c.closed_at.is_(None))
        if connection.execute(open_one).first() is not None:
            raise Trouble("review_open")
        ends = {"starts_on": days.first.isoformat(), "ends_on": days.last.isoformat()}
        version = read_rulebook(connection).version_at(doing.now)
        there = _fitting(present) or None
        key = doing.add(
            review,
            **ends,
            agreement_id=version.id if version else None,
            opened_at=doing.now,
            present=there,
        )
        doing.details.update(first=ends["starts_on"], last=ends["ends_on"])
    assert doing.receipt is not None
    return doing.receipt, key


def note_present(
    connection: Connection, key: str, present: str, *, by: Author, now: Instant
) -> Receipt:
    """Who is there, as typed. Raises Trouble: unknown_entry, review_closed, entry_too_long."""
    with operation(connection, "note_present", by=by, now=now) as doing:
        _tell_days(doing, _require_open(connection, key))
        doing.change(review, key, present=_fitting(present) or None)
    assert doing.receipt is not None
    return doing.receipt


def close_review(connection: Connection, key: str, *, by: Author, now: Instant) -> Receipt:
    """End the meeting; what was decided stays to be done. Raises Trouble: unknown_entry,
    review_closed."""
    with operation(connection, "close_review", by=by, now=now) as doing:
        _tell_days(doing, _require_open(connection, key))
        doing.change(review, key, closed_at=doing.now)
    assert doing.receipt is not None
    return doing.receipt


def note_decision(
    connection: Connection, review_id: str, decided: Resolved, *, by: Author, now: Instant
) -> tuple[Receipt, str]:
    """Note what was decided in an open meeting; its key.

    Raises Trouble: unknown_entry, review_closed, decision_missing, entry_too_long, unknown_member.
    """
    with operation(connection, "note_decision", by=by, now=now) as doing:
        _require_open(connection, review_id)
        key = doing.add(decision, review_id=review_id, **_sound(doing, decided))
    assert doing.receipt is not None
    return doing.receipt, key


def correct_decision(
    connection: Connection, key: str, decided: Resolved, *, by: Author, now: Instant
) -> Receipt:
    """Other words, somebody else's, another day.

    Raises Trouble: unknown_entry, decision_missing, entry_too_long, unknown_member.
    """
    with operation(connection, "correct_decision", by=by, now=now) as doing:
        _require(connection, decision, key)
        doing.change(decision, key, **_sound(doing, decided))
    assert doing.receipt is not None
    return doing.receipt


def drop_decision(connection: Connection, key: str, *, by: Author, now: Instant) -> Receipt:
    """Give a decision up. Raises Trouble("unknown_entry")."""
    with operation(connection, "drop_decision", by=by, now=now) as doing:
        doing.details["name"] = _require(connection, decision, key).name
        doing.change(decision, key, withdrawn=1)
    assert doing.receipt is not None
    return doing.receipt


def mark_decision_done(
    connection: Connection, key: str, *, by: Author, now: Instant, done: bool = True
) -> Receipt:
    """It is done, or (``done`` False) it is not after all. Raises Trouble("unknown_entry")."""
    if done:
        return _mark(connection, key, "mark_decision_done", True, by=by, now=now)
    return _mark(connection, key, "mark_decision_open", False, by=by, now=now)


def _mark(
    connection: Connection, key: str, kind: str, done: bool, *, by: Author, now: Instant
) -> Receipt:
    with operation(connection, kind, by=by, now=now) as doing:
        doing.details["name"] = _require(connection, decision, key).name
        doing.change(decision, key, done_at=doing.now if done else None)
    assert doing.receipt is not None
    return doing.receipt


def _tell_days(doing: Operation, row: Row[Any]) -> None:
    doing.details.update(first=row.starts_on, last=row.ends_on)


def _require(connection: Connection, table: Any, key: str) -> Row[Any]:
    row = connection.execute(select(table).where(table.c.id == key, table.c.withdrawn == 0)).first()
    if row is None:
        raise Trouble("unknown_entry")
    return row


def _require_open(connection: Connection, key: str) -> Row[Any]:
    row = _require(connection, review, key)
    if row.closed_at is not None:
        raise Trouble("review_closed")
    return row


def _sound(doing: Operation, decided: Resolved) -> dict[str, Any]:
    """What is stored of a decision, and told of it in the history."""
    text = _fitting(decided.text)
    if not text:
        raise Trouble("decision_missing")
    is_side = decided.owner in OWNERS
    if not is_side:
        _require_member(doing.connection, decided.owner)
    doing.details["name"] = text
    return {
        "name": text,
        "side": decided.owner if is_side else None,
        "member_id": None if is_side else decided.owner,
        "due_on": None if decided.due is None else decided.due.isoformat(),
    }


def _require_member(connection: Connection, key: str) -> None:
    who = select(member.c.id).where(member.c.id == key, member.c.withdrawn == 0)
    if connection.execute(who).first() is None:
        raise Trouble("unknown_member", name=key)


def _fitting(text: str) -> str:
    typed = " ".join(text.split())
    if len(typed) > MOST_LETTERS:
        raise Trouble("entry_too_long", most=MOST_LETTERS)
    return typed
