"""What one operation changed: how many rows of which tables, and the first of them in full.

An update tells its old and new values. An insertion stores none, so its row is read as it was
then: from what later changes say of it, else as it stands now.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Column, Connection, DefaultClause, Row, Table, func, select

from slaapp.store.rows.naming import Names
from slaapp.store.tables import calendar_entry, change, event, facts_of, lead, metadata

FIRST = 20
"""How many rows are told in full."""

# Bookkeeping of a row, told by the line of history already.
_BESIDE = frozenset(
    (
        "author_id",
        "clock_at",
        "device_id",
        "lead_id",
        "phone_e164",
        "precision",
        "recorded_at",
        "sha256",
    )
)


@dataclass(frozen=True, slots=True)
class ChangedTable:
    """How many rows of a table were added, changed, withdrawn, brought back or deleted."""

    table: str
    how: str
    rows: int


@dataclass(frozen=True, slots=True)
class ChangedValue:
    """One value before and after; a reference is told by the name of what it refers to."""

    column: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """One row: its name and its values that changed."""

    table: str
    row_id: str
    how: str
    name: str
    values: tuple[ChangedValue, ...]


@dataclass(frozen=True, slots=True)
class OperationChanges:
    """Everything an operation changed in numbers, and its first rows."""

    tables: tuple[ChangedTable, ...]
    rows: tuple[ChangedRow, ...]

    @property
    def count(self) -> int:
        """How many rows were changed in all."""
        return sum(each.rows for each in self.tables)


def changes_of(connection: Connection, operation_id: str, limit: int = FIRST) -> OperationChanges:
    """What an operation changed, in the order in which it did; nothing for an unknown one."""
    query = (
        select(change)
        .where(change.c.operation_id == operation_id)
        .order_by(change.c.sequence)
        .limit(limit)
    )
    names = Names(connection)
    rows = [_row(connection, names, each) for each in connection.execute(query).all()]
    return OperationChanges(tuple(_tables(connection, operation_id)), tuple(rows))


def _tables(connection: Connection, operation_id: str) -> Iterator[ChangedTable]:
    withdrawn = func.json_extract(change.c.old, "$.withdrawn[1]")
    query = (
        select(change.c.table_name, change.c.kind, withdrawn, func.count())
        .where(change.c.operation_id == operation_id)
        .group_by(change.c.table_name, change.c.kind, withdrawn)
        .order_by(func.min(change.c.sequence))
    )
    for table, kind, mark, rows in connection.execute(query):
        yield ChangedTable(table, _how(kind, mark if kind == "update" else None), rows)


def _how(kind: str, withdrawn: int | None) -> str:
    if withdrawn is None:
        return kind
    return "withdraw" if withdrawn else "restore"


def _row(connection: Connection, names: Names, each: Row[Any]) -> ChangedRow:
    table = metadata.tables[each.table_name]
    how, pairs = _pairs(connection, names, table, each)
    values = tuple(_values(names, table, pairs))
    return ChangedRow(table.name, each.row_id, how, names.of(table.name, each.row_id), values)


def _pairs(
    connection: Connection, names: Names, table: Table, each: Row[Any]
) -> tuple[str, dict[str, tuple[Any, Any]]]:
    """How a row was changed, and each column's value before and after."""
    written = json.loads(each.old) if each.old else {}
    if each.kind == "update":
        mark = written.pop("withdrawn", (None, None))[1]
        return _how("update", mark), {name: (old, new) for name, (old, new) in written.items()}
    if each.kind == "delete":
        return "delete", {name: (old, None) for name, old in written.items()}
    inserted = _inserted(connection, table, each)
    meant, value = _meant(inserted), inserted.get("value")
    if meant is not None and value:
        inserted["value"] = names.of(meant, value)
    if inserted.get("target_id"):
        target = select(event.c.kind).where(event.c.id == inserted["target_id"])
        inserted["target_id"] = connection.execute(target).scalar()
    return "insert", {name: (None, new) for name, new in inserted.items()}


def _meant(inserted: dict[str, Any]) -> str | None:
    """The table that a fact's value is a key of."""
    field = inserted.get("field")
    if inserted.get("kind") == "merged":
        return lead.name
    if inserted.get("kind") == "exception":
        return calendar_entry.name if field == "calendar" else None
    return field if field in ("source", "campaign") else None


def _inserted(connection: Connection, table: Table, each: Row[Any]) -> dict[str, Any]:
    """A row's values as they were right after it was inserted."""
    found = connection.execute(select(table).where(table.c.id == each.row_id)).first()
    stands = dict(found._mapping) if found is not None else {}
    stands.update(_first_told(connection, each))
    return {
        column.name: stands.get(column.name)
        for column in facts_of(table)
        if not _is_default(column, stands.get(column.name))
    }


def _is_default(column: Column[Any], value: Any) -> bool:
    """Whether a new row has it without anybody saying so."""
    default = column.server_default
    return isinstance(default, DefaultClause) and str(default.arg) == str(value)


def _first_told(connection: Connection, each: Row[Any]) -> dict[str, Any]:
    """What later changes say was there before them: the earliest word on each column."""
    query = (
        select(change.c.kind, change.c.old)
        .where(
            change.c.row_id == each.row_id,
            change.c.table_name == each.table_name,
            change.c.sequence > each.sequence,
        )
        .order_by(change.c.sequence)
    )
    told: dict[str, Any] = {}
    for kind, text in connection.execute(query):
        old = json.loads(text) if text else {}
        for name, value in old.items():
            told.setdefault(name, value if kind == "delete" else value[0])
    return told


def _values(
    names: Names, table: Table, pairs: dict[str, tuple[Any, Any]]
) -> Iterator[ChangedValue]:
    for name, (old, new) in pairs.items():
        if name in _BESIDE:
            continue
        for column, before, after in _split(name, old, new):
            if before != after:
                yield ChangedValue(
                    column, *(names.told(table, column, value) for value in (before, after))
                )


def _split(name: str, old: Any, new: Any) -> Iterable[tuple[str, Any, Any]]:
    """A lead's custom values are one column, and told each by itself."""
    if name != "custom":
        return [(name, old, new)]
    before, after = (json.loads(text) if text else {} for text in (old, new))
    keys = [key for key, _ in groupby(sorted([*before, *after]))]
    return [(f"custom.{key}", before.get(key), after.get(key)) for key in keys]
