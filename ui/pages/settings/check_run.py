"""One check under way: a child process, and the thread that waits for it.

The check reckons in Python for half a minute in a large file; beside the window, in its process,
it would make it stutter.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from ui.background import Access, ChildWork, Writer

if TYPE_CHECKING:
    from slaapp.operations.checking import Checked
    from ui.background import Reader


class CheckRun(QObject):
    """Used once; ``end`` it in any case."""

    moved = Signal(int, int)
    """How many leads were reckoned anew, of how many."""

    def __init__(self, told_of_bugs: Reader) -> None:
        super().__init__()
        self._work = ChildWork()
        self._work.progress.moved.connect(self.moved)
        self._thread = Writer(Access(lambda: None))
        self._thread.bug.connect(told_of_bugs.bug)

    def begin(
        self,
        file: Path,
        passphrase: str | None,
        done: Callable[[Checked], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Check the file; ``failed`` takes a Cancelled after ``cancel``."""
        self._thread.run(
            lambda _connection: self._check(file, passphrase),
            done,
            failed,
            owner=self,
            progress=self._work.progress,
        )

    def cancel(self) -> None:
        """Kill the process; safe while it starts."""
        self._work.cancel()

    def end(self) -> None:
        """Kill the process and end the thread."""
        self.cancel()
        self._thread.stop()

    def _check(self, file: Path, passphrase: str | None) -> Any:
        from slaapp.operations.checking import check_path

        tell = self._work.progress.report
        return self._work.call(check_path, file, passphrase, progress=tell)
