"""Back a file up on demand, also while a window holds it: a copy is made by reading alone."""

from __future__ import annotations

from slaapp.domain.instants import Instant
from slaapp.store import backups
from slaapp.store.backups import Backup
from slaapp.store.opening import OpenFile


def back_up_now(opened: OpenFile, now: Instant) -> Backup:
    """A checked copy of the file as it stands, beside it.

    Raises Trouble: disk_full, folder_read_only, backup_damaged.
    """
    with opened.reading_connection() as connection:
        raw = connection.connection.dbapi_connection
        assert raw is not None
        # VACUUM INTO writes another file only, but a connection set to queries refuses it.
        raw.execute("PRAGMA query_only=OFF")
        return backups.back_up(connection, opened.path, now, opened.passphrase)


def backups_of(opened: OpenFile) -> list[Backup]:
    """The checked copies of a file, newest first."""
    return backups.list_backups(opened.path)
