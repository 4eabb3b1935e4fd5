"""Take back every change since a place in the journal, whoever made it and whether or not it can
be undone: the file has its facts of then, and nothing says that there ever were others.

Undoing marks what it takes back; here, on a copy, what came since is gone. A value that the
journal does not hold any more, since a person was erased, stays as it is.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row

from slaapp.store.inverting import MARKS, settle_force
from slaapp.store.past.cut import Cut
from slaapp.store.search_index import forget_quickly
from slaapp.store.tables import cycle, deadline, fact_tables, facts_of, next_step

Step = Callable[[], None]
"""Called between two statements; may raise to break it all off."""

_CHUNK = 2_000

_CHANGED = """
SELECT sequence, table_name, row_id, kind, old FROM change
WHERE sequence > :after AND sequence < :before AND kind <> 'insert'
ORDER BY sequence DESC LIMIT :most"""

_INSERTED = """
SELECT row_id FROM change
WHERE sequence > :after AND table_name = '{table}' AND kind = 'insert'"""

_MARKED = f"""
SELECT DISTINCT target_id FROM event
WHERE kind IN {MARKS} AND id IN ({_INSERTED.format(table="event")})"""

_BEGAN = """
SELECT kind FROM change WHERE sequence > :after AND table_name = :table AND row_id = :key
ORDER BY sequence LIMIT 1"""

_COLUMNS = {table.name: {column.name for column in facts_of(table)} for table in fact_tables()}


def take_back(connection: Connection, cut: Cut, step: Step) -> None:
    """To be called in a transaction on a copy without journal triggers and foreign keys."""
    after = {"after": cut.sequence}
    marked = connection.exec_driver_sql(_MARKED, after).scalars().all()
    deleted = _give_back_values(connection, cut, step)
    forget_quickly(connection)
    for table in (cycle, deadline, next_step):
        of_gone = f"lead_id IN ({_INSERTED.format(table='lead')})"
        connection.exec_driver_sql(f'DELETE FROM "{table.name}" WHERE {of_gone}', after)
        step()
    for facts in reversed(fact_tables()):
        came = _INSERTED.format(table=facts.name)
        connection.exec_driver_sql(f'DELETE FROM "{facts.name}" WHERE id IN ({came})', after)
        step()
    _bring_back(connection, cut, deleted)
    if marked:
        settle_force(connection, list(marked))
    _shorten_journal(connection, cut, step)


def _give_back_values(
    connection: Connection, cut: Cut, step: Step
) -> dict[tuple[str, str], dict[str, Any]]:
    """Every updated row gets its values of then; the values of deleted rows are returned."""
    deleted: dict[tuple[str, str], dict[str, Any]] = {}
    for rows in _backwards(connection, cut):
        for each in rows:
            place = each.table_name, each.row_id
            if each.kind == "delete":
                deleted[place] = _known(each.table_name, json.loads(each.old or "{}"))
            elif place in deleted:
                deleted[place].update(_replaced(each))
        # Those alike in a row at once: an import fills many rows.
        updates = filter(None, (_update(each) for each in rows if each.kind == "update"))
        for statement, alike in groupby(updates, key=lambda one: one[0]):
            connection.exec_driver_sql(statement, [values for _statement, values in alike])
        step()
    return deleted


def _backwards(connection: Connection, cut: Cut) -> Iterator[list[Row[Any]]]:
    before = 2**62
    while True:
        asked = {"after": cut.sequence, "before": before, "most": _CHUNK}
        rows = connection.exec_driver_sql(_CHANGED, asked).all()
        if not rows:
            return
        yield list(rows)
        before = rows[-1].sequence


def _update(each: Row[Any]) -> tuple[str, tuple[Any, ...]] | None:
    values = _replaced(each)
    if not values:
        return None
    settings = ", ".join(f'"{name}" = ?' for name in values)
    statement = f'UPDATE "{each.table_name}" SET {settings} WHERE id = ?'
    return statement, (*values.values(), each.row_id)


def _replaced(each: Row[Any]) -> dict[str, Any]:
    """What an update replaced."""
    pairs = json.loads(each.old or "{}")
    return _known(each.table_name, {name: old for name, (old, _new) in pairs.items()})


def _known(table: str, values: dict[str, Any]) -> dict[str, Any]:
    """Without columns that an older program had."""
    return {name: value for name, value in values.items() if name in _COLUMNS[table]}


def _bring_back(
    connection: Connection, cut: Cut, deleted: dict[tuple[str, str], dict[str, Any]]
) -> None:
    for (table, key), values in deleted.items():
        asked = {"after": cut.sequence, "table": table, "key": key}
        if connection.exec_driver_sql(_BEGAN, asked).scalar_one() == "insert":
            continue  # It was not there yet.
        row = {"id": key, **values}
        names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
        statement = f'INSERT INTO "{table}" ({names}) VALUES ({marks})'
        connection.exec_driver_sql(statement, tuple(row.values()))


_LATER = "(SELECT id FROM operation WHERE position > :position)"


def _shorten_journal(connection: Connection, cut: Cut, step: Step) -> None:
    for statement in (
        f"DELETE FROM edit_elsewhere WHERE operation_id IN {_LATER}",
        "DELETE FROM change WHERE sequence > :after",
        "DELETE FROM operation WHERE position > :position",
    ):
        asked = {"after": cut.sequence, "position": cut.position}
        connection.exec_driver_sql(statement, asked)
        step()
    _settle_undone(connection)


_UNDOINGS = """
SELECT id, undoes, json_extract(details, '$.beside') AS beside FROM operation
WHERE undoes IS NOT NULL ORDER BY position DESC"""


def _settle_undone(connection: Connection) -> None:
    """An operation is undone while an undoing of it stands; the latest are settled first."""
    gone: set[str] = set()
    for each in connection.exec_driver_sql(_UNDOINGS).all():
        if each.id not in gone:
            gone |= {each.undoes, *filter(None, (each.beside,))}
    connection.exec_driver_sql("UPDATE operation SET undone = 0 WHERE undone = 1")
    if gone:
        rows = [(key,) for key in gone]
        connection.exec_driver_sql("UPDATE operation SET undone = 1 WHERE id = ?", rows)
