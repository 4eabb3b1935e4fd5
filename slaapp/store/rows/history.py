"""What changed, who did it: the lines of history, newest first."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from slaapp.store.tables import member, operation, written_at

PAGE = 100

NOBODY = ""
"""The author of what the program did by itself, in a filter."""


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which operations: those of one person (``NOBODY``: of none), those of one kind."""

    author_id: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class About:
    """The operation that an undoing or redoing is about."""

    kind: str
    details: dict[str, Any]


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One operation; ``details`` are the values its sentence shows."""

    id: str
    position: int
    kind: str
    author: str | None
    recorded_at: int
    details: dict[str, Any]
    undoable: bool
    undone: bool
    about: About | None = None


def history_page(
    connection: Connection,
    after: HistoryRow | None = None,
    limit: int = PAGE,
    chosen: HistoryFilter | None = None,
) -> list[HistoryRow]:
    """The next operations before the row ``after`` (None: from the newest)."""
    query = _narrowed(_query(), chosen or HistoryFilter()).limit(limit)
    if after is not None:
        query = query.where(operation.c.position < after.position)
    return [_row(row) for row in connection.execute(query)]


def kinds_done(connection: Connection) -> list[str]:
    """The kinds of operations that this file has seen."""
    query = select(operation.c.kind).distinct().order_by(operation.c.kind)
    return list(connection.execute(query).scalars())


def _row(row: Row[Any]) -> HistoryRow:
    return HistoryRow(
        row.id,
        row.position,
        row.kind,
        row.name,
        row.recorded_at,
        json.loads(row.details),
        bool(row.undoable),
        bool(row.undone),
        About(row.about, json.loads(row.about_details)) if row.about else None,
    )


def _query() -> Select[Any]:
    # A redoing takes back an undoing; both are about the operation that was undone.
    undone, first = operation.alias("undone_one"), operation.alias("first_one")
    return (
        select(
            operation.c.id,
            operation.c.position,
            operation.c.kind,
            member.c.name,
            written_at(operation),
            operation.c.details,
            operation.c.undoable,
            operation.c.undone,
            func.coalesce(first.c.kind, undone.c.kind).label("about"),
            func.coalesce(first.c.details, undone.c.details).label("about_details"),
        )
        .outerjoin(member, member.c.id == operation.c.author_id)
        .outerjoin(undone, undone.c.id == operation.c.undoes)
        .outerjoin(first, first.c.id == undone.c.undoes)
        .order_by(operation.c.position.desc())
    )


def _narrowed(query: Select[Any], chosen: HistoryFilter) -> Select[Any]:
    if chosen.kind is not None:
        query = query.where(operation.c.kind == chosen.kind)
    if chosen.author_id == NOBODY:
        return query.where(operation.c.author_id.is_(None))
    if chosen.author_id is not None:
        query = query.where(operation.c.author_id == chosen.author_id)
    return query
