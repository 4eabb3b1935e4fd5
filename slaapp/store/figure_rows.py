"""Write figures where they differ from what is stored; to read and compare a row is soon done.

Plain SQL with values in order: to build statements and name their values took as long as the work.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection

from slaapp.store.among import keys_text
from slaapp.store.search_index import NAMES, learn

Row = Mapping[str, Any]
Values = tuple[Any, ...]
Names = tuple[str, ...]


def write_leads(connection: Connection, rows: Mapping[str, Row]) -> None:
    """Bring the derived columns of leads, by key, to these values; all name them in one order.

    Leads that get their first ones come into the search index.
    """
    names = ("id", *next(iter(rows.values()), ()))
    wanted = {key: (key, *row.values()) for key, row in rows.items()}
    stored = _stored(connection, "lead", "id", names, rows)
    _update(connection, "lead", names, stored, wanted)
    if NAMES in names:
        at = names.index(NAMES)
        fresh = [key for key, values in stored.items() if values[at] is None]
        if fresh:
            learn(connection, fresh)


def write_rows(
    connection: Connection, table: str, lead_ids: Collection[str], rows: Sequence[Row]
) -> None:
    """Let these be the rows of ``table`` (cycle, deadline) for these leads, and no others."""
    names = tuple(next(iter(rows), ("id",)))
    wanted = {row["id"]: tuple(row.values()) for row in rows}
    stored = _stored(connection, table, "lead_id", names, lead_ids)
    gone = [(key,) for key in stored if key not in wanted]
    if gone:
        connection.exec_driver_sql(f'DELETE FROM "{table}" WHERE id = ?', gone)
    _update(connection, table, names, stored, wanted)
    fresh = [values for key, values in wanted.items() if key not in stored]
    if fresh:
        connection.exec_driver_sql(_insert_into(table, names), fresh)


def _stored(
    connection: Connection, table: str, by: str, names: Names, keys: Collection[str]
) -> dict[str, Values]:
    """What stands there now, by the row's own key."""
    found = connection.exec_driver_sql(_select_from(table, by, names), (keys_text(keys),))
    key = names.index("id")
    return {row[key]: tuple(row) for row in found}


def _update(
    connection: Connection,
    table: str,
    names: Names,
    stored: Mapping[str, Values],
    wanted: Mapping[str, Values],
) -> None:
    """Write what differs, column by column: an index is touched only where its columns are."""
    alike: dict[tuple[int, ...], list[Values]] = defaultdict(list)
    for key, old in stored.items():
        new = wanted.get(key, old)
        if new != old:
            places = tuple(at for at, value in enumerate(new) if value != old[at])
            alike[places].append((*(new[at] for at in places), key))
    for places, values in alike.items():
        changed = tuple(names[at] for at in places)
        connection.exec_driver_sql(_update_of(table, changed), values)


def _listed(names: Names) -> str:
    return ", ".join(f'"{name}"' for name in names)


@cache
def _select_from(table: str, by: str, names: Names) -> str:
    within = f'"{by}" IN (SELECT value FROM json_each(?))'
    return f'SELECT {_listed(names)} FROM "{table}" WHERE {within}'


@cache
def _update_of(table: str, names: Names) -> str:
    settings = ", ".join(f'"{name}" = ?' for name in names)
    return f'UPDATE "{table}" SET {settings} WHERE id = ?'


@cache
def _insert_into(table: str, names: Names) -> str:
    # A lead that was merged into another gives its cycles to that one: the keys are there already.
    settings = ", ".join(f'"{name}" = excluded."{name}"' for name in names if name != "id")
    return (
        f'INSERT INTO "{table}" ({_listed(names)}) VALUES ({", ".join("?" * len(names))}) '
        f"ON CONFLICT(id) DO UPDATE SET {settings}"
    )
