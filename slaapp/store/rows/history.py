"""What changed, who did it: the lines of history, newest first."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import CompoundSelect, Connection, Row, Select, func, select, union_all

from slaapp.domain.instants import Instant
from slaapp.store.among import among
from slaapp.store.tables import change, edit_elsewhere, event, lead, member, operation, written_at

PAGE = 100

NOBODY = ""
"""The author of what the program did by itself, in a filter."""


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which operations: those of one person (``NOBODY``: of none), those of one kind, those
    written from ``since`` on and before ``until``, those that changed something of one of the
    leads ``lead_ids``: the lead itself, its timeline, its person or its company."""

    author_id: str | None = None
    kind: str | None = None
    since: Instant | None = None
    until: Instant | None = None
    lead_ids: tuple[str, ...] | None = None


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
    if chosen.since is not None:
        query = query.where(operation.c.recorded_at >= chosen.since)
    if chosen.until is not None:
        query = query.where(operation.c.recorded_at < chosen.until)
    if chosen.lead_ids is not None:
        query = query.where(operation.c.id.in_(_touching(chosen.lead_ids)))
    if chosen.author_id == NOBODY:
        return query.where(operation.c.author_id.is_(None))
    if chosen.author_id is not None:
        query = query.where(operation.c.author_id == chosen.author_id)
    return query


def _touching(lead_ids: Sequence[str]) -> CompoundSelect[Any]:
    """The operations that wrote a row of these leads, by the index of the rows that changed, or
    that brought an edit of one from elsewhere, be it that the one made here holds."""
    own = select(lead.c.id).where(lead.c.id.in_(among(lead_ids)))
    told = select(event.c.id).where(event.c.lead_id.in_(among(lead_ids)))
    who = select(lead.c.person_id).where(lead.c.id.in_(among(lead_ids)))
    where = select(lead.c.company_id).where(lead.c.id.in_(among(lead_ids)))
    rows = union_all(own, told, who, where)
    heard = select(edit_elsewhere.c.operation_id).where(edit_elsewhere.c.row_id.in_(rows))
    return select(change.c.operation_id).where(change.c.row_id.in_(rows)).union(heard)
