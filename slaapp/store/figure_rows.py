"""Write figures where they differ from what is stored; a row that stands costs a comparison.

Plain SQL with values in order: to build statements and name their values took as long as the work.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection

from slaapp.store.among import keys_text
from slaapp.store.tables import metadata

Row = Mapping[str, Any]

# Each has its index, and is all that a new day or another calendar moves: written apart, it leaves
# the other indexes of the lead alone.
_APART = (("score", "scored_on", "tier"), ("next_due_at", "next_commitment"))


def write_leads(connection: Connection, rows: Mapping[str, Row]) -> None:
    """Bring the derived columns of leads, by key, to these values; all rows name the same."""
    names = list(next(iter(rows.values()), ()))
    apart = {name for group in _APART for name in group}
    rest = tuple(name for name in names if name not in apart)
    for group in (*_APART, rest):
        held = tuple(name for name in group if name in names)
        if held:
            values = [(key, *(row[name] for name in held)) for key, row in rows.items()]
            connection.exec_driver_sql(_update_of(held), values)


def write_rows(
    connection: Connection, table: str, lead_ids: Collection[str], rows: Sequence[Row]
) -> None:
    """Let these be the rows of ``table`` (cycle, deadline) for these leads, and no others."""
    kept = keys_text(row["id"] for row in rows)
    connection.exec_driver_sql(_forget_in(table), (keys_text(lead_ids), kept))
    if rows:
        names = tuple(rows[0])
        values = [tuple(row[name] for name in names) for row in rows]
        connection.exec_driver_sql(_upsert_into(table, names), values)


@cache
def _update_of(names: tuple[str, ...]) -> str:
    marks = {name: f"?{at}" for at, name in enumerate(names, 2)}
    settings = ", ".join(f'"{name}" = {mark}' for name, mark in marks.items())
    differs = " OR ".join(f'"{name}" IS NOT {mark}' for name, mark in marks.items())
    return f"UPDATE lead SET {settings} WHERE id = ?1 AND ({differs})"


@cache
def _forget_in(table: str) -> str:
    return (
        f'DELETE FROM "{metadata.tables[table].name}" '
        "WHERE lead_id IN (SELECT value FROM json_each(?1)) "
        "AND id NOT IN (SELECT value FROM json_each(?2))"
    )


@cache
def _upsert_into(table: str, names: tuple[str, ...]) -> str:
    others = [name for name in names if name != "id"]
    columns = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join("?" * len(names))
    settings = ", ".join(f'"{name}" = excluded."{name}"' for name in others)
    differs = " OR ".join(f'"{table}"."{name}" IS NOT excluded."{name}"' for name in others)
    return (
        f'INSERT INTO "{table}" ({columns}) VALUES ({marks}) '
        f"ON CONFLICT(id) DO UPDATE SET {settings} WHERE {differs}"
    )
