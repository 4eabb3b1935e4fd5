"""Copies of the file: made in one step, opened and checked before they count, thinned by age."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from slaapp.domain.instants import Instant, to_instant
from slaapp.domain.trouble import Trouble
from slaapp.store.engine import connect_file
from slaapp.store.failures import naming_troubles

_STAMP = "%Y-%m-%dT%H-%M-%S"


@dataclass(frozen=True, slots=True)
class State:
    """How far a file's journal is: the newest operation's position, and the end of its key.

    The position alone would not do: after a restore, other operations take the same positions.
    """

    position: int
    mark: str


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified copy: when it was made and the state of the journal it holds."""

    path: Path
    made_at: Instant
    state: State


def backup_folder(path: Path) -> Path:
    """The folder of a file's backups, beside it."""
    return path.with_name(path.name + "-backups")


def list_backups(path: Path) -> list[Backup]:
    """The verified backups of a file, newest first."""
    folder = backup_folder(path)
    found = [_read_name(copy) for copy in folder.glob("*.slaapp")] if folder.is_dir() else []
    return sorted(
        (b for b in found if b), key=lambda b: (b.made_at, b.state.position), reverse=True
    )


def back_up(
    connection: Connection, path: Path, now: Instant, passphrase: str | None = None
) -> Backup:
    """Copy the file behind ``connection`` (in no transaction), check the copy, keep it.

    Raises Trouble("disk_full" | "backup_damaged" | …); the unfinished copy is removed.
    """
    folder = backup_folder(path)
    with naming_troubles(folder):
        folder.mkdir(exist_ok=True)
        state = state_of(connection)
        stamp = datetime.fromtimestamp(now / 1000, UTC).strftime(_STAMP)
        name = f"{stamp}_{state.position}-{state.mark}.slaapp"
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
    return Backup(target, now, state)


def restore(path: Path, backup: Backup, passphrase: str | None = None) -> Path | None:
    """Put a backup in the place of the file, whose lock the caller holds; the old file is kept.

    The left-over -wal goes first: it would silently undo the restore. Returns where the old
    file went, under a dated name, with what its -wal held. Raises Trouble("backup_damaged").
    """
    with naming_troubles(path):
        _verify(backup.path, passphrase)
        kept = _keep(path) if path.exists() else None
        fresh = path.with_name(path.name + ".restored")
        shutil.copy2(backup.path, fresh)
        for suffix in ("-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        _settle(fresh, path)
    return kept


def _keep(path: Path) -> Path:
    """Copy a file aside as it is, damaged or not; what was last written may stand in its -wal."""
    stamp = datetime.fromtimestamp(path.stat().st_mtime, UTC).strftime(_STAMP)
    kept = path.with_name(f"{path.stem}-before-restore-{stamp}{path.suffix}")
    for suffix in ("", "-wal"):
        part = path.with_name(path.name + suffix)
        if part.exists():
            shutil.copy2(part, kept.with_name(kept.name + suffix))
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


def state_of(connection: Connection) -> State:
    """How far the journal behind a connection is; position 0 where there is none yet."""
    raw = connection.connection.dbapi_connection
    if raw is None:
        raise RuntimeError("no connection to read")
    known = raw.execute("SELECT 1 FROM sqlite_master WHERE name='operation'").fetchone()
    newest = "SELECT position, id FROM operation ORDER BY position DESC LIMIT 1"
    row = raw.execute(newest).fetchone() if known else None
    return State(row[0], row[1][-8:]) if row else State(0, "")


def _verify(copy: Path, passphrase: str | None) -> None:
    """Open and check a copy. Raises Trouble("backup_damaged"), also where it is not readable."""
    try:
        with connect_file(copy, writing=False, passphrase=passphrase).connect() as connection:
            verdict = connection.exec_driver_sql("PRAGMA quick_check").scalars().all()
    except DBAPIError as error:
        verdict = [str(error.orig)]
    if verdict != ["ok"]:
        raise Trouble("backup_damaged", path=str(copy), verdict=verdict[0])


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
    stamp, _, state = copy.stem.partition("_")
    position, _, mark = state.partition("-")
    try:
        made = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
        return Backup(copy, to_instant(made), State(int(position), mark))
    except ValueError:
        return None
