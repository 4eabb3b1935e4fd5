"""Looking into a folder for files that may hold leads: which are there, and which are whole."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from slaapp.domain.instants import SECOND, Instant
from slaapp.domain.trouble import Trouble
from slaapp.exchange.contents import opened
from slaapp.exchange.reading import read_table

SUFFIXES: frozenset[str] = frozenset({".csv", ".tsv", ".xlsx", ".xlsm", ".vcf", ".vcard"})
REST = 30 * SECOND
"""What was written to before that is whole, seen for the first time or not."""
MOST = 200
"""More files than that are an archive, not a tray: the newest of them are looked at."""

_PIECE = 1 << 20
_PASSING = ("~", ".")
"""How names of files begin that a program makes beside the one that it has open."""


class Stamp(NamedTuple):
    """What changes while a file is being written: its bytes, when they and their place changed."""

    size: int
    written_ns: int
    changed_ns: int


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file as it was last looked at; ``digest`` is "" while it is being written or cannot be
    read. ``header`` are its columns, none where it is no table."""

    path: Path
    stamp: Stamp
    digest: str = ""
    header: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether it could be read, and holds still."""
        return bool(self.digest)


def look_into(folder: Path, before: Mapping[Path, SeenFile], now: Instant) -> tuple[SeenFile, ...]:
    """The files of a folder, the newest first; those in it are not looked at.

    ``before`` is what the last look saw: what has not changed since is whole, and is not read
    again. Raises Trouble: watched_folder_missing, watched_folder_unreadable (``path``).
    """
    found = []
    for path, stamp in _listed(folder):
        seen = before.get(path)
        if seen is not None and seen.stamp == stamp and seen.is_whole:
            found.append(seen)
        elif (seen is not None and seen.stamp == stamp) or _rests(stamp, now):
            found.append(_read(path, stamp))
        else:
            found.append(SeenFile(path, stamp))
    return tuple(found)


def digest_of(path: Path) -> str:
    """The SHA-256 of a file's bytes. Raises Trouble as ``contents.opened`` does."""
    found = hashlib.sha256()
    with opened(path) as handle:
        while piece := handle.read(_PIECE):
            found.update(piece)
    return found.hexdigest()


def _listed(folder: Path) -> list[tuple[Path, Stamp]]:
    try:
        with os.scandir(folder) as entries:
            names = [Path(entry.path) for entry in entries if _may_be(entry.name)]
    except (FileNotFoundError, NotADirectoryError):
        raise Trouble("watched_folder_missing", path=str(folder)) from None
    except OSError:
        raise Trouble("watched_folder_unreadable", path=str(folder)) from None
    found = [(path, stamp) for path in names if (stamp := _stamp_of(path)) is not None]
    found.sort(key=lambda each: (-each[1].written_ns, each[0].name))
    return found[:MOST]


def _may_be(name: str) -> bool:
    return Path(name).suffix.lower() in SUFFIXES and not name.startswith(_PASSING)


def _stamp_of(path: Path) -> Stamp | None:
    try:
        told = path.stat()
    except OSError:
        return None
    # An empty file is one that was only begun.
    is_file = path.is_file() and told.st_size > 0
    return Stamp(told.st_size, told.st_mtime_ns, told.st_ctime_ns) if is_file else None


def _rests(stamp: Stamp, now: Instant) -> bool:
    latest = max(stamp.written_ns, stamp.changed_ns) // 1_000_000
    return now - latest >= REST


def _read(path: Path, stamp: Stamp) -> SeenFile:
    """The file with its digest, unless it changed while it was read or is somebody else's now."""
    try:
        digest = digest_of(path)
        header = _header(path)
    except Trouble:
        return SeenFile(path, stamp)
    holds_still = _stamp_of(path) == stamp
    return SeenFile(path, stamp, digest, header) if holds_still else SeenFile(path, stamp)


def _header(path: Path) -> tuple[str, ...]:
    """The columns; a file that is no table is told why once somebody wants to import it."""
    try:
        return read_table(path).header
    except Trouble:
        return ()
