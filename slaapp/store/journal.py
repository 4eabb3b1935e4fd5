"""The journal: triggers that write every change of a fact, whoever made it.

The technique is that of SQLite's "Automatic Undo/Redo Using SQLite" page. The one row of
``journal_context`` names the operation; a write outside one fails on a NOT NULL constraint.
An insertion stores no values, an update ``{"column": [old, new]}`` for what changed, a deletion
the old row.
"""

from __future__ import annotations

from sqlalchemy import Connection, Table

from slaapp.store.search_index import index_triggers
from slaapp.store.tables import event, fact_tables, facts_of

_OPERATION = "(SELECT operation_id FROM journal_context)"


def install_triggers(connection: Connection) -> None:
    """Make all triggers anew, also those of the search; to be called last in every migration."""
    remove_triggers(connection)
    for statement in trigger_statements():
        connection.exec_driver_sql(statement)


def remove_triggers(connection: Connection) -> None:
    """Drop all these triggers; first in every migration, since a rename over live ones fails."""
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type='trigger' "
        "AND (name LIKE 'journal~_%' ESCAPE '~' OR name LIKE 'search~_%' ESCAPE '~')"
    ).scalars()
    for name in names.all():
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


def remove_journal_triggers(connection: Connection) -> None:
    """Drop those that write the journal, for a copy on which nothing is noted any more; what
    keeps the search up to date stays."""
    for statement in trigger_statements():
        name = statement.split('"')[1]
        if name.startswith("journal_"):
            connection.exec_driver_sql(f'DROP TRIGGER IF EXISTS "{name}"')


def trigger_statements() -> list[str]:
    """The text of every trigger that a sound file has, for ``slaapp check``."""
    journal = [text for table in fact_tables() for text in _triggers_of(table)]
    return [*journal, *index_triggers()]


def _triggers_of(table: Table) -> list[str]:
    if table.name == "event":
        return [_insert_trigger(table), *_keep_events()]
    return [_insert_trigger(table), _update_trigger(table), _delete_trigger(table)]


def _insert_trigger(table: Table) -> str:
    return (
        f'CREATE TRIGGER "journal_{table.name}_insert" AFTER INSERT ON "{table.name}" BEGIN '
        f"INSERT INTO change(operation_id, table_name, row_id, kind) "
        f"VALUES({_OPERATION}, '{table.name}', NEW.id, 'insert'); END"
    )


def _update_trigger(table: Table) -> str:
    names = [column.name for column in facts_of(table)]
    differs = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in names)
    pairs = " UNION ALL ".join(
        f'SELECT \'{name}\' AS name, json_array(OLD."{name}", NEW."{name}") AS pair '
        f'WHERE OLD."{name}" IS NOT NEW."{name}"'
        for name in names
    )
    columns = ", ".join(f'"{name}"' for name in names)
    return (
        f'CREATE TRIGGER "journal_{table.name}_update" AFTER UPDATE OF {columns} '
        f'ON "{table.name}" WHEN {differs} BEGIN '
        f"INSERT INTO change(operation_id, table_name, row_id, kind, old) "
        f"VALUES({_OPERATION}, '{table.name}', NEW.id, 'update', "
        f"(SELECT json_group_object(name, json(pair)) FROM ({pairs}))); END"
    )


def _delete_trigger(table: Table) -> str:
    row = ", ".join(f"'{column.name}', OLD.\"{column.name}\"" for column in facts_of(table))
    return (
        f'CREATE TRIGGER "journal_{table.name}_delete" AFTER DELETE ON "{table.name}" BEGIN '
        f"INSERT INTO change(operation_id, table_name, row_id, kind, old) "
        f"VALUES({_OPERATION}, '{table.name}', OLD.id, 'delete', json_object({row})); END"
    )


def _keep_events() -> list[str]:
    """An event's row is never changed nor deleted: a correction is a retraction and a new one."""
    columns = ", ".join(f'"{column.name}"' for column in [event.c.id, *facts_of(event)])
    refusal = "BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END"
    return [
        f'CREATE TRIGGER "journal_event_update" BEFORE UPDATE OF {columns} ON event {refusal}',
        f'CREATE TRIGGER "journal_event_delete" BEFORE DELETE ON event {refusal}',
    ]
