"""The inverse of an operation, from the journal alone: how undo and redo are made.

An inserted row is withdrawn, an inserted event retracted, an updated row gets its old values
back. Nothing is deleted, so undoing twice gives back what was there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, func, insert, select, update

from slaapp.domain.identity import new_id
from slaapp.domain.instants import Instant
from slaapp.store.among import among
from slaapp.store.journaling import Entry
from slaapp.store.tables import change, event, operation

_CHUNK = 500


def newest_undoable(connection: Connection, *, redo: bool, author_id: str | None) -> str | None:
    """The operation that undo (or redo) would take next for a person; None if there is none.

    Undo takes the newest operation of theirs that stands; redo the newest undoing that stands,
    as long as the person did nothing since but undo and redo.
    """
    stands = operation.c.undone == 0
    mine = operation.c.author_id == author_id
    if redo:
        newest = (
            select(operation.c.id, operation.c.kind)
            .where(mine, stands, operation.c.kind != "redo")
            .order_by(operation.c.position.desc())
            .limit(1)
        )
        row = connection.execute(newest).first()
        return row.id if row and row.kind == "undo" else None
    undoable = (
        select(operation.c.id)
        .where(mine, stands, operation.c.undoable == 1, operation.c.kind != "undo")
        .where(operation.c.kind != "redo")
        .order_by(operation.c.position.desc())
        .limit(1)
    )
    return connection.execute(undoable).scalar()


class Stamp(NamedTuple):
    """When the marks of an undoing happen, and how they are written down."""

    occurred_at: Instant
    recorded_at: Instant
    clock_at: Instant | None


def invert(connection: Connection, key: str, stamp: Stamp, author: Entry) -> None:
    """Write the inverse of operation ``key`` as part of the operation that is under way."""
    for chunk in _changes_backwards(connection, key):
        _retract_events(
            connection, [c.row_id for c in chunk if c.table_name == "event"], stamp, author
        )
        _put_back(connection, [c for c in chunk if c.table_name != "event"])
    flag = update(operation).where(operation.c.id == key).values(undone=1)
    connection.execute(flag)
    undone = select(operation.c.undoes).where(operation.c.id == key).scalar_subquery()
    connection.execute(update(operation).where(operation.c.id == undone).values(undone=0))


def _changes_backwards(connection: Connection, key: str) -> Iterator[list[Row[Any]]]:
    last: int | None = None
    while True:
        query = select(change).where(change.c.operation_id == key)
        if last is not None:
            query = query.where(change.c.sequence < last)
        rows = connection.execute(query.order_by(change.c.sequence.desc()).limit(_CHUNK)).all()
        if not rows:
            return
        yield list(rows)
        last = rows[-1].sequence


def _put_back(connection: Connection, changes: list[Row[Any]]) -> None:
    """Take changes back in this order; those alike in a row at once, since an import has many."""
    steps = (_step_back(each) for each in changes)
    for statement, alike in groupby(steps, key=lambda step: step[0]):
        connection.exec_driver_sql(statement, [values for _statement, values in alike])


def _step_back(each: Row[Any]) -> tuple[str, tuple[Any, ...]]:
    if each.kind == "delete":
        row = {"id": each.row_id, **json.loads(each.old)}
        names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
        return f'INSERT INTO "{each.table_name}" ({names}) VALUES ({marks})', tuple(row.values())
    if each.kind == "insert":
        values: dict[str, Any] = {"withdrawn": 1}
    else:
        values = {name: old for name, (old, _new) in json.loads(each.old).items()}
    settings = ", ".join(f'"{name}" = ?' for name in values)
    return (
        f'UPDATE "{each.table_name}" SET {settings} WHERE id = ?',
        (*values.values(), each.row_id),
    )


def _retract_events(connection: Connection, ids: list[str], stamp: Stamp, author: Entry) -> None:
    """Retract inserted events; what was itself a retraction is taken back by a restoration."""
    if not ids:
        return
    rows = connection.execute(select(event).where(event.c.id.in_(among(ids)))).all()
    marks = []
    for row in rows:
        takes_back = row.kind == "retracted"
        target = row.target_id if row.kind in ("retracted", "restored") else row.id
        marks.append(
            {
                "id": new_id(stamp.recorded_at),
                "lead_id": row.lead_id,
                "kind": "restored" if takes_back else "retracted",
                **stamp._asdict(),
                "precision": "instant",
                "author_id": author.author_id,
                "device_id": author.device_id,
                "target_id": target,
            }
        )
    connection.execute(insert(event), marks)
    settle_force(connection, [mark["target_id"] for mark in marks])
    connection.execute(
        update(event).where(event.c.id.in_(among(mark["id"] for mark in marks))).values(in_force=0)
    )


def settle_force(connection: Connection, ids: list[str]) -> None:
    """Derive ``in_force`` of events from the latest retraction or restoration of each."""
    mark = event.alias()
    latest = (
        select(mark.c.kind)
        .where(mark.c.target_id == event.c.id)
        .order_by(mark.c.recorded_at.desc(), mark.c.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    stands = func.coalesce(latest, "restored") == "restored"
    connection.execute(update(event).where(event.c.id.in_(among(ids))).values(in_force=stands))
