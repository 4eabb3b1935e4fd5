"""Every edit that a workspace knows of: its own from the journal, others' as they came.

An edit is a field of a row with when and where it was written. What taking in a packet wrote, or
undoing that, is no edit: those it brought stand in ``edit_elsewhere``, known as long as the
operation that took them in stands.
"""

from __future__ import annotations

from sqlalchemy import Connection

from slaapp.store.packets.layout import SAME_KEYS, joined_columns
from slaapp.store.takings import MARK, TAKING

_OURS = "c.operation_id NOT IN (SELECT id FROM temp.taking)"
_MADE = "o.recorded_at, coalesce(o.device_id, ''), o.author_id"
_FIELDS = f"""
SELECT c.table_name, c.row_id, coalesce(g.field, j.key), {_MADE}
FROM {{changes}} JOIN {{here}}.operation AS o ON o.id = c.operation_id
    JOIN json_each(c.old) AS j
    LEFT JOIN temp.joined_column AS g ON g.table_name = c.table_name AND g.column_name = j.key
WHERE c.kind = 'update' AND j.key <> 'custom' AND {_OURS}"""
# Of a lead's own fields each is edited by itself, though they are one column.
_CUSTOM = f"""
WITH pair AS (
    SELECT c.table_name, c.row_id, c.operation_id,
        coalesce(json_extract(c.old, '$.custom[0]'), '{{{{}}}}') AS was,
        coalesce(json_extract(c.old, '$.custom[1]'), '{{{{}}}}') AS now
    FROM {{changes}}
    WHERE c.kind = 'update' AND c.table_name = 'lead' AND {_OURS}
        AND json_type(c.old, '$.custom') IS NOT NULL)
SELECT pair.table_name, pair.row_id, 'custom.' || told.key, {_MADE}
FROM pair JOIN {{here}}.operation AS o ON o.id = pair.operation_id
    JOIN json_each(pair.now) AS told
WHERE NOT EXISTS (SELECT 1 FROM json_each(pair.was) AS before WHERE before.key = told.key
    AND before.type = told.type AND before.value IS told.value)
UNION ALL
SELECT pair.table_name, pair.row_id, 'custom.' || before.key, {_MADE}
FROM pair JOIN {{here}}.operation AS o ON o.id = pair.operation_id
    JOIN json_each(pair.was) AS before
WHERE before.key NOT IN (SELECT key FROM json_each(pair.now))"""
_BIRTHS = f"""
SELECT c.table_name, c.row_id, born.field, {_MADE}
FROM {{changes}} JOIN {{here}}.operation AS o ON o.id = c.operation_id
    JOIN (SELECT 'objection' AS field UNION SELECT 'withdrawn') AS born
WHERE c.kind = 'insert' AND {_OURS} AND c.table_name IN ({", ".join(map(repr, SAME_KEYS))})"""
_ELSEWHERE = """
SELECT e.table_name, e.row_id, e.field, e.edited_at, coalesce(e.device_id, ''), e.author_id
FROM {elsewhere} JOIN {here}.operation AS o ON o.id = e.operation_id AND o.undone = 0"""


def stamp_of(edit: str) -> str:
    """The SQL of when and where an edit (by its alias) was made: of a later one it is greater."""
    return f"printf('%016d', {edit}.edited_at) || {edit}.device_id"


def is_same_edit(one: str, other: str) -> str:
    """A condition: two edits, by their aliases, are the same one."""
    columns = ("row_id", "field", "edited_at", "device_id")
    return " AND ".join(f"{one}.{column} = {other}.{column}" for column in columns)


def note_edits(connection: Connection, here: str, *, asked: bool) -> None:
    """Put every edit that the workspace ``here`` (a schema's name) knows of into ``temp.known``.

    Where ``asked``, only those of the rows in ``temp.asked``.
    """
    run = connection.exec_driver_sql
    _note_takings(connection, here)
    run("DROP TABLE IF EXISTS temp.known")
    run(
        "CREATE TEMP TABLE known (table_name TEXT, row_id TEXT, field TEXT, edited_at INTEGER, "
        "device_id TEXT, author_id TEXT, PRIMARY KEY (row_id, field, edited_at, device_id)) "
        "WITHOUT ROWID"
    )
    among = "temp.asked AS a CROSS JOIN {here}.{table} AS {short} ON {short}.row_id = a.row_id"
    every = "{here}.{table} AS {short}"
    form = among if asked else every
    changes = form.format(here=here, table="change", short="c")
    elsewhere = form.format(here=here, table="edit_elsewhere", short="e")
    for query in (_FIELDS, _CUSTOM, _BIRTHS, _ELSEWHERE):
        told = query.format(here=here, changes=changes, elsewhere=elsewhere)
        run(f"INSERT OR IGNORE INTO temp.known SELECT * FROM ({told})")


def _note_takings(connection: Connection, here: str) -> None:
    run = connection.exec_driver_sql
    run("DROP TABLE IF EXISTS temp.taking")
    run("CREATE TEMP TABLE taking (id TEXT PRIMARY KEY) WITHOUT ROWID")
    run(
        "INSERT INTO temp.taking WITH RECURSIVE chain(id) AS ("
        f"SELECT id FROM {here}.operation WHERE kind = '{TAKING}' UNION "
        f"SELECT o.id FROM {here}.operation AS o JOIN chain ON o.undoes = chain.id) "
        "SELECT id FROM chain"
    )
    run("DROP TABLE IF EXISTS temp.joined_column")
    run("CREATE TEMP TABLE joined_column (table_name TEXT, column_name TEXT, field TEXT)")
    run("INSERT INTO temp.joined_column VALUES (?, ?, ?)", joined_columns())


def void_events(here: str) -> str:
    """A query for the events that count for nothing here, since their taking in was undone."""
    return (
        "SELECT target_id FROM (SELECT target_id, kind, max(printf('%016d', recorded_at) || id) "
        f"FROM {here}.event WHERE target_id IS NOT NULL AND field = '{MARK}' GROUP BY target_id) "
        "WHERE kind = 'retracted'"
    )


def is_void(row: str) -> str:
    """A condition: the row (by its alias) was withdrawn only by undoing what took it in."""
    known = "SELECT row_id FROM temp.known WHERE field = 'withdrawn'"
    return f"({row}.withdrawn = 1 AND {row}.id NOT IN ({known}))"
