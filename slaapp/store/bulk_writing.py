"""Where most leads are written, the indexes by which they are found are built afterwards.

SQLite keeps each index row by row: for a hundred thousand leads that takes three times as long as
to sort them once at the end. It all happens in the transaction that is under way: what breaks it
off leaves the indexes as they were.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection
from sqlalchemy.schema import CreateIndex, DropIndex

from slaapp.store.search_index import index_afterwards
from slaapp.store.tables import lead

_MANY = 2_000
_KEPT = frozenset({"person_id", "company_id", "external_id"})
"""What a lead is looked up by while it is written; these are short."""


@contextmanager
def changing(connection: Connection, count: int) -> Iterator[None]:
    """The figures of ``count`` leads that are here may change within."""
    if not _is_most(connection, count):
        yield
        return
    with sorting_afterwards(connection, count), index_afterwards(connection):
        yield


@contextmanager
def sorting_afterwards(connection: Connection, count: int) -> Iterator[None]:
    """``count`` leads are written within, of those that are here or to them."""
    if not _is_most(connection, count):
        yield
        return
    sorted_by = [each for each in lead.indexes if each.columns.keys()[0] not in _KEPT]
    for index in sorted_by:
        connection.execute(DropIndex(index))
    yield
    for index in sorted_by:
        connection.execute(CreateIndex(index))


def _is_most(connection: Connection, count: int) -> bool:
    if count < _MANY:
        return False
    here = connection.exec_driver_sql("SELECT count(*) FROM main.lead").scalar_one()
    return bool(count * 2 > here)
