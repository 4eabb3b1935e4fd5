"""What was typed and not saved yet: this machine's own, no fact, no line of history."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, bindparam, delete, insert, select

from slaapp.domain.instants import Instant
from slaapp.store.engine import path_of
from slaapp.store.failures import naming_troubles
from slaapp.store.tables import unsaved_text


def keep_unsaved(connection: Connection, texts: Mapping[str, str | None], now: Instant) -> None:
    """Keep a text under each key, in one transaction; None forgets what was there.

    Raises Trouble where the disk or the file fails.
    """
    kept = [
        {"id": key, "text": text, "saved_at": now}
        for key, text in texts.items()
        if text is not None
    ]
    with naming_troubles(path_of(connection)), connection.begin():
        gone = delete(unsaved_text).where(unsaved_text.c.id == bindparam("key"))
        connection.execute(gone, [{"key": key} for key in texts])
        if kept:
            connection.execute(insert(unsaved_text), kept)


def read_unsaved(connection: Connection) -> dict[str, str]:
    """Every text that was kept, by its key."""
    query = select(unsaved_text.c.id, unsaved_text.c.text)
    return {row.id: row.text for row in connection.execute(query)}
