"""What takes long in giving and taking, in a child process: the window never waits for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from ui.background import Access, ChildWork, Progress, Writer

if TYPE_CHECKING:
    from slaapp.operations.operation import Author
    from ui.background import Reader
    from ui.desk import Desk

Done = Callable[[Any], None]
Failed = Callable[[Exception], None]


class Errand(QObject):
    """One file given or taken in; ``end`` it in any case."""

    moved = Signal(int, int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._work = ChildWork()
        self._thread = Writer(Access(lambda: None))
        reader: Reader = desk.reader
        self._thread.bug.connect(reader.bug)

    def pack(self, out: Path, giving: Any, passphrase: str, done: Done, failed: Failed) -> None:
        """Write a packet beside whoever works in the file; ``done`` gets the Packed."""
        desk, key, now = self._desk, self._who(), self._desk.clock.now()

        def job(_connection: Any) -> Any:
            from slaapp.operations.packets import pack

            with _staged(desk.file) as body:
                return self._work.call(
                    pack,
                    *(desk.file, out, giving, passphrase),
                    by=_author(key),
                    now=now,
                    file_passphrase=desk.passphrase,
                    body=body,
                    progress=self._work.progress.report,
                )

        self._run(job, done, failed)

    def look(self, source: Path, passphrase: str, done: Done, failed: Failed) -> None:
        """What taking a packet in would change; ``done`` gets the Preview."""
        desk = self._desk

        def job(_connection: Any) -> Any:
            from slaapp.operations.packets import preview

            with _staged(desk.file) as body:
                secret = desk.passphrase
                given = (desk.file, source, passphrase)
                return self._work.call(preview, *given, file_passphrase=secret, body=body)

        self._run(job, done, failed)

    def take(
        self,
        source: Path,
        passphrase: str,
        said: Callable[[Any], str],
        done: Done,
        failed: Failed,
    ) -> None:
        """Take it in; other writes wait meanwhile. ``done`` gets the Taken, of which a banner says
        ``said``."""
        desk = self._desk
        progress = self._renew()

        def job(_connection: Any, by: Author, now: int) -> Any:
            from slaapp.operations.packets import unpack_file

            with _staged(desk.file) as body:
                return self._work.call(
                    unpack_file,
                    *(desk.file, source, passphrase),
                    by=by,
                    now=now,
                    file_passphrase=desk.passphrase,
                    body=body,
                    progress=self._work.progress.report,
                )

        desk.run(job, said=said, then=done, failed=failed, owner=self, progress=progress)

    def cancel(self) -> None:
        """Break off what runs; safe while it starts."""
        self._work.cancel()

    def end(self) -> None:
        """Break off what runs and end the thread."""
        self.cancel()
        self._thread.stop()

    def _run(self, job: Callable[[Any], Any], done: Done, failed: Failed) -> None:
        progress = self._renew()
        self._thread.run(job, done, failed, owner=self, progress=progress)

    def _renew(self) -> Progress:
        progress = self._work.renew()
        progress.moved.connect(self.moved)
        return progress

    def _who(self) -> str | None:
        return self._desk.who.key if self._desk.who is not None else None


def _staged(original: Path | None) -> Any:
    """A place for what is made on the way, tidied up whatever becomes of the child."""
    from contextlib import contextmanager

    from slaapp.operations.importing.places import discard_staging, staging_path

    assert original is not None

    @contextmanager
    def staged() -> Any:
        place = staging_path(original)
        try:
            yield place
        finally:
            discard_staging(place)

    return staged()


def _author(key: str | None) -> Author:
    from slaapp.operations.operation import Author
    from slaapp.operations.places import device_id

    return Author(key, device_id())
