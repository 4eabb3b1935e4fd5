"""The two ways to look that a role has, as two buttons of which one is pressed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from ui.words import Speaking


def _name(way: str) -> str:
    return {
        "mine": QCoreApplication.translate("TodaySwitch", "Mine"),
        "everyone": QCoreApplication.translate("TodaySwitch", "Everyone’s"),
        "all": QCoreApplication.translate("TodaySwitch", "Everything"),
        "overdue": QCoreApplication.translate("TodaySwitch", "Breaches"),
    }[way]


class Switch(Speaking, QWidget):
    """``chosen`` tells the way that was pressed; hidden where a role has but one."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self.hide()

    def offer(self, ways: Sequence[str]) -> None:
        """These ways; none hides the switch."""
        if tuple(ways) != tuple(self.buttons):
            for button in self.buttons.values():
                self._group.removeButton(button)
                self._row.removeWidget(button)
                button.hide()
                button.deleteLater()
            self.buttons = {way: self._button(way) for way in ways}
        self.setVisible(bool(ways))
        self.retranslate()

    def mark(self, way: str) -> None:
        """Show which way is in force."""
        if way in self.buttons:
            self.buttons[way].setChecked(True)

    def retranslate(self) -> None:
        """Say the ways again."""
        self.setAccessibleName(QCoreApplication.translate("TodaySwitch", "What the queue shows"))
        for way, button in self.buttons.items():
            button.setText(_name(way))

    def _button(self, way: str) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        button.clicked.connect(lambda _on=False: self.chosen.emit(way))
        self._group.addButton(button)
        self._row.addWidget(button)
        return button
