"""Rows of facts on their way into the staged file."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table


@dataclass
class Batch:
    """Rows of facts on their way, by table."""

    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def add(self, table: Table, row: dict[str, Any]) -> str:
        """Put a row in; its key."""
        self.rows.setdefault(table.name, []).append(row)
        return str(row["id"])

    def write(self, connection: Connection) -> None:
        """Insert the rows, in the order in which they came of each kind, and forget them."""
        for table, rows in self.rows.items():
            alike: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
            for row in rows:
                alike.setdefault(tuple(row), []).append(tuple(row.values()))
            for names, values in alike.items():
                connection.exec_driver_sql(_insert_into(table, names), values)
        self.rows.clear()


@cache
def _insert_into(table: str, names: tuple[str, ...]) -> str:
    # Plain SQL with values in order: to name the values of each row takes as long as to write it.
    columns = ", ".join(f'"{name}"' for name in names)
    return f'INSERT INTO main."{table}" ({columns}) VALUES ({", ".join("?" * len(names))})'
