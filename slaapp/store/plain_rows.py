"""Rows as the driver gives them, for whoever reads a million of them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select


def plain_rows(connection: Connection, query: Select[Any]) -> list[tuple[Any, ...]]:
    """All rows of a query of whole numbers and texts, as tuples: to make a row of SQLAlchemy's
    costs as much again as to read it."""
    result = connection.execute(query)
    cursor: Any = result.cursor
    rows: list[tuple[Any, ...]] = cursor.fetchall()
    result.close()
    return rows
