"""Where the fields of a lead are kept: their columns, and how a lead reaches them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, Table

from slaapp.domain.lead_fields import BY_CODE, LEAD_FIELDS, TABLES
from slaapp.store.tables import lead, metadata

DESCRIBING: tuple[Table, ...] = (lead, *(metadata.tables[name] for name in TABLES))
"""The lead and all that it points to."""

COLUMNS: dict[str, Any] = {
    field.code: metadata.tables[field.table].c[field.column] for field in LEAD_FIELDS
}
"""The column of each field by its code."""


def pointer(table: Table) -> Any:
    """The lead's column that points to a row of this table."""
    return lead.c[f"{table.name}_id"]


def joined(codes: Sequence[str] | None = None) -> FromClause:
    """Leads with the tables of these fields (None: all of them)."""
    wanted = None if codes is None else {BY_CODE[code].table for code in codes}
    found: FromClause = lead
    for table in DESCRIBING[1:]:
        if wanted is None or table.name in wanted:
            on: ColumnElement[bool] = table.c.id == pointer(table)
            found = found.outerjoin(table, on)
    return found


def with_fields(query: Select[Any]) -> Select[Any]:
    """A query of leads with every field in the order of ``LEAD_FIELDS``, behind its own."""
    return query.add_columns(*(COLUMNS[field.code] for field in LEAD_FIELDS)).select_from(joined())
