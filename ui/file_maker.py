"""Makes files that do not exist yet, on a thread of its own: the demo, a team's new workspace."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from slaapp.domain.instants import DAY, Instant
from ui.background import Access, Progress, Writer
from ui.clock import Clock
from ui.words import spoken

if TYPE_CHECKING:
    from slaapp.operations.new_files import Founded

Made = Callable[[Path], None]
Founding = Callable[["Founded"], None]
Team = Sequence[tuple[str, str]]
"""Names with their roles."""
Failed = Callable[[Exception], None]


class FileMaker(QObject):
    """Its jobs know no connection: each makes a file, closes it and returns its path."""

    moved = Signal(int, int)
    """How far the demo is: steps done, and in all."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.worker = Writer(Access(lambda: None))

    def make_demo(self, made: Made, failed: Failed | None = None) -> None:
        """Today's demo in the language in force: the one that is there, or, if that is older
        than a day, a new one."""
        now, progress, language = self._clock.now(), Progress(), spoken()
        progress.moved.connect(self.moved)
        self.worker.run(
            lambda _: _fresh_demo(language, now, progress),
            made,
            failed,
            owner=self,
            progress=progress,
        )

    def make_workspace(
        self, file: Path, name: str, team: Team, language: str, made: Founding, fail: Failed
    ) -> None:
        """A new workspace with the default agreement at ``file``; the team's first founds it."""
        now = self._clock.now()
        self.worker.run(
            lambda _: _new_workspace(file, name, team, language, now),
            made,
            fail,
            owner=self,
        )

    def restore(
        self,
        file: Path,
        copy: Path,
        passphrase: str | None,
        restored: Callable[[Path | None], None],
        fail: Failed,
    ) -> None:
        """A backup in the place of ``file``, which is closed; tells where the old file went."""
        self.worker.run(lambda _: _restored(file, copy, passphrase), restored, fail, owner=self)

    def stop(self) -> None:
        """End the thread; what is being made is finished or undone first."""
        self.worker.stop()


def make_demo_at(file: Path, language: str, now: Instant, progress: Any = None) -> Path:
    """A new demo at ``file`` in a language.

    Raises Trouble: file_exists, folder_read_only, disk_full.
    """
    from slaapp.operations.new_files import make_demo

    tell = progress.report if progress is not None else None
    return make_demo(file, language=language, now=now, progress=tell)


def _fresh_demo(language: str, now: Instant, progress: Progress) -> Path:
    from slaapp.operations.places import demo_file, made_folder

    made_folder()
    file = demo_file(language)
    if file.exists():
        made_at = int(file.stat().st_mtime * 1000)
        if now - made_at < DAY:
            return file
        # Its countdowns are long over; what was tried in it is kept all the same.
        file.replace(file.with_name(f"{file.stem}-{made_at // DAY}.slaapp"))
    return make_demo_at(file, language, now, progress)


def _restored(file: Path, copy: Path, passphrase: str | None) -> Path | None:
    from slaapp.operations.backup import restore_backup

    return restore_backup(file, copy, passphrase)


def _new_workspace(file: Path, name: str, team: Team, language: str, now: Instant) -> Founded:
    from slaapp.operations.new_files import found_workspace
    from slaapp.operations.workspace import NewMember, Start

    people = [NewMember(person, role) for person, role in team]
    return found_workspace(file, Start(name=name, team=people, language=language), now=now)
