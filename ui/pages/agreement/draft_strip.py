"""Above the terms: which version is in force, or that this is a draft and what to do with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ui.widgets.tone import set_tone
from ui.words import Speaking


class DraftStrip(Speaking, QWidget):
    """Says how things stand or what is wrong; its buttons are there while there is a draft."""

    sign_pressed = Signal()
    discard_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._number: int | None = None
        self._is_draft = self._is_signing = False
        self._fault_text = ""
        self._state, self._fault = QLabel(), QLabel()
        set_tone(self._fault, "bad")
        for label in (self._state, self._fault):
            label.setWordWrap(True)
        self._discard, self._sign = QPushButton(), QPushButton()
        self._sign.setProperty("kind", "primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        # The tabs below stay where they are when the buttons come.
        row.addStrut(self._sign.sizeHint().height())
        for label in (self._state, self._fault):
            row.addWidget(label, 1)
        row.addWidget(self._discard)
        row.addWidget(self._sign)
        self._sign.clicked.connect(self.sign_pressed)
        self._discard.clicked.connect(self.discard_pressed)
        self.retranslate()

    def show_state(
        self, number: int | None, *, is_draft: bool, fault: str, is_signing: bool = False
    ) -> None:
        """The version in force, whether a draft is shown, the first thing wrong with it."""
        self._number, self._is_draft, self._fault_text = number, is_draft, fault
        self._is_signing = is_signing
        self.retranslate()

    def take_focus(self) -> None:
        """The keyboard comes back here when signing is put off."""
        self._sign.setFocus()

    def retranslate(self) -> None:
        """Say it all."""
        self._discard.setText(self.tr("Discard the draft"))
        self._sign.setText(self.tr("Sign and put in force…"))
        if self._is_draft:
            words = self.tr("Draft of version {next} — version {number} is in force until signing.")
            number = self._number or 0
            self._state.setText(words.format(next=number + 1, number=number))
        elif self._number is not None:
            words = self.tr("Version {number} is in force. Change anything to begin a draft.")
            self._state.setText(words.format(number=self._number))
        else:
            self._state.setText(self.tr("No agreement is in force."))
        set_tone(self._state, "warning" if self._is_draft else "muted")
        self._fault.setText(self._fault_text)
        # In the same place, so that nothing moves below while one types.
        self._fault.setVisible(bool(self._fault_text))
        self._state.setVisible(not self._fault_text)
        for button in (self._discard, self._sign):
            button.setVisible(self._is_draft)
        self._sign.setEnabled(not self._fault_text and not self._is_signing)
