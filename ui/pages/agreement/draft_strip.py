"""Above the terms: which version is in force, or what is drafted or proposed and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ui.plurals import takes_singular
from ui.widgets.tone import set_tone
from ui.words import Speaking


class DraftStrip(Speaking, QWidget):
    """Says how things stand or what is wrong; its buttons are those of the state."""

    changes_pressed = Signal()
    discard_pressed = Signal()
    propose_pressed = Signal()
    sign_pressed = Signal()
    withdraw_pressed = Signal()
    correct_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._changes_count = 0
        self._state, self._fault = QLabel(), QLabel()
        set_tone(self._fault, "bad")
        for label in (self._state, self._fault):
            label.setWordWrap(True)
        self._changes, self._discard, self._propose = QPushButton(), QPushButton(), QPushButton()
        self._withdraw, self._correct, self._sign = QPushButton(), QPushButton(), QPushButton()
        self._changes.setProperty("kind", "flat")
        self._sign.setProperty("kind", "primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        # The tabs below stay where they are when the buttons come.
        row.addStrut(self._sign.sizeHint().height())
        for label in (self._state, self._fault):
            row.addWidget(label, 1)
        pressed = {
            self._changes: self.changes_pressed,
            self._discard: self.discard_pressed,
            self._withdraw: self.withdraw_pressed,
            self._correct: self.correct_pressed,
            self._propose: self.propose_pressed,
            self._sign: self.sign_pressed,
        }
        for button, signal in pressed.items():
            row.addWidget(button)
            button.clicked.connect(signal)
            button.hide()
        self.retranslate()

    def show_state(self, sentence: str, *, tone: str, fault: str) -> None:
        """How things stand, already translated; the first thing wrong takes its place."""
        self._state.setText(sentence)
        set_tone(self._state, tone)
        self._fault.setText(fault)
        # In the same place, so that nothing moves below while one types.
        self._fault.setVisible(bool(fault))
        self._state.setVisible(not fault)

    def show_buttons(
        self, *, drafted: bool, proposed: bool, ready: bool, busy: bool, changes: int
    ) -> None:
        """Those for a draft, which is ready to be signed or not, or those for a proposal; none
        can be pressed while an act is under way."""
        for button in (self._discard, self._withdraw, self._correct):
            button.setEnabled(not busy)
        for button in (self._discard, self._propose, self._sign):
            button.setVisible(drafted)
        for button in (self._withdraw, self._correct):
            button.setVisible(proposed)
        for button in (self._propose, self._sign):
            button.setEnabled(ready)
        self._changes.setVisible(drafted or proposed)
        self._changes_count = changes
        self._say_changes()

    def take_focus(self, of: str = "sign") -> None:
        """The keyboard comes to "sign", "propose" or "changes"."""
        buttons = {"sign": self._sign, "propose": self._propose, "changes": self._changes}
        buttons[of].setFocus()

    def retranslate(self) -> None:
        """Say the buttons; what is shown is told anew by the page."""
        self._discard.setText(self.tr("Discard the draft"))
        self._propose.setText(self.tr("Propose…"))
        self._sign.setText(self.tr("Sign for both now…"))
        self._withdraw.setText(self.tr("Withdraw"))
        self._withdraw.setToolTip(
            self.tr("Give the proposal up; the version in force stays. It can be undone.")
        )
        self._correct.setText(self.tr("Withdraw to correct"))
        self._correct.setToolTip(
            self.tr("Make it a draft again; a signature given lapses. It can be undone.")
        )
        self._say_changes()

    def _say_changes(self) -> None:
        count = self._changes_count
        one = takes_singular(count)
        words = self.tr("{count} change") if one else self.tr("{count} changes")
        self._changes.setText(words.format(count=count))
        self._changes.setToolTip(self.tr("Compare it with the version before, in words"))
