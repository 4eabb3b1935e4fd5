"""A first look into a file, through the driver alone: what the window shows at once.

SQLAlchemy takes as long to import as the whole window needs to appear. The few questions of
``rows.owed`` and ``rows.members`` are plain SQL, and are answered here while it is not there yet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from slaapp.store.derivation_version import DERIVATION_VERSION, KEPT_UNDER
from slaapp.store.file_format import APPLICATION_ID, PLAIN_HEADER, SCHEMA_VERSION
from slaapp.store.soundness import was_left_open


class Glance:
    """A reading connection with the one method that those questions use."""

    def __init__(self, raw: Any) -> None:
        self._raw = raw

    def exec_driver_sql(
        self, query: str, values: Mapping[str, Any] | None = None
    ) -> Iterator[tuple[Any, ...]]:
        """The rows that a query gives."""
        return iter(self._raw.execute(query, values or {}))

    def interrupt(self) -> None:
        """Break off the running query; from any thread."""
        self._raw.interrupt()

    def close(self) -> None:
        """Let go of the file."""
        self._raw.close()


def glance_at(path: Path) -> Glance | None:
    """A look into a file that needs nothing but reading; None for any other.

    None where the file is encrypted, no workspace of ours, from another version (its figures
    too), or was not closed well: then it is opened the long way, which says what is wrong.
    """
    if not _is_plain(path) or was_left_open(path):
        return None
    import sqlcipher3.dbapi2 as driver

    raw = None
    try:
        raw = driver.connect(str(path), isolation_level=None)
        raw.execute("PRAGMA query_only=ON")
        if _is_ours(raw):
            return Glance(raw)
    except driver.Error:
        pass  # The long way says what it is.
    if raw is not None:
        raw.close()
    return None


def _is_plain(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(PLAIN_HEADER)) == PLAIN_HEADER
    except OSError:
        return False


def _is_ours(raw: Any) -> bool:
    (application,) = raw.execute("PRAGMA application_id").fetchone()
    (version,) = raw.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID or version != SCHEMA_VERSION:
        return False
    figures = raw.execute("SELECT value FROM setting WHERE key = ?", (KEPT_UNDER,)).fetchone()
    return bool(figures == (str(DERIVATION_VERSION),))
