"""Who is here and objects, as a packet tells: its digests are looked for among all people.

What it makes of a person is an edit of this machine's, and so goes on to the others: who was here
before the objection was heard of is not to be called anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from slaapp.store.inverting import Stamp
from slaapp.store.journaling import Entry
from slaapp.store.objections import KnownObjections, Objector
from slaapp.store.tables import change, edit_elsewhere, journal_context, objection_mark, person

CHUNK = 1_000
"""People who are looked at, and written, at once."""


def mark_objectors(connection: Connection, operation_id: str, stamp: Stamp, author: Entry) -> int:
    """Mark whoever a digest that was just taken in means, and whoever came and was known to
    object; how many."""
    everybody = KnownObjections(connection)
    told: dict[str, Objector] = {}
    if everybody:
        for row in _people(connection, person.c.id.in_(_touched(person.name))):
            _note(told, row, everybody)
    news = KnownObjections(connection, among=_touched_digests(connection))
    if news:
        for row in _people(connection):
            _note(told, row, news)
    rows = list(told.values())
    for first in range(0, len(rows), CHUNK):
        _write(connection, rows[first : first + CHUNK], operation_id, stamp, author)
    return len(rows)


def _note(told: dict[str, Objector], row: Row[Any], known: KnownObjections) -> None:
    held = told.get(row.id) or Objector(row.id, row.objection, row.objected_at)
    joined = held.joined_by(known.of(row.email, row.phone_e164))
    if joined is not None:
        told[row.id] = joined


def _touched(table: str) -> Any:
    """The keys of the rows that the operation under way wrote."""
    under_way = select(journal_context.c.operation_id).scalar_subquery()
    return select(change.c.row_id).where(
        change.c.operation_id == under_way, change.c.table_name == table
    )


def _touched_digests(connection: Connection) -> frozenset[str]:
    query = select(objection_mark.c.digest).where(
        objection_mark.c.id.in_(_touched(objection_mark.name))
    )
    return frozenset(connection.execute(query).scalars())


def _people(connection: Connection, *which: Any) -> Iterator[Row[Any]]:
    columns = (person.c.id, person.c.email, person.c.phone_e164)
    query = select(*columns, person.c.objection, person.c.objected_at)
    rows: Any = connection.execute(query.where(person.c.withdrawn == 0, *which))
    yield from rows


def _write(
    connection: Connection, rows: list[Objector], operation_id: str, stamp: Stamp, author: Entry
) -> None:
    for row in rows:
        values = {"objection": row.to, "objected_at": row.since}
        connection.execute(update(person).where(person.c.id == row.key).values(values))
    # What a taking in writes is no edit by itself; this one was made here.
    connection.execute(
        insert(edit_elsewhere),
        [
            {
                "operation_id": operation_id,
                "table_name": person.name,
                "row_id": row.key,
                "field": "objection",
                "edited_at": stamp.recorded_at,
                "device_id": author.device_id,
            }
            for row in rows
        ],
    )
