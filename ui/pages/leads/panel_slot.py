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
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def open(self, panel: Panel) -> None:
        """Show a panel instead of the last one."""
        self.empty()
        self.panel = panel
        panel.dismissed.connect(self._dismissed)
        self._column.addWidget(panel)
        self.show()

    def empty(self) -> None:
        """Throw the panel away."""
        if self.panel is not None:
            panel, self.panel = self.panel, None
            self.hide()
            self._column.removeWidget(panel)
            panel.deleteLater()

    def _dismissed(self) -> None:
        self.empty()
        self.left.emit()
