"""The demo: an invented, living workspace, made through the operations alone."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from sqlalchemy import Connection

from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.demo_acts import set_stage
from slaapp.operations.demo_plan import Plan, plan_demo
from slaapp.operations.demo_script import Step
from slaapp.operations.refresh import refresh_scores
from slaapp.operations.workspace import create_workspace
from slaapp.store.failures import naming_troubles
from slaapp.store.opening import OpenFile, open_file

Progress = Callable[[int, int], None]

SEED = 2_017
"""The demo everybody gets who asks for no other."""

_REPORT_EVERY = 20


def create_demo(
    path: Path,
    *,
    seed: int = SEED,
    language: str = "fr",
    now: Instant,
    device_id: str,
    progress: Progress | None = None,
) -> OpenFile:
    """A demo file at ``path``: eight weeks of a team of six, and countdowns due around ``now``.

    It is told in ``language``, "fr" or "en", of a firm in that country. The same seed, language
    and now give the same facts, keys aside. ``progress`` hears steps done and in
    all; an exception from it ends the work and leaves nothing. Raises Trouble as
    ``create_workspace`` does.
    """
    if path.exists():
        raise Trouble("file_exists", path=str(path))
    unfinished = path.with_name(path.name + ".part")
    _remove(unfinished)
    try:
        with naming_troubles(path):
            _play(plan_demo(seed, now, language), unfinished, now, device_id, progress)
            _settle(unfinished, path)
    finally:
        _remove(unfinished)
    return open_file(path, now)


def _play(plan: Plan, path: Path, now: Instant, device_id: str, progress: Progress | None) -> None:
    opened = create_workspace(path, plan.start, device_id=device_id, now=plan.founded)
    try:
        with opened.writing_connection() as connection:
            # Nobody misses this file if the power fails now; it is made safe when it is whole.
            raw = connection.connection.dbapi_connection
            assert raw is not None
            raw.execute("PRAGMA synchronous=OFF")
            _perform(connection, plan.steps, device_id, progress)
            refresh_scores(connection, now)
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        opened.reader.dispose()
        if opened.writer is not None:
            opened.writer.dispose()
        if opened.lock is not None:
            opened.lock.release()


def _perform(
    connection: Connection, steps: Sequence[Step], device_id: str, progress: Progress | None
) -> None:
    stage = set_stage(connection, device_id)
    for done, step in enumerate(steps):
        stage.play(step)
        if progress and done % _REPORT_EVERY == 0:
            progress(done, len(steps))
    if progress:
        progress(len(steps), len(steps))


def _settle(source: Path, target: Path) -> None:
    """Let the finished file take its place, whole or not at all, also at a power cut."""
    with source.open("rb+") as file:
        os.fsync(file.fileno())
    if target.exists():
        raise Trouble("file_exists", path=str(target))
    os.replace(source, target)


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm", ".lock"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
