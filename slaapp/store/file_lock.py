"""One program at a time writes a file: who does holds the lock beside it."""

from __future__ import annotations

from pathlib import Path

from filelock import FileLock, Timeout

from slaapp.domain.trouble import Trouble


def take_lock(path: Path) -> FileLock:
    """The file's lock, taken. Raises Trouble: file_locked, folder_read_only."""
    lock = FileLock(_lock_of(path), timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise Trouble("file_locked", path=str(path)) from None
    except OSError:
        raise Trouble("folder_read_only", path=str(path.parent)) from None
    return lock


def is_held(path: Path) -> bool:
    """Whether a program has the file's lock now; makes no file to find out."""
    if not _lock_of(path).exists():
        return False
    try:
        take_lock(path).release()
    except Trouble as trouble:
        return trouble.code == "file_locked"
    return False


def _lock_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.lock")
