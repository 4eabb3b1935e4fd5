"""Work of the window cut into steps: it answers clicks and keys between two of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer

Step = Callable[[], object]


class Turns(QObject):
    """Each step has a turn of the event loop of its own, in the order in which they were given."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: deque[Step] = deque()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._do_next)

    def add(self, steps: Iterable[Step]) -> None:
        """Do these after what is still to be done."""
        self._steps.extend(steps)
        if self._steps:
            self._timer.start()

    def is_over(self) -> bool:
        """Whether nothing is to be done."""
        return not self._timer.isActive()

    def _do_next(self) -> None:
        step = self._steps.popleft()
        if self._steps:
            self._timer.start()
        step()
