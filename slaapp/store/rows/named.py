"""What leads are sorted into by name: products, tags, the values of the team's own fields."""

from __future__ import annotations

import json

from sqlalchemy import Connection, Table, select

from slaapp.domain.criterion_field import CUSTOM
from slaapp.store.rows.field_values import field_values
from slaapp.store.tables import custom_field, product, tag


def product_names(connection: Connection) -> dict[str, str]:
    """The products by key, in the order of their names."""
    return _names(connection, product)


def tag_names(connection: Connection) -> dict[str, str]:
    """The tags by key, in the order of their names."""
    return _names(connection, tag)


def values_of_fields(connection: Connection) -> dict[str, list[str]]:
    """What can be chosen of each of the team's own fields, by its key: the choices of a choice,
    yes and no; of texts, numbers and dates nothing."""
    query = select(custom_field.c.key, custom_field.c.type, custom_field.c.choices)
    rows = connection.execute(query.where(custom_field.c.withdrawn == 0)).all()
    return {row.key: _values(connection, row.key, row.type, row.choices) for row in rows}


def _values(connection: Connection, key: str, kind: str, choices: str | None) -> list[str]:
    if kind == "yes_no":
        return ["yes", "no"]
    if choices:
        return [str(each) for each in json.loads(choices)]
    return field_values(connection, CUSTOM + key) if kind == "choice" else []


def _names(connection: Connection, table: Table) -> dict[str, str]:
    query = select(table.c.id, table.c.name).where(table.c.withdrawn == 0).order_by(table.c.name)
    return {row.id: row.name or "" for row in connection.execute(query)}
