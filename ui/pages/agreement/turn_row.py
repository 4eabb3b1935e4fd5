"""One side's place to sign: its name and function, or the signature once it is given."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton

from slaapp.domain.parties import Signatory
from slaapp.domain.signature import Signature
from slaapp.domain.text_faults import LONGEST_NAME
from ui.pages.agreement.name_field import NameField
from ui.pages.agreement.standing_words import signature_text


class TurnRow(QObject):
    """Widgets in a row of a grid; ``signed`` tells name and function as typed."""

    signed = Signal(str, str)

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._free = True
        self.label, self.given = QLabel(), QLabel()
        self.given.setWordWrap(True)
        self.name, self.function = NameField(), NameField()
        for field in (self.name, self.function):
            field.setMaxLength(LONGEST_NAME)
            field.textChanged.connect(self._look)
        self.button = QPushButton()
        self.button.setProperty("kind", "primary")
        self.label.setBuddy(self.name)
        self.name.returnPressed.connect(self.function.setFocus)
        self.function.returnPressed.connect(self.button.click)
        self.button.clicked.connect(self._tell)

    def place(self, grid: QGridLayout, row: int) -> None:
        """Stand in a row of a grid of four columns."""
        grid.addWidget(self.label, row, 0)
        grid.addWidget(self.given, row, 1, 1, 3)
        for column, widget in enumerate((self.name, self.function, self.button), 1):
            grid.addWidget(widget, row, column)

    def say(self, label: str, name: str, function: str, button: str) -> None:
        """The row's words, already translated."""
        self.label.setText(label)
        for field, word in ((self.name, name), (self.function, function)):
            field.setPlaceholderText(word)
            field.setAccessibleName(f"{label.replace('&', '')}: {word}")
        self.button.setText(button)

    def show_given(self, signed: Signature | None, zone: ZoneInfo) -> None:
        """The signature, or the fields to sign in."""
        self.given.setText(signature_text(signed, zone) if signed is not None else "")
        self.given.setVisible(signed is not None)
        for widget in (self.name, self.function, self.button):
            widget.setVisible(signed is None)

    def suggest(self, likely: Signatory) -> None:
        """Who is likely to sign; what was typed already stays."""
        if not self.name.text():
            self.name.setText(likely.name)
            self.function.setText(likely.function)

    def is_open(self) -> bool:
        """Whether this side's signature is still wanted."""
        return not self.button.isHidden()

    def take_focus(self) -> None:
        """The keyboard begins with the name."""
        self.name.setFocus()
        self.name.selectAll()

    def allow(self, allowed: bool) -> None:
        """Whether one may sign now."""
        self._free = allowed
        self._look()

    def _look(self) -> None:
        self.button.setEnabled(self._free and bool(self.name.text().strip()))

    def _tell(self) -> None:
        self.signed.emit(self.name.text().strip(), self.function.text().strip())
