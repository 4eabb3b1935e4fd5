"""What rows of a file share by its name: a company, a source, a tag."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Table, select

from slaapp.domain.identity import new_id
from slaapp.domain.instants import Instant
from slaapp.operations.importing.batch import Batch


class Names:
    """Rows that are known by a name: found again, or made once."""

    def __init__(self, connection: Connection, table: Table, column: str, now: Instant) -> None:
        """Reads the names there are; ``table`` is read from the workspace."""
        query = select(table.c[column], table.c.id).where(table.c.withdrawn == 0)
        self._table, self._column, self._now = table, column, now
        self.known: dict[str, str] = {row[0]: row[1] for row in connection.execute(query)}

    def key(self, batch: Batch, name: str | None, **values: Any) -> str | None:
        """The key of the row with this name."""
        if not name:
            return None
        if name not in self.known:
            row = {"id": new_id(self._now), self._column: name, **values}
            self.known[name] = batch.add(self._table, row)
        return self.known[name]
