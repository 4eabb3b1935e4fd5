"""What pages know of the watched folder; who does the watching knows the pages' desk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from slaapp.domain.instants import Instant
    from slaapp.domain.trouble import Trouble
    from slaapp.operations.watched import WaitingFile


class Watched(Protocol):
    """The folder that was chosen, if one was, and what the last look found there."""

    folder: Path | None
    files: tuple[WaitingFile, ...]
    looked_at: Instant | None
    trouble: Trouble | None
    changed: Any
    """A signal: it was looked, or another folder was chosen."""

    def choose(self, folder: Path | None) -> None:
        """Watch this folder from now on; None watches none."""

    def look(self) -> None:
        """Look now."""

    def waiting(self) -> Sequence[WaitingFile]:
        """The files that were not decided about, the newest first."""
