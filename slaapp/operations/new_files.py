"""Files made whole and closed again: for those who only want them to be there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from slaapp.domain.instants import Instant
from slaapp.operations.demo import Progress, create_demo
from slaapp.operations.places import device_id
from slaapp.operations.workspace import Start, create_workspace
from slaapp.store.opening import close_file
from slaapp.store.rows.members import members, read_workspace


@dataclass(frozen=True, slots=True)
class Founded:
    """A new file: the keys of its workspace and of the first of its team, who founded it."""

    path: Path
    workspace_id: str
    founder_id: str


def make_demo(path: Path, *, language: str, now: Instant, progress: Progress | None = None) -> Path:
    """A demo at ``path``, closed. Raises Trouble and reports as ``create_demo`` does."""
    opened = create_demo(path, language=language, now=now, device_id=device_id(), progress=progress)
    close_file(opened, now)
    return path


def make_workspace(path: Path, start: Start, *, now: Instant) -> Path:
    """A new workspace at ``path``, closed. Raises Trouble as ``create_workspace`` does."""
    return found_workspace(path, start, now=now).path


def found_workspace(path: Path, start: Start, *, now: Instant) -> Founded:
    """The same, telling who is who in it."""
    opened = create_workspace(path, start, device_id=device_id(), now=now)
    try:
        with opened.reading_connection() as connection:
            row, team = read_workspace(connection), members(connection)
    finally:
        close_file(opened, now)
    founder = next(each for each in team if each.name == start.team[0].name)
    return Founded(path, row.id, founder.id)
