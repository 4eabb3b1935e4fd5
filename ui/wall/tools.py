"""Opens the response clock, once; it goes with the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from ui.desk import Desk

if TYPE_CHECKING:
    from ui.wall.window import WallWindow


class WallTools(QObject):
    """Holds the window while it is open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.window: WallWindow | None = None

    def open(self) -> None:
        """Show it on the whole screen; what is open already comes to the front."""
        from ui.wall.window import WallWindow

        if not self._desk.ready:
            return
        if self.window is None or not isValid(self.window):
            self.window = WallWindow(self._desk)
        self.window.showFullScreen()
        self.window.activateWindow()
        self.window.setFocus()

    def end(self) -> None:
        """The file is closed."""
        if self.window is not None and isValid(self.window):
            self.window.close()
        self.window = None
