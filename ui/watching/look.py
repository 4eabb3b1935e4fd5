"""One look into a folder, on a thread of its own: a folder on a network may take its time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer

from ui.clock import system_now

_FIRST, _LAST = 20, 30_000
"""Milliseconds after which it is asked whether the look is done: twice as long each time."""


class Look(QObject):
    """Looks when it is told to, one look at a time; whoever ends it waits for nothing."""

    def __init__(self, parent: QObject, done: Callable[[Any], None]) -> None:
        """``done`` is given the files that were seen, or the exception that was met."""
        super().__init__(parent)
        self._done = done
        self._box: list[Any] | None = None
        self._peek = QTimer(self, singleShot=True)
        self._peek.timeout.connect(self._look_back)

    @property
    def is_running(self) -> bool:
        """Whether its answer is still to come."""
        return self._box is not None

    def begin(self, folder: Path, before: Mapping[Path, Any]) -> None:
        """Look; what was begun before goes on, and its answer is not waited for."""
        box: list[Any] = []
        self._box = box
        # The thread knows nothing of Qt: it may outlive the window where a disk does not answer.
        look = threading.Thread(
            target=_into, args=(folder, dict(before), box), name="slaapp watch", daemon=True
        )
        look.start()
        self._peek.start(_FIRST)

    def end(self) -> None:
        """Wait for no answer any more."""
        self._peek.stop()
        self._box = None

    def _look_back(self) -> None:
        box = self._box
        if box is None:
            return
        if not box:
            self._peek.start(min(2 * max(self._peek.interval(), _FIRST), _LAST))
            return
        self._box = None
        self._done(box[0])


def _into(folder: Path, before: Mapping[Path, Any], box: list[Any]) -> None:
    try:
        from slaapp.operations.watched import look_into

        # Files bear the computer's time, whatever a test sets the window's clock to.
        box.append(look_into(folder, before, system_now()))
    except Exception as error:
        box.append(error)
