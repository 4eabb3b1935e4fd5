"""Whether an operation can be undone now; where not, who did what in the meantime."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Literal, cast

from sqlalchemy import Connection, select

from slaapp.store.obstacles import obstacle, obstacle_code
from slaapp.store.tables import member, operation, written_at

Code = Literal[
    "can", "undone", "lasting", "undoing", "changed_since", "changed_for_good", "unknown"
]


@dataclass(frozen=True, slots=True)
class UndoState:
    """``can``; or why not: ``undone`` already, ``lasting`` (meant to stay), itself an
    ``undoing``, ``changed_since``. Then the rest says which operation did that, whose, when.
    """

    code: Code
    kind: str = ""
    author: str | None = None
    recorded_at: int = 0
    details: dict[str, Any] = field(default_factory=dict)
    operation_id: str = ""


def undo_state(connection: Connection, operation_id: str) -> UndoState:
    """Whether ``operation_id`` can be undone as the file stands."""
    row = connection.execute(select(operation).where(operation.c.id == operation_id)).first()
    if row is None:
        return UndoState("unknown")
    if row.undoes is not None:
        return UndoState("undoing")
    if row.undone:
        taken_back = (operation.c.undoes == operation_id) & (operation.c.undone == 0)
        return _because(connection, "undone", taken_back)
    if not row.undoable:
        return UndoState("lasting")
    since = obstacle(connection, operation_id)
    if since is not None:
        code = cast("Code", obstacle_code(connection, since))
        return _because(connection, code, operation.c.id == since.id)
    return UndoState("can")


def _because(connection: Connection, code: Code, which: Any) -> UndoState:
    query = (
        select(
            operation.c.id,
            operation.c.kind,
            member.c.name,
            written_at(operation),
            operation.c.details,
        )
        .outerjoin(member, member.c.id == operation.c.author_id)
        .where(which)
        .order_by(operation.c.position.desc())
    )
    row = connection.execute(query.limit(1)).first()
    if row is None:
        return UndoState(code)
    details = json.loads(row.details)
    return UndoState(code, row.kind, row.name, row.recorded_at, details, row.id)
