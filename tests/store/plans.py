"""How SQLite answers what is asked, by its own account."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, event

from tests.store.workspaces import Workspace


def plan(
    work: Workspace, ask: Callable[[Connection], Any], but: Callable[[str], bool] | None = None
) -> list[str]:
    """The lines of the plans of all statements of ``ask``, ``but`` some."""
    seen: list[tuple[str, Any]] = []

    def catch(_connection, _cursor, statement, values, _context, _many):
        if but is None or not but(statement):
            seen.append((statement, values))

    event.listen(work.connection, "before_cursor_execute", catch)
    ask(work.connection)
    event.remove(work.connection, "before_cursor_execute", catch)
    lines = []
    for statement, values in seen:
        explain = work.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        lines += [row[3] for row in explain]
    work.connection.rollback()
    return lines


def is_of_wrong_numbers(statement: str) -> bool:
    """Whether it asks for what is owed behind: of the few leads with a wrong number, sorted."""
    return "AS wrong" in statement
