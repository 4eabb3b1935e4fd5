"""A field of the team's own keeps its type: digits that come for a text stay a text."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, select

from slaapp.exchange.mapping import ColumnMapping, Mapping, open_questions
from slaapp.operations.importing.inspection import Inspection
from slaapp.store.tables import custom_field


def text_fields(connection: Connection) -> frozenset[str]:
    """The keys of the team's fields that hold texts, be they chosen from a list."""
    query = select(custom_field.c.key).where(
        custom_field.c.type.in_(("text", "choice")), custom_field.c.withdrawn == 0
    )
    return frozenset(connection.execute(query).scalars())


def with_texts(mapping: Mapping, keys: frozenset[str]) -> Mapping:
    """The mapping with the columns that become one of these fields read as texts."""
    return replace(mapping, columns=tuple(_kept(each, keys) for each in mapping.columns))


def inspected_with_texts(found: Inspection, keys: frozenset[str]) -> Inspection:
    """The inspection with these fields read as texts: nothing has to be asked about them."""
    mapping, guess = with_texts(found.mapping, keys), with_texts(found.guess, keys)
    questions = open_questions(mapping, found.profile)
    return replace(found, mapping=mapping, guess=guess, questions=questions)


def _kept(column: ColumnMapping, keys: frozenset[str]) -> ColumnMapping:
    if column.target != "custom" or column.field_key not in keys:
        return column
    if column.field_type in ("text", "choice"):
        return column
    return replace(column, field_type="text", date_format="", number_style="")
