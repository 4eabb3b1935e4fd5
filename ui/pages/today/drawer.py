"""The place under the queue for one panel at a time; it takes no room while it is empty."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.panel import Panel


class Drawer(QWidget):
    """``left`` tells that its panel was dismissed: the queue has the keyboard again."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.panel: Panel | None = None
        self._kept: set[Panel] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def open(self, panel: Panel, *, keep: bool = False) -> None:
        """Show a panel instead of the last one; a kept one is not thrown away when it closes."""
        if panel is not self.panel:
            self.close_panel()
            self.panel = panel
            if panel not in self._kept:
                panel.dismissed.connect(self._dismissed)
                self._column.addWidget(panel)
            if keep:
                self._kept.add(panel)
        panel.show()
        self.show()

    def close_panel(self) -> None:
        """Show nothing."""
        panel, self.panel = self.panel, None
        if panel is None:
            return
        self.hide()
        panel.hide()
        if panel not in self._kept:
            self._column.removeWidget(panel)
            panel.deleteLater()

    def _dismissed(self) -> None:
        self.close_panel()
        self.left.emit()
