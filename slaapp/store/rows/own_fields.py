"""The team's own fields of leads: what they hold, of how many leads, and what looks at them."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy import Connection, Text, column, func, select

from slaapp.domain.criterion_field import CUSTOM
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import custom_field, lead


@dataclass(frozen=True, slots=True)
class OwnField:
    """A field by its key: its name, its type, its choices in their order, how many leads have a
    value, and whether the agreement in force looks at it."""

    id: str
    key: str
    label: str
    type: str
    choices: tuple[str, ...] = ()
    leads: int = 0
    judged: bool = False


def own_fields(connection: Connection, *, counted: bool = False) -> list[OwnField]:
    """The fields by name; ``counted``: with what stands behind each of them."""
    query = select(custom_field).where(custom_field.c.withdrawn == 0)
    rows = connection.execute(query.order_by(func.fold(custom_field.c.label))).all()
    counts = _counts(connection) if counted else {}
    judged = _judged(connection) if counted else frozenset()
    return [
        OwnField(
            row.id,
            row.key,
            row.label or row.key,
            row.type or "text",
            tuple(json.loads(row.choices)) if row.choices else (),
            counts.get(row.key, 0),
            CUSTOM + row.key in judged,
        )
        for row in rows
    ]


def _counts(connection: Connection) -> dict[str, int]:
    held = func.json_each(lead.c.custom).table_valued(column("key", Text))
    query = select(held.c.key, func.count()).select_from(lead)
    query = query.join(held, lead.c.custom.is_not(None))
    query = query.where(lead.c.withdrawn == 0).group_by(held.c.key)
    return {row[0]: row[1] for row in connection.execute(query)}


def _judged(connection: Connection) -> frozenset[str]:
    versions = read_rulebook(connection).versions
    if not versions:
        return frozenset()
    terms = versions[-1].agreement
    conditions = (*terms.criteria, *(gate.condition for gate in terms.qualifying.gates))
    return frozenset(each.field for each in conditions)
