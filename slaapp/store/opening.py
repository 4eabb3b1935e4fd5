"""Open, create and close a workspace file: the lock, the checks, the migration, the backup."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock
from sqlalchemy import Connection, Engine

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.store import backups
from slaapp.store.closing_backup import back_up_at_closing
from slaapp.store.derivation import Progress
from slaapp.store.engine import connect_file, use_wal
from slaapp.store.failures import naming_troubles
from slaapp.store.file_format import APPLICATION_ID, PLAIN_HEADER, SCHEMA_VERSION
from slaapp.store.file_lock import is_held, take_lock
from slaapp.store.last_entry import clock_before
from slaapp.store.migrating import migrate, schema_version
from slaapp.store.rebuilding import (
    figures_outdated,
    lacks_zone_rules,
    mark_figures_current,
    note_zone_rules,
    rebuild_figures,
)
from slaapp.store.soundness import require_sound, was_left_open

_PAGE = 4096


@dataclass
class OpenFile:
    """An opened file: its two engines and, where it may be written, the lock."""

    path: Path
    reader: Engine
    writer: Engine | None
    lock: FileLock | None
    passphrase: str | None = field(repr=False)
    ended_uncleanly: bool
    """The last program that held the file did not close it: it was checked before the rows."""
    clock_was_at: Instant | None = None
    """What the clock said when the file was last written to, where it says less now (rule 30)."""

    def writing_connection(self) -> Connection:
        """A connection for the one thread that writes."""
        if self.writer is None:
            raise Trouble("file_locked", path=str(self.path))
        return self.writer.connect()

    def reading_connection(self) -> Connection:
        """A connection for one thread that reads."""
        return self.reader.connect()


def create_file(path: Path, passphrase: str | None = None) -> OpenFile:
    """A new, empty workspace file; refuses to overwrite one that is there.

    Raises Trouble: file_exists, folder_missing, folder_read_only, file_locked, disk_full.
    """
    if _is_there(path):
        raise Trouble("file_exists", path=str(path))
    if not path.parent.is_dir():
        raise Trouble("folder_missing", path=str(path.parent))
    _require_writable_folder(path.parent)
    lock = take_lock(path)
    try:
        with naming_troubles(path):
            engine = connect_file(path, writing=True, passphrase=passphrase or None)
            with engine.connect() as connection:
                use_wal(connection)
                migrate(connection)
                with connection.begin():
                    mark_figures_current(connection)
        return _opened(path, engine, lock, passphrase or None, ended_uncleanly=False)
    except BaseException:
        _remove(path)
        lock.release()
        raise


def discard_file(opened: OpenFile) -> None:
    """Take back a file that was just created: what was to be put into it could not be."""
    opened.reader.dispose()
    if opened.writer is not None:
        opened.writer.dispose()
    _remove(opened.path)
    if opened.lock is not None:
        opened.lock.release()


def open_file(
    path: Path, now: Instant, passphrase: str | None = None, progress: Progress | None = None
) -> OpenFile:
    """Open a file to read and write; backs up and migrates where its schema is older.

    Figures that another version of the program derived are rebuilt first: ``progress(done,
    total)`` is told of the leads; broken off, it goes on from there at the next opening. A file
    that was not closed is checked before anything is read from it.

    Raises Trouble: file_missing, file_is_folder, file_unreadable, folder_read_only,
    file_locked, not_a_workspace, passphrase_needed, passphrase_wrong, file_from_newer_version,
    file_damaged, disk_full.
    """
    passphrase = _require_workspace(path, passphrase)
    _require_writable_folder(path.parent)
    if not os.access(path, os.W_OK):
        raise Trouble("file_read_only", path=str(path))
    lock = take_lock(path)
    try:
        uncleanly = was_left_open(path)
        if uncleanly:
            _require_sound(path, passphrase)
        engine = connect_file(path, writing=True, passphrase=passphrase)
        with _naming_troubles(path, passphrase), engine.connect() as connection:
            version = _require_version(connection, path)
            use_wal(connection)
            if version < SCHEMA_VERSION:
                backups.back_up(connection, path, now, passphrase)
                migrate(connection)
            _bring_figures_up_to_date(connection, now, progress)
            clock_was_at = clock_before(connection, now)
        opened = _opened(path, engine, lock, passphrase, ended_uncleanly=uncleanly)
        opened.clock_was_at = clock_was_at
        return opened
    except BaseException:
        lock.release()
        raise


def open_to_read(path: Path, passphrase: str | None = None) -> OpenFile:
    """Open a file for reading words while a window may hold it; takes no lock, writes nothing.

    A file that was not closed, and that nobody holds now, is checked first.

    Raises as ``open_file``, and Trouble: migration_due, figures_outdated.
    """
    passphrase = _require_workspace(path, passphrase)
    if was_left_open(path) and not is_held(path):
        _require_sound(path, passphrase)
    engine = connect_file(path, writing=False, passphrase=passphrase)
    with _naming_troubles(path, passphrase), engine.connect() as connection:
        if _require_version(connection, path) < SCHEMA_VERSION:
            raise Trouble("migration_due", path=str(path))
        outdated = figures_outdated(connection)
        connection.rollback()
        if outdated:
            raise Trouble("figures_outdated", path=str(path))
    return OpenFile(path, engine, None, None, passphrase, ended_uncleanly=False)


def close_file(opened: OpenFile, now: Instant, *, sparingly: bool = False) -> None:
    """Tidy up, back up what changed since the newest backup, let go of the lock.

    ``sparingly`` for a single word of many: a young backup does (see ``closing_backup``).
    """
    try:
        if opened.writer is not None:
            with naming_troubles(opened.path), opened.writer.connect() as connection:
                _tidy(connection)
                back_up_at_closing(
                    connection, opened.path, now, opened.passphrase, sparingly=sparingly
                )
    finally:
        opened.reader.dispose()
        if opened.writer is not None:
            opened.writer.dispose()
        if opened.lock is not None:
            opened.lock.release()


def restore_file(path: Path, backup: backups.Backup, passphrase: str | None = None) -> Path | None:
    """Put a backup in the place of a file that nobody holds; where the old one was kept.

    Raises Trouble: file_locked, folder_read_only, backup_damaged, disk_full.
    """
    lock = take_lock(path)
    try:
        return backups.restore(path, backup, passphrase)
    finally:
        lock.release()


def _opened(
    path: Path, engine: Engine, lock: FileLock, passphrase: str | None, *, ended_uncleanly: bool
) -> OpenFile:
    reader = connect_file(path, writing=False, passphrase=passphrase)
    return OpenFile(path, reader, engine, lock, passphrase, ended_uncleanly)


def _bring_figures_up_to_date(
    connection: Connection, now: Instant, progress: Progress | None
) -> None:
    outdated, unnoted = figures_outdated(connection), lacks_zone_rules(connection)
    connection.rollback()
    if outdated:
        rebuild_figures(connection, now, progress)
    elif unnoted:
        with connection.begin():
            note_zone_rules(connection)


def _tidy(connection: Connection) -> None:
    raw = connection.connection.dbapi_connection
    if raw is not None:
        # All tables, also those that this connection has not read: it is a new one.
        raw.execute("PRAGMA optimize=0x10002")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _require_sound(path: Path, passphrase: str | None) -> None:
    """The check after an unclean end; what it finds damaged is left as it is for the next one."""
    engine = connect_file(path, writing=False, passphrase=passphrase, touching=False)
    with _naming_troubles(path, passphrase), engine.connect() as connection:
        _require_version(connection, path)
        require_sound(connection, path)


def _require_workspace(path: Path, passphrase: str | None) -> str | None:
    """Look at the file from outside; the passphrase to open it with, None where it needs none."""
    if not _is_there(path):
        raise Trouble("file_missing", path=str(path))
    if path.is_dir():
        raise Trouble("file_is_folder", path=str(path))
    page = _first_page(path)
    if not page:
        raise Trouble("file_empty", path=str(path))
    if page.startswith(PLAIN_HEADER):
        return None
    if not passphrase:
        # An encrypted file looks like noise in whole pages.
        encrypted = path.stat().st_size % _PAGE == 0 and not page.isascii()
        raise Trouble("passphrase_needed" if encrypted else "not_a_workspace", path=str(path))
    return passphrase


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        # A folder that may not be entered, a name longer than names can be.
        raise Trouble("file_unreadable", path=str(path)) from None


def _first_page(path: Path) -> bytes:
    if not path.is_file():
        # A pipe would be waited on for ever.
        raise Trouble("file_unreadable", path=str(path))
    try:
        with path.open("rb") as file:
            return file.read(_PAGE)
    except OSError:
        raise Trouble("file_unreadable", path=str(path)) from None


def _require_writable_folder(folder: Path) -> None:
    if not os.access(folder, os.W_OK):
        raise Trouble("folder_read_only", path=str(folder))


def _require_version(connection: Connection, path: Path) -> int:
    application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    version = schema_version(connection)
    connection.rollback()
    if application != APPLICATION_ID:
        raise Trouble("not_a_workspace", path=str(path))
    if version > SCHEMA_VERSION:
        raise Trouble("file_from_newer_version", path=str(path), version=version)
    return version


@contextmanager
def _naming_troubles(path: Path, passphrase: str | None) -> Iterator[None]:
    """As naming_troubles; what SQLite takes for no database is one with another passphrase."""
    try:
        with naming_troubles(path):
            yield
    except Trouble as trouble:
        unread = trouble.code == "not_a_workspace" and trouble.__cause__ is not None
        if unread and passphrase is not None:
            raise Trouble("passphrase_wrong", path=str(path)) from None
        raise


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        _beside(path, suffix).unlink(missing_ok=True)
