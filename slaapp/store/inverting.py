"""The inverse of an operation, from the journal alone: how undo and redo are made.

An inserted row is withdrawn, an inserted event retracted, an updated row gets its old values
back. Nothing is deleted, so undoing twice gives back what was there.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, func, insert, or_, select, update

from slaapp.domain.identity import new_id
from slaapp.domain.instants import Instant
from slaapp.store.among import among, keys_text
from slaapp.store.journaling import Entry
from slaapp.store.tables import change, event, operation
from slaapp.store.takings import MARK, is_taking

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


def follower_of(connection: Connection, key: str | None) -> str | None:
    """The standing operation that the program did by itself because of this one, if it did any.

    It comes right after it, and says so.
    """
    before = select(operation.c.position).where(operation.c.id == key).scalar_subquery()
    follower = select(operation.c.id).where(
        operation.c.position == before + 1,
        operation.c.undone == 0,
        operation.c.author_id.is_(None),
        operation.c.undoes.is_(None),
        func.json_extract(operation.c.details, "$.follows") == key,
    )
    found: str | None = connection.execute(follower).scalar()
    return found


class Stamp(NamedTuple):
    """When the marks of an undoing happen, and how they are written down."""

    occurred_at: Instant
    recorded_at: Instant
    clock_at: Instant | None


def invert(
    connection: Connection,
    key: str,
    stamp: Stamp,
    author: Entry,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Write the inverse of operation ``key`` as part of the operation that is under way."""
    take_back = _leave_out if is_taking(connection, key) else _retract_events
    own = select(func.count()).where(change.c.operation_id == key)
    done, total = 0, connection.execute(own).scalar_one() if progress else 0
    for chunk in _changes_backwards(connection, key):
        if progress:
            done += len(chunk)
            progress(done, total)
        take_back(connection, [c.row_id for c in chunk if c.table_name == "event"], stamp, author)
        _put_back(connection, [c for c in chunk if c.table_name != "event"])
    flag = update(operation).where(operation.c.id == key).values(undone=1)
    connection.execute(flag)
    undone = select(operation.c.undoes).where(operation.c.id == key).scalar_subquery()
    beside = select(func.json_extract(operation.c.details, "$.beside")).where(operation.c.id == key)
    again = or_(operation.c.id == undone, operation.c.id == beside.scalar_subquery())
    connection.execute(update(operation).where(again).values(undone=0))


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
        target = row.target_id if row.kind in MARKS else row.id
        kind = "restored" if takes_back else "retracted"
        marks.append(_mark(row.lead_id, kind, target, stamp, author))
    _write_marks(connection, marks)


def _leave_out(connection: Connection, ids: list[str], stamp: Stamp, author: Entry) -> None:
    """What was taken in counts for nothing here, or again; what people said of it stands."""
    if not ids:
        return
    rows = connection.execute(select(event).where(event.c.id.in_(among(ids)))).all()
    own = [row for row in rows if row.field == MARK and row.kind in MARKS]
    taken = [row.id for row in rows if row not in own]
    for kind in MARKS:
        other = MARKS[1 - MARKS.index(kind)]
        turned = [row.target_id for row in own if row.kind == other]
        if kind == "retracted":
            turned += taken
        mark_taking(connection, turned, kind, stamp, author)


def mark_taking(
    connection: Connection, ids: list[str], kind: str, stamp: Stamp, author: Entry
) -> None:
    """Leave events out here (``retracted``), or count them again (``restored``)."""
    if not ids:
        return
    rows = connection.execute(select(event.c.id, event.c.lead_id).where(event.c.id.in_(among(ids))))
    marks = [_mark(row.lead_id, kind, row.id, stamp, author, MARK) for row in rows]
    _write_marks(connection, marks)


def _mark(
    lead_id: str, kind: str, target: str, stamp: Stamp, author: Entry, field: str | None = None
) -> dict[str, Any]:
    return {
        "id": new_id(stamp.recorded_at),
        "lead_id": lead_id,
        "kind": kind,
        **stamp._asdict(),
        "precision": "instant",
        "author_id": author.author_id,
        "device_id": author.device_id,
        "target_id": target,
        "field": field,
    }


def _write_marks(connection: Connection, marks: list[dict[str, Any]]) -> None:
    connection.execute(insert(event), marks)
    settle_force(connection, [mark["target_id"] for mark in marks])
    connection.execute(
        update(event).where(event.c.id.in_(among(mark["id"] for mark in marks))).values(in_force=0)
    )


MARKS = ("retracted", "restored")

# The latest word counts, of people and of what was left out here, each by itself; a person's mark
# that was left out says nothing.
_LATEST = """(SELECT mark.kind FROM event AS mark WHERE mark.target_id = {of} AND {which}
    ORDER BY mark.recorded_at DESC, mark.id DESC LIMIT 1)"""
_LEFT_OUT = f"""coalesce((SELECT left_out.kind FROM event AS left_out
    WHERE left_out.target_id = {{of}} AND left_out.field = '{MARK}'
    ORDER BY left_out.recorded_at DESC, left_out.id DESC LIMIT 1), '') = 'retracted'"""
_STANDS = f"""
UPDATE event SET in_force = NOT ({_LEFT_OUT.format(of="event.id")}) AND coalesce({
    _LATEST.format(
        of="event.id",
        which=f"mark.field IS NOT '{MARK}' AND NOT ({_LEFT_OUT.format(of='mark.id')})",
    )
}, 'restored') = 'restored'
WHERE kind NOT IN {MARKS} AND id IN (SELECT value FROM json_each(:keys)
    UNION SELECT target_id FROM event WHERE id IN (SELECT value FROM json_each(:keys)))"""


def settle_force(connection: Connection, ids: list[str]) -> None:
    """Derive ``in_force`` of events from the latest retraction or restoration of each."""
    if not ids:
        # SQLite would look at every event to find none.
        return
    connection.exec_driver_sql(_STANDS, {"keys": keys_text(ids)})
