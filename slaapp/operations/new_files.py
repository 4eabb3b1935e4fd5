"""Files made whole and closed again: for those who only want them to be there."""

from __future__ import annotations

from pathlib import Path

from slaapp.domain.instants import Instant
from slaapp.operations.demo import Progress, create_demo
from slaapp.operations.places import device_id
from slaapp.operations.workspace import Start, create_workspace
from slaapp.store.opening import close_file


def make_demo(path: Path, *, language: str, now: Instant, progress: Progress | None = None) -> Path:
    """A demo at ``path``, closed. Raises Trouble and reports as ``create_demo`` does."""
    opened = create_demo(path, language=language, now=now, device_id=device_id(), progress=progress)
    close_file(opened, now)
    return path


def make_workspace(path: Path, start: Start, *, now: Instant) -> Path:
    """A new workspace at ``path``, closed. Raises Trouble as ``create_workspace`` does."""
    close_file(create_workspace(path, start, device_id=device_id(), now=now), now)
    return path
