"""Both signed: which version is in force, and what can be done now."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from ui.desk import Desk
from ui.pages.agreement.volume.numbers import whole
from ui.pages.guide.frame import StepButton
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking

_PLACES = ("import", "today", "agreement")


class DoneCard(Speaking, QFrame):
    """Its buttons open other pages."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._number = 0
        self._title, self._words = SectionTitle(), QLabel()
        set_tone(self._title, "good")
        set_tone(self._words, "muted")
        self.buttons = [StepButton() for _ in _PLACES]
        self.buttons[0].setProperty("kind", "primary")
        row = QHBoxLayout()
        row.setSpacing(8)
        for button, place in zip(self.buttons, _PLACES, strict=True):
            button.clicked.connect(partial(desk.open_page, place, None))
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addLayout(row)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it."""
        title = self.tr("Version {number} is in force, signed by both sides.")
        self._title.setText(title.format(number=whole(self._number)))
        self._words.setText(
            self.tr("It can be changed together at any time, and printed to hang on the wall.")
        )
        names = (
            self.tr("Import leads"),
            self.tr("See what is due today"),
            self.tr("See the agreement"),
        )
        for button, name in zip(self.buttons, names, strict=True):
            button.setText(name)

    def show_version(self, number: int) -> None:
        """This version was signed."""
        self._number = number
        self.retranslate()
        self.show()

    def first(self) -> StepButton:
        """Where the keyboard goes on."""
        return self.buttons[0]
