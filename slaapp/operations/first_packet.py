"""A new workspace from what a colleague gave: how a second machine joins the team."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.importing.places import sweep_staging
from slaapp.operations.operation import Author
from slaapp.operations.packets import Progress, Taken, team_in, unpack
from slaapp.store.opening import OpenFile, close_file, create_file, discard_file
from slaapp.store.rows.members import MemberRow


def found_by_packet(
    path: Path,
    source: Path,
    passphrase: str,
    who: Callable[[Sequence[MemberRow]], str],
    *,
    device_id: str,
    now: Instant,
    file_passphrase: str | None = None,
    progress: Progress | None = None,
) -> Taken:
    """A new file at ``path`` with everything that a packet holds, closed; ``who`` of its team
    acts from then on (the key of one of them).

    Raises Trouble as ``create_file``, ``unpack`` and ``who`` do, and packet_of_a_fair: a stand's
    leads alone make no workspace. Then no file is left.
    """
    opened = create_file(path, file_passphrase)
    try:
        taken = _taken(opened, source, passphrase, who, device_id, now, progress)
    except BaseException:
        discard_file(opened)
        raise
    close_file(opened, now)
    return taken


def found_as(
    path: Path,
    source: Path,
    passphrase: str,
    member_id: str,
    *,
    device_id: str,
    now: Instant,
    progress: Progress | None = None,
) -> str:
    """``found_by_packet`` by one of the team, for a process of its own; the workspace's key."""
    taken = found_by_packet(
        path,
        source,
        passphrase,
        lambda _team: member_id,
        device_id=device_id,
        now=now,
        progress=progress,
    )
    return taken.preview.manifest.workspace_id


def discard_unfinished(path: Path) -> None:
    """Remove what a process left that was killed while it made ``path``, which was not there."""
    for suffix in ("", "-wal", "-shm", "-journal", ".lock"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    sweep_staging(path)


def _taken(
    opened: OpenFile,
    source: Path,
    passphrase: str,
    who: Callable[[Sequence[MemberRow]], str],
    device_id: str,
    now: Instant,
    progress: Progress | None,
) -> Taken:
    manifest, team = team_in(opened.path, source, passphrase)
    if manifest.kind == "fair":
        raise Trouble("packet_of_a_fair", path=str(source))
    by = Author(who(team), device_id)
    with opened.writing_connection() as connection:
        return unpack(connection, source, passphrase, by=by, now=now, progress=progress)
