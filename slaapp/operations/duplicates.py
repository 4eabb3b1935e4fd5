"""Search a whole file for leads that look like the same person, in a process of its own."""

from __future__ import annotations

from pathlib import Path

from slaapp.store.engine import connect_file
from slaapp.store.failures import naming_troubles
from slaapp.store.likely_pairs import REVIEWED, Pair, Progress, likely_pairs


def find_pairs(
    path: Path,
    passphrase: str | None,
    *,
    least: int = REVIEWED,
    progress: Progress | None = None,
) -> list[Pair]:
    """The pairs of a file, the likest first (``likely_pairs``); it is only read.

    Raises Trouble where the file cannot be read.
    """
    engine = connect_file(path, writing=False, passphrase=passphrase)
    try:
        with naming_troubles(path), engine.connect() as connection, connection.begin():
            return likely_pairs(connection, least, progress)
    finally:
        engine.dispose()
