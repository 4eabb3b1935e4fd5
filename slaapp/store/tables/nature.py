"""Which tables and columns are facts; when a row was written down."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ColumnElement, Table, func

from slaapp.store.tables.columns import FACT, metadata


def written_at(table: Any) -> ColumnElement[int]:
    """When a row was written down by the clock that everything else happens by."""
    stamp: ColumnElement[int] = func.coalesce(table.c.clock_at, table.c.recorded_at)
    return stamp.label("recorded_at")


def facts_of(table: Table) -> list[Column[Any]]:
    """The columns of a fact table that the journal watches: neither its key nor a figure."""
    return [
        column
        for column in table.columns
        if column.name != "id" and column.info.get("nature", FACT) == FACT
    ]


def fact_tables() -> list[Table]:
    """Every table that the journal watches, parents before children."""
    return [table for table in metadata.sorted_tables if table.info["nature"] == FACT]
