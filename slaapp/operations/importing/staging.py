"""The staged file: a workspace in small, with the rules of the real one and the new leads."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.schema import CreateIndex, CreateTable

from slaapp.domain.lead_fields import LISTED
from slaapp.domain.trouble import Trouble
from slaapp.operations.importing.places import discard_staging
from slaapp.store.engine import connect_file
from slaapp.store.merges import merged_into, read_survivors
from slaapp.store.tables import (
    agreement,
    calendar_entry,
    company,
    custom_field,
    event,
    lead,
    lead_tag,
    member,
    metadata,
    person,
    reason,
    tag,
    workspace,
)

RULES: tuple[Table, ...] = (workspace, agreement, calendar_entry)
WORDS: tuple[Table, ...] = (
    *(member, reason, custom_field, tag),
    *(metadata.tables[name] for name in LISTED),
)


@contextmanager
def staged_connection(staged: Path, original: Path, passphrase: str | None) -> Iterator[Connection]:
    """A connection to a new staged file with the workspace attached as ``original``.

    It holds the rules and the lists of words; no journal, no triggers: those are the
    workspace's. Written without care for power cuts, since it can be made again. Raises
    Trouble("folder_read_only" | "folder_missing", path=) where it cannot lie there.
    """
    _claim(staged)
    engine = connect_file(staged, writing=True, passphrase=passphrase)
    try:
        with engine.connect() as connection:
            raw = _prepare(connection, original, passphrase)
            yield connection
            raw.execute("DETACH DATABASE original")
    except BaseException:
        engine.dispose()
        discard_staging(staged)
        raise
    engine.dispose()


def _prepare(connection: Connection, original: Path, passphrase: str | None) -> Any:
    """Attach the workspace, and take its rules and words over; the driver's own connection."""
    raw = connection.connection.dbapi_connection
    assert raw is not None
    raw.execute("PRAGMA journal_mode=OFF")
    raw.execute("PRAGMA synchronous=OFF")
    raw.execute("PRAGMA foreign_keys=OFF")
    key = "" if passphrase is None else passphrase
    raw.execute("ATTACH DATABASE ? AS original KEY ?", (str(original), key))
    with connection.begin():
        _create_tables(connection)
        for table in (*RULES, *WORDS):
            copy_rows(connection, table, "1")
    return raw


def _create_tables(connection: Connection) -> None:
    """Without the indexes by which lists of leads are sorted: nobody looks at them here."""
    for table in metadata.sorted_tables:
        connection.execute(CreateTable(table))
        for index in () if table is lead else table.indexes:
            connection.execute(CreateIndex(index))


def _claim(staged: Path) -> None:
    """Make the empty file: the database would only say that it cannot open it."""
    try:
        staged.unlink(missing_ok=True)
        staged.touch()
    except FileNotFoundError:
        raise Trouble("folder_missing", path=str(staged.parent)) from None
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise Trouble("folder_read_only", path=str(staged.parent)) from error
        raise


def copy_rows(connection: Connection, table: Table, condition: str) -> None:
    """Take rows of the workspace over into the staged file.

    A lead's number there is nobody's business: new leads have numbers already.
    """
    own = [each.name for each in table.columns if (table, each.name) != (lead, "number")]
    names = ", ".join(f'"{name}"' for name in own)
    connection.exec_driver_sql(
        f'INSERT INTO main."{table.name}" ({names}) '
        f'SELECT {names} FROM original."{table.name}" WHERE {condition}'
    )


def copy_leads(connection: Connection, keys: list[str]) -> list[str]:
    """Take existing leads over, with what their figures are made of; all that were taken.

    What was merged into them comes with them.
    """
    connection.exec_driver_sql("CREATE TEMP TABLE IF NOT EXISTS wanted(id TEXT PRIMARY KEY)")
    connection.exec_driver_sql("DELETE FROM wanted")
    if not keys:
        return []
    gone = merged_into(read_survivors(connection, "original"))
    keys = list(dict.fromkeys([*keys, *(each for key in keys for each in gone.get(key, ()))]))
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO wanted(id) VALUES (?)", [(key,) for key in keys]
    )
    chosen = "SELECT id FROM wanted"
    copy_rows(connection, event, f"lead_id IN ({chosen}) AND in_force = 1")
    copy_rows(connection, lead, f"id IN ({chosen})")
    copy_rows(connection, lead_tag, f"lead_id IN ({chosen})")
    for table in (person, company):
        of_them = f"SELECT {table.name}_id FROM main.lead WHERE id IN ({chosen})"
        copy_rows(
            connection,
            table,
            f"id IN ({of_them}) AND id NOT IN (SELECT id FROM main.{table.name})",
        )
    return keys
