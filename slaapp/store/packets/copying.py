"""Rows from one attached file into another, a bounded number at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, Table

from slaapp.store.packets.layout import names_of

CHUNK = 5_000
"""Rows per statement: between two of them it can be broken off."""

Progress = Callable[[int, int], None]


class Copying:
    """Copies tables from the schema ``source`` to ``main``, and tells how many rows are done."""

    def __init__(
        self,
        connection: Connection,
        tables: Sequence[Table],
        source: str,
        progress: Progress | None,
    ) -> None:
        self._run, self._source, self._progress = connection.exec_driver_sql, source, progress
        self._last = {table.name: self._last_row(table) for table in tables}
        self._total, self._done = max(1, sum(self._last.values())), 0

    def copy(self, table: Table, condition: str) -> None:
        """Insert the rows ``r`` of the source for which the condition holds, in their order."""
        names = names_of(table)
        listed = ", ".join(f"r.{name}" for name in names.split(", "))
        statement = (
            f"INSERT INTO main.{table.name} ({names}) SELECT {listed} "
            f"FROM {self._source}.{table.name} AS r "
            f"WHERE r.rowid > ? AND r.rowid <= ? AND {condition} ORDER BY r.rowid"
        )
        last = self._last[table.name]
        for first in range(0, last, CHUNK):
            self._run(statement, (first, first + CHUNK))
            self._done += min(CHUNK, last - first)
            if self._progress is not None:
                self._progress(self._done, self._total)

    def _last_row(self, table: Table) -> int:
        query = f"SELECT coalesce(max(rowid), 0) FROM {self._source}.{table.name}"
        return int(self._run(query).scalar_one())
