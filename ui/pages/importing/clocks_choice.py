"""Whether the leads of a file are history, or begin now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking

_INDENT = 24
CLOCKS = ("historical", "live")


class ClocksChoice(Speaking, QWidget):
    """Two answers, each with a line that says what it entails."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._title = SectionTitle()
        self._group = QButtonGroup(self)
        self.buttons = {clocks: QRadioButton() for clocks in CLOCKS}
        self._lines = {clocks: QLabel() for clocks in CLOCKS}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        for clocks, button in self.buttons.items():
            line = self._lines[clocks]
            self._group.addButton(button)
            line.setWordWrap(True)
            line.setContentsMargins(_INDENT, 0, 0, 4)
            set_tone(line, "muted")
            column.addWidget(button)
            column.addWidget(line)
            button.clicked.connect(lambda _on, one=clocks: self.chosen.emit(one))
        self.retranslate()

    def show_choice(self, clocks: str | None) -> None:
        """Show what holds."""
        if clocks in self.buttons:
            self.buttons[clocks].setChecked(True)

    def retranslate(self) -> None:
        """Say its words again."""
        self._title.setText(self.tr("Is there still something to do for these leads?"))
        self.buttons["historical"].setText(self.tr("No, they are the past: no deadlines"))
        self._lines["historical"].setText(
            self.tr("They count in the figures of the scoreboard; nobody owes them anything.")
        )
        self.buttons["live"].setText(self.tr("Yes: their deadlines start now"))
        self._lines["live"].setText(
            self.tr("They are scored by the agreement; those that reach its score are qualified.")
        )
        for clocks, button in self.buttons.items():
            button.setAccessibleDescription(self._lines[clocks].text())
