"""Where a staged import lies: beside the workspace, until it is applied or given up."""

from __future__ import annotations

import secrets
from contextlib import suppress
from pathlib import Path

_SUFFIX = ".import-part"


def staging_path(original: Path) -> Path:
    """A fresh place beside the workspace for a staged import."""
    return original.with_name(f"{original.name}-{secrets.token_hex(4)}{_SUFFIX}")


def discard_staging(staged: Path) -> None:
    """Remove a staged file, whole or half-made, with what the database keeps beside it.

    What cannot be removed is left to ``sweep_staging``: where nothing may be written (a read-only
    disk refuses even to remove what is not there), that is told by who tried to write.
    """
    for suffix in ("", "-journal", "-wal", "-shm"):
        with suppress(OSError):
            staged.with_name(staged.name + suffix).unlink(missing_ok=True)


def sweep_staging(original: Path) -> None:
    """Remove what an import that was cut off left beside the workspace, whose lock is held."""
    for left in original.parent.glob(f"{original.name}-*{_SUFFIX}*"):
        left.unlink(missing_ok=True)
