"""How far a long job is, and the wish that it stop; both cross between the threads."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QObject, Signal

_PAUSE = 0.05


class Cancelled(Exception):  # noqa: N818 - nobody's fault
    """Raised inside a job at its next report after the user cancelled it."""


class Progress(QObject):
    """Made by who starts a job; the job calls ``report``, the window listens to ``moved``."""

    moved = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._cancelled = False
        self._told = 0.0

    @property
    def cancelled(self) -> bool:
        """Whether the user wishes the job to stop."""
        return self._cancelled

    def cancel(self) -> None:
        """Wish the job to stop; it does at its next report."""
        self._cancelled = True

    def report(self, done: int, total: int) -> None:
        """Called by the job, as often as it likes. Raises Cancelled when it should stop."""
        if self._cancelled:
            raise Cancelled
        now = monotonic()
        if now - self._told >= _PAUSE or done >= total:
            self._told = now
            self.moved.emit(done, total)
