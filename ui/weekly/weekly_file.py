"""What pages know of the weekly file; who writes it knows the pages' desk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from slaapp.domain.trouble import Trouble


class WeeklyFile(Protocol):
    """The folder that was chosen, if one was, and what became of the last file."""

    folder: Path | None
    written: Path | None
    trouble: Trouble | None
    changed: Any
    """A signal: a file was written or could not be, or another folder was chosen."""

    def choose(self, folder: Path | None) -> None:
        """Write there from now on; None writes none."""

    def write_now(self) -> None:
        """Write the last week's file now, over one that is there."""
