"""What this machine notes in the file for itself: never journalled, never sent."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from slaapp.store.tables import setting


def read_setting(connection: Connection, key: str) -> str | None:
    """What is noted under a key; None where nothing is."""
    return connection.execute(select(setting.c.value).where(setting.c.key == key)).scalar()


def write_setting(connection: Connection, key: str, value: str | None) -> None:
    """Note a value in the caller's transaction; None forgets it."""
    connection.execute(delete(setting).where(setting.c.key == key))
    if value is not None:
        connection.execute(insert(setting).values(key=key, value=value))


RESCORED = "rescored"
"""Counts how often figures of leads were written outside any operation: the journal is silent
about a score of another day."""

_COUNT = f"""
INSERT INTO {setting.name}(key, value) VALUES('{RESCORED}', '1')
ON CONFLICT(key) DO UPDATE SET value = CAST(value AS INTEGER) + 1"""


def note_rescored(connection: Connection) -> None:
    """Count once more, in the caller's transaction."""
    connection.exec_driver_sql(_COUNT)
