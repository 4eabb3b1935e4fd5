"""What changed, who did it: the lines of history, newest first."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from slaapp.store.tables import member, operation

PAGE = 100


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


def history_page(
    connection: Connection, after: HistoryRow | None = None, limit: int = PAGE
) -> list[HistoryRow]:
    """The next operations before the row ``after`` (None: from the newest)."""
    query = (
        select(
            operation.c.id,
            operation.c.position,
            operation.c.kind,
            member.c.name,
            operation.c.recorded_at,
            operation.c.details,
            operation.c.undoable,
            operation.c.undone,
        )
        .outerjoin(member, member.c.id == operation.c.author_id)
        .order_by(operation.c.position.desc())
        .limit(limit)
    )
    if after is not None:
        query = query.where(operation.c.position < after.position)
    return [
        HistoryRow(*row[:5], json.loads(row.details), bool(row.undoable), bool(row.undone))
        for row in connection.execute(query)
    ]
