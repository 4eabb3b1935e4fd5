"""One long question at a time, on a reading thread of its own: no list waits for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from ui.background import Progress, Reader
from ui.desk import Desk

T = TypeVar("T")
Tell = Callable[[int, int], None]


class Runner(QObject):
    """``start`` a job; ``ended`` tells that it is over, however it ended."""

    moved = Signal(int, int)
    ended = Signal()

    def __init__(self, desk: Desk, owner: QObject) -> None:
        super().__init__(owner)
        self._desk = desk
        self._reader: Reader | None = None
        self._progress: Progress | None = None

    def is_running(self) -> bool:
        """Whether something is asked and not answered."""
        return self._progress is not None

    def start(self, job: Callable[[Any, Tell], T], then: Callable[[T], None]) -> None:
        """Run ``job(connection, tell)``, then ``then(answer)``; what runs is broken off."""
        self.cancel()
        progress = Progress()
        progress.moved.connect(self.moved)
        self._progress = progress
        self._thread().ask(
            lambda connection: job(connection, progress.report),
            lambda answer: then(answer) if not progress.cancelled else None,
            owner=self,
            ended=lambda: self._end(progress),
            progress=progress,
        )

    def cancel(self) -> None:
        """Break off what runs; nothing comes of it."""
        if self._progress is None:
            return
        self._progress.cancel()
        self._thread().cancel_running()
        self._end(self._progress)

    def stop(self) -> None:
        """The file is being closed."""
        if self._progress is not None:
            self._progress.cancel()
        self._progress = None
        reader, self._reader = self._reader, None
        if reader is not None:
            reader.stop()

    def _end(self, progress: Progress) -> None:
        if self._progress is progress:
            self._progress = None
            self.ended.emit()

    def _thread(self) -> Reader:
        if self._reader is None:
            assert self._desk.aside is not None
            self._reader = self._desk.aside()
            self._reader.trouble.connect(self._desk.reader.trouble)
            self._reader.bug.connect(self._desk.reader.bug)
        return self._reader
