"""The windows for many calls and many hand-overs, one of each kind; they go with their file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from ui.calls.many import ManyCalls
    from ui.calls.window import CallWindow
    from ui.desk import Desk
    from ui.waves.window import WaveWindow

ACTIONS = ("calls.window", "calls.many", "calls.paper", "fair.wave")


class CallTools(QObject):
    """Opens them, or brings them forward; what they need is imported then."""

    def __init__(self, desk: Desk, shell: QWidget) -> None:
        super().__init__(shell)
        self._desk, self._shell = desk, shell
        self.window: CallWindow | None = None
        self.many: ManyCalls | None = None
        self.wave: WaveWindow | None = None

    def do(self, name: str) -> None:
        """One of ``ACTIONS``."""
        if not self._desk.ready:
            return
        opening = {
            "calls.window": self.open_window,
            "calls.many": self.open_many,
            "fair.wave": self.open_wave,
        }
        opening.get(name, self.print)()

    def open_window(self) -> None:
        """The small window that stays above the others."""
        from ui.calls.window import CallWindow

        if self.window is None:
            self.window = CallWindow(self._desk, self._shell)
            self.window.closed.connect(self._forget_window)
        _come_forward(self.window)

    def open_many(self) -> None:
        """The list of the day's calls, to be logged in the evening."""
        from ui.calls.many import ManyCalls

        if self.many is None:
            self.many = ManyCalls(self._desk, self._shell)
            self.many.closed.connect(self._forget_many)
        _come_forward(self.many)

    def open_wave(self) -> None:
        """The plan of the hand-overs after a fair."""
        from ui.waves.window import WaveWindow

        if self.wave is None:
            self.wave = WaveWindow(self._desk, self._shell)
            self.wave.closed.connect(self._forget_wave)
        _come_forward(self.wave)

    def print(self) -> None:
        """The day's calls on paper."""
        from ui.calls.printing import print_call_sheet

        print_call_sheet(self._desk, self._shell)

    def end(self) -> None:
        """The file is closed: what stands in them is kept."""
        for window in (self.window, self.many, self.wave):
            if window is not None:
                window.close()

    def _forget_window(self) -> None:
        window, self.window = self.window, None
        if window is not None:
            window.deleteLater()

    def _forget_many(self) -> None:
        many, self.many = self.many, None
        if many is not None:
            many.deleteLater()

    def _forget_wave(self) -> None:
        wave, self.wave = self.wave, None
        if wave is not None:
            wave.deleteLater()


def _come_forward(window: QWidget) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
