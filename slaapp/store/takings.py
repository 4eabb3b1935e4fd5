"""What taking in a packet wrote, as the undoing of it must know it."""

from __future__ import annotations

from sqlalchemy import Connection

TAKING = "take_in"
"""The kind of the operation that takes a packet in."""

MARK = "taking"
"""The ``field`` of marks that only say what is left out here since its taking in was undone.

They stand beside what people retract and restore, never travel, and never undo it: what they
leave out counts for nothing here, and comes back as it is when it is taken in again."""

_CHAIN = f"""
WITH RECURSIVE chain(kind, undoes) AS (
    SELECT kind, undoes FROM operation WHERE id = ?
    UNION ALL SELECT o.kind, o.undoes FROM chain JOIN operation AS o ON o.id = chain.undoes)
SELECT 1 FROM chain WHERE kind = '{TAKING}'"""


def is_taking(connection: Connection, operation_id: str) -> bool:
    """Whether an operation took a packet in, or undid or redid that."""
    return connection.exec_driver_sql(_CHAIN, (operation_id,)).first() is not None
