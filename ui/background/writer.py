"""The thread that writes: operations one after another, none dropped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from ui.background.access import Access
from ui.background.ask import Ask
from ui.background.progress import Progress
from ui.background.worker import Worker

T = TypeVar("T")


class Writer(Worker):
    """Runs operations in the order in which they were asked for."""

    moved = Signal(int, int)
    """How far the job is that runs, where it was started with a progress."""

    def __init__(self, access: Access[Any]) -> None:
        super().__init__("writer", access)

    def run(
        self,
        job: Callable[[Any], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        owner: QObject | None = None,
        progress: Progress | None = None,
    ) -> None:
        """Run ``job(connection)`` on the writing thread, then ``then(value)`` in the window.

        ``then`` and ``failed`` are dropped if ``owner`` was deleted meanwhile; the write is not.
        With a ``progress`` the job can be cancelled: it is broken off and rolls back, and
        ``failed`` takes a Cancelled; one that was done before the wish arrived is done.
        """
        if progress is not None:
            progress.moved.connect(self.moved)
        self._put(Ask(job, then, failed, None, owner, None, progress))

    def cancellable(self) -> bool:
        """Whether what runs now was started with a progress."""
        with self._gate:
            return self._running is not None and self._running.progress is not None

    def cancel_running(self) -> bool:
        """Break off what runs, if it can be cancelled; nothing of it is kept."""
        return self.cancellable() and super().cancel_running()

    def stop(self) -> None:
        """Do what still waits, then close the file and end the thread."""
        self._stop(finish=True)
