"""A place for one panel at a time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.panel import Panel


class PanelSlot(QWidget):
    """Takes no room while it is empty; ``left`` tells that its panel was dismissed."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.panel: Panel | None = None
        self._kept: set[Panel] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def open(self, panel: Panel, *, keep: bool = False) -> None:
        """Show a panel instead of the last one; a kept one comes back with what was typed."""
        if panel is not self.panel:
            self.empty()
            self.panel = panel
            if panel not in self._kept:
                panel.dismissed.connect(self._dismissed)
                self._column.addWidget(panel)
            if keep:
                self._kept.add(panel)
        panel.show()
        self.show()

    def dismiss(self) -> None:
        """As if its panel had been left by Esc; nothing where none is open."""
        if self.panel is not None:
            self.panel.dismissed.emit()

    def empty(self) -> None:
        """Put the panel away."""
        panel, self.panel = self.panel, None
        if panel is None:
            return
        self.hide()
        panel.hide()
        if panel not in self._kept:
            self._column.removeWidget(panel)
            panel.deleteLater()

    def _dismissed(self) -> None:
        self.empty()
        self.left.emit()
