"""A file that appears whole or not at all, however long it takes to write."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from slaapp.domain.trouble import Trouble


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """The place to write to: renamed to ``path`` at the end, gone where anything was raised.

    Raises Trouble: disk_full, folder_missing, file_unwritable, each with ``path``.
    """
    unfinished = unfinished_place(path)
    try:
        yield unfinished
        os.replace(unfinished, path)
    except BaseException as error:
        remove_unfinished(path)
        if isinstance(error, OSError):
            raise unwritten(error, path) from error
        raise


def unfinished_place(path: Path) -> Path:
    """Where a file is while it is written: beside its place, on the same disk."""
    return path.with_name(f".{path.name}.part")


def remove_unfinished(path: Path) -> None:
    """Take away what a writer that was stopped left of a file."""
    with suppress(OSError):
        unfinished_place(path).unlink()


def unwritten(error: OSError, path: Path) -> Trouble:
    """Why a file could not be written, as a Trouble."""
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return Trouble("disk_full", path=str(path))
    if isinstance(error, FileNotFoundError):
        return Trouble("folder_missing", path=str(path.parent))
    return Trouble("file_unwritable", path=str(path), error=error.errno)
