"""What waits in the watched folder is within reach where files are chosen, too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from ui.desk import Desk
from ui.pages.importing.file_step import FileStep


class WatchedOffer(QObject):
    """Offers the newest file that waits, unless the step has something else to offer."""

    def __init__(self, desk: Desk, step: FileStep, look_at: Callable[[Path], None]) -> None:
        super().__init__(step)
        self._desk, self._step, self._look_at = desk, step, look_at
        self._offers = False
        if desk.watching is not None:
            desk.watching.changed.connect(self.renew)

    def renew(self) -> None:
        """Offer what waits now; nothing where nothing does."""
        watching = self._desk.watching
        waiting = watching.waiting() if watching is not None else ()
        if waiting and (self._offers or not self._step.is_offering):
            path = waiting[0].path
            self._step.offer(lambda: _words(path.name), lambda: self._look_at(path))
            self._offers = True
        elif self._offers:
            self._step.offer_nothing()
            self._offers = False

    def forget(self) -> None:
        """The step offers something else, or nothing."""
        self._offers = False


def _words(name: str) -> str:
    words = QCoreApplication.translate("WatchedOffer", "Look at {file} of the watched folder")
    return words.format(file=name)
