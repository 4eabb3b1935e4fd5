"""Which fields sales fill in: nobody knows them when a lead is judged, so nothing is learned from
them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select

from slaapp.domain.criterion_field import is_field
from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.operation import Author, Operation, Receipt, operation
from slaapp.store.rows.sales_fields import sales_fields
from slaapp.store.tables import sales_field


def declare_sales_fields(
    connection: Connection, labels: Mapping[str, str], *, by: Author, now: Instant
) -> Receipt:
    """Sales fill these fields in; ``labels`` are what people call them, by their codes.

    What is declared already stays so. Raises Trouble("unknown_field").
    """
    with operation(connection, "declare_sales_fields", by=by, now=now) as doing:
        held = sales_fields(connection)
        for field in labels:
            if not is_field(field):
                raise Trouble("unknown_field", name=field)
            if field not in held:
                doing.add(sales_field, field=field)
        _describe(doing, list(labels.values()))
    assert doing.receipt is not None
    return doing.receipt


def release_sales_fields(
    connection: Connection, labels: Mapping[str, str], *, by: Author, now: Instant
) -> Receipt:
    """These fields are known beforehand after all. Raises Trouble("unknown_entry")."""
    with operation(connection, "release_sales_fields", by=by, now=now) as doing:
        for field in labels:
            declared = select(sales_field.c.id).where(
                sales_field.c.field == field, sales_field.c.withdrawn == 0
            )
            keys = list(connection.execute(declared).scalars())
            if not keys:
                raise Trouble("unknown_entry")
            for key in keys:
                doing.change(sales_field, key, withdrawn=1)
        _describe(doing, list(labels.values()))
    assert doing.receipt is not None
    return doing.receipt


def _describe(doing: Operation, names: Sequence[str]) -> None:
    doing.details.update(name=", ".join(names), count=len(names))
