"""Back a file up on demand, tell which copies there are and what they lack, restore one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, func, select

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.store import backups
from slaapp.store.backups import Backup
from slaapp.store.engine import path_of
from slaapp.store.opening import OpenFile, restore_file
from slaapp.store.tables import operation


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """A checked copy; ``lacks`` counts the operations that the file has made since.

    None where the copy comes from before a restore: file and copy then went different ways.
    """

    id: str
    path: Path
    made_at: Instant
    size: int
    lacks: int | None


def back_up_now(opened: OpenFile, now: Instant) -> Backup:
    """A checked copy of the file as it stands, beside it, also while a window holds it.

    A copy is made by reading alone. Raises Trouble: disk_full, folder_read_only, backup_damaged.
    """
    with opened.reading_connection() as connection:
        raw = connection.connection.dbapi_connection
        assert raw is not None
        # VACUUM INTO writes another file only, but a connection set to queries refuses it.
        raw.execute("PRAGMA query_only=OFF")
        return backups.back_up(connection, opened.path, now, opened.passphrase)


def kept_backups(connection: Connection) -> list[KeptBackup]:
    """The checked copies of the file behind a connection, newest first."""
    newest = connection.execute(select(func.max(operation.c.position))).scalar() or 0
    return [
        KeptBackup(
            copy.path.name,
            copy.path,
            copy.made_at,
            _size(copy.path),
            newest - copy.state.position if _is_ours(connection, copy) else None,
        )
        for copy in backups.list_backups(path_of(connection))
    ]


def restore_backup(path: Path, copy: Path, passphrase: str | None = None) -> Path | None:
    """Put a copy in the place of ``path``, which nobody may hold; where the old file was kept.

    Raises Trouble: backup_gone, backup_damaged, file_locked, folder_read_only, disk_full.
    """
    found = next((each for each in backups.list_backups(path) if each.path == copy), None)
    if found is None:
        raise Trouble("backup_gone", path=str(copy))
    return restore_file(path, found, passphrase)


def _is_ours(connection: Connection, copy: Backup) -> bool:
    """Whether the copy's last operation is one of this file's: they went the same way so far."""
    query = select(operation.c.id).where(operation.c.position == copy.state.position)
    key = connection.execute(query).scalar()
    return key is not None and bool(copy.state.mark) and key.endswith(copy.state.mark)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
