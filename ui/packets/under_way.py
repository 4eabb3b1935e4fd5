"""A bar for how far it is, while a dialog's work is done elsewhere."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar


class UnderWay(QProgressBar):
    """Hidden while nothing is done; it does not count before it was told of how much."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.hide()

    def show_busy(self, busy: bool) -> None:
        """Begin anew, or end."""
        self.setRange(0, 0)
        self.setVisible(busy)

    def show_far(self, done: int, total: int) -> None:
        """How far it is."""
        self.setRange(0, max(1, total))
        self.setValue(done)
