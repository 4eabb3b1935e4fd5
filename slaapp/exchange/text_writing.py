"""A file that appears whole or not at all."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

from slaapp.domain.trouble import Trouble


def write_text(path: Path, text: str) -> None:
    """Write a text in UTF-8. Raises Trouble as ``write_bytes``."""
    write_bytes(path, text.encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file. Raises Trouble: disk_full, folder_missing, file_unwritable, each with
    ``path``."""
    unfinished = path.with_name(f".{path.name}.part")
    try:
        unfinished.write_bytes(content)
        os.replace(unfinished, path)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink()
        raise unwritten(error, path) from error


def unwritten(error: OSError, path: Path) -> Trouble:
    """Why a file could not be written, as a Trouble."""
    if error.errno == errno.ENOSPC:
        return Trouble("disk_full", path=str(path))
    if isinstance(error, FileNotFoundError):
        return Trouble("folder_missing", path=str(path.parent))
    return Trouble("file_unwritable", path=str(path), error=error.errno)
