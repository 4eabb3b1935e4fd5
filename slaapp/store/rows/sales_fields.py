"""The fields that sales fill in, as the team declared them."""

from __future__ import annotations

from sqlalchemy import Connection, select

from slaapp.store.tables import sales_field


def sales_fields(connection: Connection) -> frozenset[str]:
    """Their codes (``domain.criterion_field``)."""
    query = select(sales_field.c.field).where(sales_field.c.withdrawn == 0)
    return frozenset(connection.execute(query).scalars())
