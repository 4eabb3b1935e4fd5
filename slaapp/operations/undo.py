"""Undo and redo: the inverse of an operation, as an operation of its own."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, select

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.store import inverting, obstacles
from slaapp.store.derivation import Progress
from slaapp.store.journaling import Entry
from slaapp.store.tables import operation as operation_table


def undo(
    connection: Connection,
    *,
    by: Author,
    now: Instant,
    operation_id: str | None = None,
    progress: Progress | None = None,
) -> Receipt:
    """Undo one's newest operation, or the one named, unless its rows were changed since.

    What was handed over by rule since that operation had qualified it is undone with it.
    ``progress(done, total)`` counts changes taken back and then leads reckoned; raising in it
    leaves everything as it was.
    Raises Trouble: nothing_to_undo, unknown_operation, cannot_be_undone, changed_since,
    changed_for_good.
    """
    with connection.begin():
        key = operation_id or inverting.newest_undoable(
            connection, redo=False, author_id=by.member_id
        )
        _require_undoable(connection, key)
        beside = inverting.follower_of(connection, key)
        if beside is not None:
            _require_undoable(connection, beside)
    assert key is not None
    return _invert(connection, key, "undo", by, now, beside, progress)


def redo(
    connection: Connection, *, by: Author, now: Instant, progress: Progress | None = None
) -> Receipt:
    """Take back one's newest undoing; ``progress`` as for ``undo``.

    Raises Trouble: nothing_to_redo, changed_since.
    """
    with connection.begin():
        key = inverting.newest_undoable(connection, redo=True, author_id=by.member_id)
        if key is None:
            raise Trouble("nothing_to_redo")
        _refuse_obstacle(connection, key)
    return _invert(connection, key, "redo", by, now, progress=progress)


def _invert(
    connection: Connection,
    key: str,
    kind: str,
    by: Author,
    now: Instant,
    beside: str | None = None,
    progress: Progress | None = None,
) -> Receipt:
    """``beside`` is an operation that is undone first, in the same one."""
    with operation(
        connection, kind, by=by, now=now, undoes=key, undoable=False, progress=progress
    ) as doing:
        doing.qualifies = False
        doing.details["undoes"] = connection.execute(
            select(operation_table.c.kind).where(operation_table.c.id == key)
        ).scalar_one()
        author = Entry(kind, by.member_id, by.device_id, {})
        stamp = inverting.Stamp(doing.now, doing.recorded_at, doing.clock_at)
        if beside is not None:
            doing.details["beside"] = beside
            inverting.invert(connection, beside, stamp, author, progress)
        inverting.invert(connection, key, stamp, author, progress)
        _refuse(connection, obstacles.dangling(connection, doing.id))
    assert doing.receipt is not None
    return doing.receipt


def _require_undoable(connection: Connection, key: str | None) -> None:
    if key is None:
        raise Trouble("nothing_to_undo")
    row = connection.execute(
        select(operation_table).where(operation_table.c.id == key)
    ).one_or_none()
    if row is None:
        raise Trouble("unknown_operation", id=key)
    # An undoing is taken back by redo, in the order in which they were made.
    if not row.undoable or row.undone or row.undoes is not None:
        raise Trouble("cannot_be_undone", kind=row.kind)
    _refuse_obstacle(connection, key)


def _refuse_obstacle(connection: Connection, key: str) -> None:
    _refuse(connection, obstacles.obstacle(connection, key))


def _refuse(connection: Connection, since: Row[Any] | None) -> None:
    """Whoever is sent to undo what came since must be able to."""
    if since is None:
        return
    code = obstacles.obstacle_code(connection, since)
    raise Trouble(code, kind=since.kind, author_id=since.author_id, at=since.recorded_at)
