"""Files as a program leaves them that was killed: what it did last is in the ``-wal``."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.store.workspaces import entered

PAGE = 4096


def left_open(file: Path, passphrase: str | None = None) -> Path:
    """A copy of a file, made while somebody worked with it and closed nothing."""
    at_work = entered(file, passphrase)
    at_work.add()
    copy = file.with_name("left-open.slaapp")
    for suffix in ("", "-wal", "-shm"):
        shutil.copy(f"{file}{suffix}", f"{copy}{suffix}")
    at_work.close()
    return copy


def flip_bytes(path: Path, first: int, last: int | None = None) -> None:
    """Harm the pages from ``first`` to ``last``, counted from 1."""
    content = bytearray(path.read_bytes())
    for at in range((first - 1) * PAGE, (last or first) * PAGE, 64):
        content[at] ^= 0xFF
    path.write_bytes(content)


def harmed_and_left_open(file: Path, passphrase: str | None = None) -> Path:
    """Left open, and where nobody looks at first there is damage: among the file's mappings."""
    at_work = entered(file, passphrase)
    where = "SELECT rootpage FROM sqlite_master WHERE name = 'import_mapping'"
    ((page,),) = at_work.sql(where)
    at_work.close()
    copy = left_open(file, passphrase)
    flip_bytes(copy, page)
    return copy
