"""One long question at a time, in a child process: neither the window nor a list waits for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background import Access, Cancelled, Progress, Reader
from ui.desk import Desk
from ui.pages.importing import child_calls

if TYPE_CHECKING:
    from slaapp.operations.importing.child import ImportChild

T = TypeVar("T")
Question = Callable[..., T]
"""``question(connection, *arguments, tell)``: by its name another process finds it too."""

_PATIENCE = 30_000
"""Milliseconds for which the process is kept after an answer: who tries tries again."""


class Runner(QObject):
    """``start`` a question; ``ended`` tells that it is over, however it ended."""

    moved = Signal(int, int)
    ended = Signal()

    def __init__(self, desk: Desk, owner: QObject) -> None:
        super().__init__(owner)
        self._desk = desk
        self._reader: Reader | None = None
        self._child: ImportChild | None = None
        self._progress: Progress | None = None
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._let_go)

    def is_running(self) -> bool:
        """Whether something is asked and not answered."""
        return self._progress is not None

    def start(self, question: Question[T], *arguments: Any, then: Callable[[T], None]) -> None:
        """Ask ``question`` of the file, then ``then(answer)``; what runs is broken off."""
        self.cancel()
        self._patience.stop()
        progress = Progress()
        progress.moved.connect(self.moved)
        self._progress = progress
        self._thread().ask(
            lambda _connection: self._call(progress, question, arguments),
            lambda answer: then(answer) if not progress.cancelled else None,
            owner=self,
            ended=lambda: self._end(progress),
            progress=progress,
        )

    def cancel(self) -> None:
        """Break off what runs; nothing comes of it."""
        progress = self._progress
        if progress is None:
            return
        self._stop_asking(progress)
        self._thread().cancel_running()
        self._end(progress)

    def stop(self) -> None:
        """The file is being closed."""
        self._patience.stop()
        progress, self._progress = self._progress, None
        if progress is not None:
            self._stop_asking(progress)
        reader, self._reader = self._reader, None
        if reader is not None:
            reader.stop()
        self._let_go()

    def _stop_asking(self, progress: Progress) -> None:
        progress.cancel()
        if self._child is not None:
            self._child.cancel()

    def _end(self, progress: Progress) -> None:
        if self._progress is progress:
            self._progress = None
            if not progress.cancelled:
                self._patience.start()
            self.ended.emit()

    def _let_go(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.end()

    def _thread(self) -> Reader:
        if self._reader is None:
            self._reader = Reader(Access(lambda: None))
            self._reader.trouble.connect(self._desk.reader.trouble)
            self._reader.bug.connect(self._desk.reader.bug)
        return self._reader

    # --- on the thread that waits for the process ---

    def _call(self, progress: Progress, question: Question[T], arguments: tuple[Any, ...]) -> T:
        from slaapp.operations.asking import ask_file

        if self._child is None or self._child.is_cancelled:
            self._let_go()
            self._child = child_calls.new_child()
        child, desk = self._child, self._desk
        # Whoever cancelled before there was a process to be killed said so there.
        if progress.cancelled:
            raise Cancelled
        answer: T = child_calls.unless_cancelled(
            lambda: child.call(
                ask_file,
                desk.file,
                desk.passphrase,
                question,
                *arguments,
                progress=progress.report,
            )
        )
        return answer
