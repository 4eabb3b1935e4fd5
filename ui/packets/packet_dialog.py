"""A dialog about a packet: it stays open while a child process works, and can stop that."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.packets.under_way import UnderWay
from ui.widgets.form_dialog import FormDialog


class PacketDialog(FormDialog):
    """Emits ``stopped`` instead of being closed while something is done."""

    stopped = Signal()

    def __init__(self, parent: QWidget, width: int) -> None:
        super().__init__(parent, width)
        self.under_way = UnderWay()

    def reject(self) -> None:
        """While something is done, stop that; else close."""
        if self.under_way.isVisible():
            self.stopped.emit()
        else:
            super().reject()

    def show_busy(self, busy: bool) -> None:
        """While it is done, nothing is typed, and one sees how far it is."""
        super().show_busy(busy)
        self.under_way.show_busy(busy)
