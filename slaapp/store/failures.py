"""What SQLite and the file system say, told as known troubles."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import DBAPIError

from slaapp.domain.trouble import Trouble

# SQLite's own words, in the order in which they are looked for.
_SAYINGS: tuple[tuple[str, str], ...] = (
    ("disk is full", "disk_full"),
    ("database is locked", "file_locked"),
    ("readonly database", "folder_read_only"),
    ("malformed", "file_damaged"),
    ("file is not a database", "not_a_workspace"),
    ("unable to open database", "file_unreadable"),
    ("disk I/O error", "disk_failed"),
)


_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


def name_trouble(error: BaseException, path: Path) -> Trouble | None:
    """The trouble behind a driver's or the system's error; None where it is our bug."""
    if isinstance(error, Trouble):
        return error
    if isinstance(error, PermissionError):
        return Trouble("file_unreadable", path=str(path))
    if isinstance(error, OSError) and error.errno in _FULL:
        return Trouble("disk_full", path=str(path))
    if isinstance(error, OSError) and error.errno == errno.EROFS:
        return Trouble("folder_read_only", path=str(path.parent))
    if isinstance(error, DBAPIError | driver.Error):
        # The driver's words alone: around them stands what somebody typed.
        said = str(error.orig if isinstance(error, DBAPIError) else error)
        for saying, code in _SAYINGS:
            if saying in said:
                return Trouble(code, path=str(path))
    return None


@contextmanager
def naming_troubles(path: Path) -> Iterator[None]:
    """Turn what the user's world did to the file into a Trouble; let our bugs through."""
    try:
        yield
    except Exception as error:
        trouble = name_trouble(error, path)
        if trouble is None or trouble is error:
            raise
        raise trouble from error
