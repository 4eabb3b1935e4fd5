"""The line over the queue: what it shows, and what can be done with the selected row."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.icons import icon
from ui.pages.today.cards import part_name
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_mark
from ui.words import Speaking

_ICONS = {
    "lead.hand_over": "handover",
    "lead.accept": "check",
    "lead.reject": "cross",
    "lead.uphold": "check",
    "lead.dispute": "warning",
    "lead.overrule": "undo",
    "step.done": "check",
    "step.move": "clock",
    "step.drop": "cross",
    "lead.why": "help",
    "lead.call": "phone",
}
_MAIN = ("lead.hand_over", "lead.call")
"""Of these the first that can be done is what one most likely does."""


class RowBar(Speaking, QWidget):
    """``asked`` tells a button's action; ``show_all`` that the queue shall not be narrowed."""

    asked = Signal(str)
    show_all = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._part = "all"
        self._title, self.all = SectionTitle(), QPushButton()
        self.all.setProperty("kind", "flat")
        self.all.clicked.connect(self.show_all)
        self.buttons = {name: QPushButton() for name in _ICONS}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addWidget(self.all)
        row.addStretch(1)
        for name, button in self.buttons.items():
            button.setIcon(icon(_ICONS[name]))
            button.clicked.connect(lambda _on=False, name=name: self.asked.emit(name))
            row.addWidget(button)
        # Not all at once, even unseen: that would make the window wider than a screen.
        self.show_possible(())
        self.retranslate()

    def show_part(self, part: str) -> None:
        """Say which part of the queue is shown."""
        self._part = part
        self.retranslate()

    def show_possible(self, possible: Collection[str]) -> None:
        """Offer what can be done with the selected row; what never fits a side is hidden."""
        for name, button in self.buttons.items():
            button.setVisible(name in possible)
        first = next((name for name in _MAIN if name in possible), "")
        for name in _MAIN:
            set_mark(self.buttons[name], "kind", "primary" if name == first else "")
            self.buttons[name].setIcon(icon(_ICONS[name], "on_accent" if name == first else "text"))

    def retranslate(self) -> None:
        """Say everything again."""
        narrowed = self._part != "all"
        soonest = self.tr("Soonest deadline first")
        self._title.setText(part_name(self._part) if narrowed else soonest)
        self.all.setText(self.tr("Show everything"))
        self.all.setVisible(narrowed)
        words = {
            "lead.hand_over": self.tr("Hand over (Ctrl+Enter)"),
            "lead.accept": self.tr("Accept (A)"),
            "lead.reject": self.tr("Reject (R)"),
            "lead.uphold": self.tr("Agree to the rejection (A)"),
            "lead.dispute": self.tr("Contest it (R)"),
            "lead.overrule": self.tr("Back to sales (R)"),
            "step.done": self.tr("Done (D)"),
            "step.move": self.tr("Move (M)"),
            "step.drop": self.tr("Drop it (X)"),
            "lead.why": self.tr("Why? (W)"),
            "lead.call": self.tr("Log a call (L)"),
        }
        for name, button in self.buttons.items():
            button.setText(words[name])
