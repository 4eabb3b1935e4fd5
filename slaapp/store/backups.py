"""Copies of the file: made in one step, opened and checked before they count, thinned by age."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection

from slaapp.domain.instants import Instant, to_instant
from slaapp.domain.trouble import Trouble
from slaapp.store.engine import connect_file
from slaapp.store.failures import naming_troubles

_STAMP = "%Y-%m-%dT%H-%M-%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified copy: when it was made and the journal position it holds."""

    path: Path
    made_at: Instant
    position: int


def backup_folder(path: Path) -> Path:
    """The folder of a file's backups, beside it."""
    return path.with_name(path.name + "-backups")


def list_backups(path: Path) -> list[Backup]:
    """The verified backups of a file, newest first."""
    folder = backup_folder(path)
    found = [_read_name(copy) for copy in folder.glob("*.slaapp")] if folder.is_dir() else []
    return sorted((b for b in found if b), key=lambda b: (b.made_at, b.position), reverse=True)


def back_up(
    connection: Connection, path: Path, now: Instant, passphrase: str | None = None
) -> Backup:
    """Copy the file behind ``connection`` (in no transaction), check the copy, keep it.

    Raises Trouble("disk_full" | "backup_damaged" | …); the unfinished copy is removed.
    """
    folder = backup_folder(path)
    with naming_troubles(folder):
        folder.mkdir(exist_ok=True)
        position = _position(connection)
        name = f"{datetime.fromtimestamp(now / 1000, UTC).strftime(_STAMP)}_{position}.slaapp"
        target, unfinished = folder / name, folder / (name + ".part")
        unfinished.unlink(missing_ok=True)
        try:
            raw = connection.connection.dbapi_connection
            if raw is None:
                raise RuntimeError("no connection to back up")
            raw.execute("VACUUM INTO ?", (str(unfinished),))
            _verify(unfinished, passphrase)
            _settle(unfinished, target)
        finally:
            unfinished.unlink(missing_ok=True)
    return Backup(target, now, position)


def restore(path: Path, backup: Backup) -> Path | None:
    """Put a backup in the place of the file, whose lock the caller holds; the old file is kept.

    The left-over -wal goes first: it would silently undo the restore. Returns where the old
    file went, under a dated name.
    """
    with naming_troubles(path):
        kept: Path | None = None
        if path.exists():
            stamp = datetime.fromtimestamp(path.stat().st_mtime, UTC).strftime(_STAMP)
            kept = path.with_name(f"{path.stem}-before-restore-{stamp}{path.suffix}")
            shutil.copy2(path, kept)
        fresh = path.with_name(path.name + ".restored")
        shutil.copy2(backup.path, fresh)
        for suffix in ("-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        _settle(fresh, path)
    return kept


def thin(path: Path, now: Instant) -> list[Path]:
    """Remove the backups that the keeping rule no longer wants; returns what went."""
    backups = list_backups(path)
    kept = to_keep([backup.made_at for backup in backups], now)
    gone = [backup.path for backup in backups if backup.made_at not in kept]
    for copy in gone:
        copy.unlink(missing_ok=True)
    return gone


def to_keep(stamps: Iterable[Instant], now: Instant) -> set[Instant]:
    """All of 2 days, the newest of each of 7 days, 4 weeks and 12 months before (UTC)."""
    kept: set[Instant] = set()
    newest: dict[tuple[str, object], Instant] = {}
    today = _day(now)
    for stamp in sorted(stamps):
        day = _day(stamp)
        if today - day < timedelta(days=2):
            kept.add(stamp)
        if today - day < timedelta(days=9):
            newest["day", day] = stamp
        if today - day < timedelta(weeks=5):
            newest["week", day.isocalendar()[:2]] = stamp
        if today - day < timedelta(days=366):
            newest["month", (day.year, day.month)] = stamp
    return kept | set(newest.values())


def _day(stamp: Instant) -> date:
    return datetime.fromtimestamp(stamp / 1000, UTC).date()


def _position(connection: Connection) -> int:
    raw = connection.connection.dbapi_connection
    if raw is None:
        raise RuntimeError("no connection to read")
    known = raw.execute("SELECT 1 FROM sqlite_master WHERE name='operation'").fetchone()
    if not known:
        return 0
    return int(raw.execute("SELECT coalesce(max(position), 0) FROM operation").fetchone()[0])


def _verify(copy: Path, passphrase: str | None) -> None:
    with connect_file(copy, writing=False, passphrase=passphrase).connect() as connection:
        verdict = connection.exec_driver_sql("PRAGMA quick_check").scalars().all()
    if verdict != ["ok"]:
        raise Trouble("backup_damaged", path=str(copy))


def _settle(source: Path, target: Path) -> None:
    with source.open("rb+") as copy:
        os.fsync(copy.fileno())
    os.replace(source, target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _read_name(copy: Path) -> Backup | None:
    stamp, _, position = copy.stem.partition("_")
    try:
        made = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
        return Backup(copy, to_instant(made), int(position))
    except ValueError:
        return None
