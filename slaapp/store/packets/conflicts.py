"""Where two sides wrote, neither knowing of the other: both values, each with who and when."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, Row

from slaapp.domain.instants import Instant
from slaapp.store.packets.schemas import Schemas
from slaapp.store.tables import lead, metadata, person

MOST_SHOWN = 200
"""Conflicts that are told one by one."""


@dataclass(frozen=True, slots=True)
class Side:
    """What one side wrote, as JSON, when and by whom."""

    value: Any
    at: Instant
    author: str | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that both sides edited, neither knowing of the other: the later edit holds.

    Or what one side wrote about a lead that the other withdrew; ``withdrawn`` says which one did.
    The lead stays withdrawn, and that side has no value.
    """

    table: str
    row_id: str
    field: str
    name: str
    """Of the lead, the person, the company … that it is a field of."""
    ours: Side
    theirs: Side
    theirs_holds: bool
    withdrawn: Literal["", "ours", "theirs"] = ""

    @property
    def sides(self) -> tuple[Side, Side]:
        """The one that holds, then the other one."""
        return (self.theirs, self.ours) if self.theirs_holds else (self.ours, self.theirs)


def conflict_from(told: Mapping[str, Any]) -> Conflict:
    """The same, as a line of history keeps it (``dataclasses.asdict``)."""
    ours, theirs = Side(**told["ours"]), Side(**told["theirs"])
    return Conflict(**{**told, "ours": ours, "theirs": theirs})


def contested(connection: Connection, schemas: Schemas) -> list[Conflict]:
    """The fields in ``temp.contest`` that both sides edited, the earliest first."""
    query = f"SELECT * FROM temp.contest WHERE unaware ORDER BY theirs LIMIT {MOST_SHOWN}"
    rows = connection.exec_driver_sql(query).all()
    return [_contested(connection, row, schemas) for row in rows]


def _contested(connection: Connection, row: Row[Any], schemas: Schemas) -> Conflict:
    held, given = (
        shown(connection, row.table_name, row.field, json.loads(value)[0], schemas)
        for value in (row.held, row.given)
    )
    ours = side(connection, held, row.ours, row.our_author, schemas)
    theirs = side(connection, given, row.theirs, row.their_author, schemas)
    name = name_of(connection, row.table_name, row.row_id, schemas.here)
    return Conflict(
        row.table_name, row.row_id, row.field, name, ours, theirs, row.theirs > row.ours
    )


def side(
    connection: Connection, value: Any, stamp: str, author: str | None, schemas: Schemas
) -> Side:
    """What was written at a stamp (when, then on which machine) by a member."""
    name = _name_anywhere(connection, "member", author, schemas) if author else None
    return Side(value, int(stamp[:16]), name)


def shown(connection: Connection, table: str, field: str, value: Any, schemas: Schemas) -> Any:
    """A value as it is shown: what a key refers to by its name."""
    columns = metadata.tables[table].c
    if field in columns and isinstance(value, str):
        for key in columns[field].foreign_keys:
            return _name_anywhere(connection, key.column.table.name, value, schemas) or value
    return value


def _name_anywhere(connection: Connection, table: str, key: str, schemas: Schemas) -> str | None:
    """What a row is called here, else in the packet; that holds no figures, so no titles."""
    places = [schemas.here] if table == lead.name else [schemas.here, schemas.packet]
    return next(filter(None, (name_of(connection, table, key, each) for each in places)), None)


def name_of(connection: Connection, table: str, key: str, here: str) -> str:
    """What a row of the workspace is called; empty where it has no name."""
    if table == "objection_mark":
        return ""
    called = _CALLED.get(table, "name")
    if "name" not in metadata.tables[table].c and table not in _CALLED:
        return ""
    query = f"SELECT {called} FROM {here}.{table} WHERE id = ?"
    return str(connection.exec_driver_sql(query, (key,)).scalar() or "")


_CALLED = {
    lead.name: "title",
    person.name: "trim(coalesce(first_name, '') || ' ' || coalesce(last_name, ''))",
    "custom_field": "label",
    "reason": "coalesce(label, code)",
    "calendar_entry": "coalesce(nullif(label, ''), day)",
    "absence": "starts_on",
    "review": "starts_on",
    "territory": "value",
    "sales_field": "field",
}
