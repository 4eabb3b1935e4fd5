"""Work that has to be done in the window's thread, a little in each turn of its loop."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer


class Gradually(QObject):
    """Runs an iterator to its end, one step at a time; the window answers in between."""

    def __init__(self, owner: QObject, steps: Iterator[object]) -> None:
        super().__init__(owner)
        self._steps = steps
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def finish(self) -> None:
        """Do what is left now: somebody waits for it."""
        self._timer.stop()
        for _ in self._steps:
            pass

    def stop(self) -> None:
        """Leave the rest undone."""
        self._timer.stop()

    def _step(self) -> None:
        if next(self._steps, self) is self:
            self._timer.stop()
