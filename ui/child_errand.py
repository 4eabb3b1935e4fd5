"""One thing at a time that takes long, in a child process that can be broken off at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from ui.background import Access, ChildWork, Writer

if TYPE_CHECKING:
    from ui.desk import Desk

Then = Callable[[Any], None]
Failed = Callable[[Exception], None]


class ChildErrand(QObject):
    """A thread of its own waits for the process, neither the reader nor the writer: lists answer
    and calls are logged meanwhile. Whoever makes one ends it."""

    moved = Signal(int, int)
    """How many were done, of how many."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._work = ChildWork()
        self._under_way = False
        self._thread = Writer(Access(lambda: None))
        self._thread.bug.connect(desk.writer.bug)

    def run(self, job: Callable[[ChildWork], Any], then: Then, failed: Failed) -> None:
        """``job`` calls something by what it is given; ``failed`` takes a Trouble or Cancelled."""
        work, progress = self._work, self._work.renew()
        progress.moved.connect(self.moved)
        self._under_way = True

        def ended(go_on: Then) -> Then:
            def end(value: Any) -> None:
                self._under_way = False
                go_on(value)

            return end

        self._thread.run(
            lambda _: job(work), ended(then), ended(failed), owner=self, progress=progress
        )

    def is_under_way(self) -> bool:
        """Whether it has not ended yet."""
        return self._under_way

    def cancel(self) -> None:
        """Break off what runs; nothing stays of it."""
        if self._under_way:
            self._work.cancel()

    def end(self) -> None:
        """Break off what runs, and end the thread."""
        self.cancel()
        self._thread.stop()
