"""The copy that is made when a file is closed: always by a window, sparingly by single words.

A thousand words of the command line would be a thousand copies. So one of them leaves it at the
copy there is, if that is young and all that was done since is little and can be undone.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from slaapp.domain.instants import MINUTE, Instant
from slaapp.store import backups

YOUNG = 10 * MINUTE
"""A copy younger than this (milliseconds) does for what is little."""

LITTLE = 200
"""Changed rows; an import has more."""

_AT = "SELECT id FROM operation WHERE position = ?"
_LASTING = """SELECT 1 FROM operation
WHERE position > ? AND undoable = 0 AND undoes IS NULL LIMIT 1"""
_CHANGES = """SELECT count(*) FROM (
    SELECT 1 FROM operation AS o JOIN change AS c ON c.operation_id = o.id
    WHERE o.position > ? LIMIT ?)"""


def back_up_at_closing(
    connection: Connection, path: Path, now: Instant, passphrase: str | None, *, sparingly: bool
) -> None:
    """Copy the file behind ``connection`` (in no transaction) if the newest copy does not do.

    Raises Trouble as ``backups.back_up`` does.
    """
    state = backups.state_of(connection)
    connection.rollback()
    kept = backups.list_backups(path)
    if not state.position or any(backup.state == state for backup in kept):
        return
    if sparingly and kept and _does(connection, kept[0], now):
        return
    backups.back_up(connection, path, now, passphrase)
    backups.thin(path, now)


def _does(connection: Connection, newest: backups.Backup, now: Instant) -> bool:
    """Whether a copy holds all that would be missed, should the file be lost."""
    if not 0 <= now - newest.made_at < YOUNG:
        return False
    with connection.begin():
        run, position = connection.exec_driver_sql, newest.state.position
        held = run(_AT, (position,)).scalar()
        if held is None or not held.endswith(newest.state.mark):
            return False  # it comes from before a restore: the file went another way since
        lasting = run(_LASTING, (position,)).first() is not None
        return not lasting and run(_CHANGES, (position, LITTLE + 1)).scalar_one() <= LITTLE
