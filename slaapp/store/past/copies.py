"""Private copies of a file, encrypted as it is, in a folder of the program's; gone with the
program, or swept by the next one.

Each is named by chance and held by a lock beside it, so that what nobody holds can be swept.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

from filelock import FileLock
from sqlalchemy import Connection

from slaapp.domain.trouble import Trouble
from slaapp.store.engine import connect_alike, heard, path_of
from slaapp.store.failures import naming_troubles
from slaapp.store.file_lock import is_held, take_lock
from slaapp.store.past.shares import Hearing

_SUFFIX = ".past"
_BESIDE = ("", "-journal", "-wal", "-shm")


def copy_of(connection: Connection, folder: Path, hear: Hearing) -> tuple[Path, FileLock]:
    """A copy of the file behind ``connection`` as it was last committed, and the copy's lock.

    ``hear(share)`` is told how much of it is there (0 to 1), and may raise to break it off.
    Raises Trouble: disk_full, folder_read_only.
    """
    copy = _made(folder) / f"{uuid4().hex}{_SUFFIX}"
    lock = take_lock(copy)
    try:
        with naming_troubles(copy):
            _fill(connection, copy, hear)
            copy.chmod(0o600)
    except BaseException:
        remove(copy, lock)
        raise
    return copy, lock


def remove(copy: Path, lock: FileLock) -> None:
    """Let go of a copy; what cannot be removed now is swept later."""
    lock.release()
    for suffix in (*_BESIDE, ".lock"):
        with suppress(OSError):
            copy.with_name(copy.name + suffix).unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Remove the copies that a program left which did not end well."""
    if not folder.is_dir():
        return
    for left in folder.glob(f"*{_SUFFIX}.lock"):
        copy = left.with_suffix("")
        if not is_held(copy):
            with suppress(Trouble):
                remove(copy, take_lock(copy))


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        raise Trouble("folder_read_only", path=str(folder)) from None
    return folder


def _fill(connection: Connection, copy: Path, hear: Hearing) -> None:
    with connect_alike(connection, path_of(connection), writing=False).connect() as own:
        raw: Any = own.connection.dbapi_connection
        size = _pragma(raw, "page_count") * _pragma(raw, "page_size")

        def tell() -> None:
            there = copy.stat().st_size if copy.exists() else 0
            hear(min(1.0, there / size))

        # Of this connection's own: nothing is written to the file, but into the copy.
        raw.execute("PRAGMA query_only=OFF")
        with heard(own, tell):
            # In no transaction, which SQLAlchemy would begin.
            raw.execute("VACUUM INTO ?", (str(copy),))


def _pragma(raw: Any, name: str) -> int:
    size: int = raw.execute(f"PRAGMA {name}").fetchone()[0]
    return size
