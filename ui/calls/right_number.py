"""A wrong number: the right one, where somebody knows it; without, the number is marked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.calls.card_line import CardLine
from ui.widgets.phone_field import PhoneField
from ui.widgets.tone import set_mark, set_tone
from ui.words import Speaking

_WIDTH = 190
WRONG_NUMBER = "wrong_number"


class RightNumber(Speaking, QWidget):
    """There while the outcome says that the number is wrong."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._held = ""
        self.field, self.label, self.hint = PhoneField(), QLabel(), CardLine()
        self.field.setFixedWidth(_WIDTH)
        self.label.setBuddy(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.label)
        row.addWidget(self.field)
        row.addWidget(self.hint, 1)
        self.field.textEdited.connect(self._edited)
        self.follow(None)

    def show_number(self, phone: str) -> None:
        """The number that was called."""
        self._held = phone
        self.retranslate()

    def follow(self, outcome: str | None) -> None:
        """Another outcome was chosen."""
        self.setVisible(outcome == WRONG_NUMBER)
        self.retranslate()

    def put(self, typed: str, outcome: str | None) -> None:
        """What was typed before."""
        self.field.setText(typed)
        self.follow(outcome)

    def typed(self) -> str:
        """What was typed; nothing where it is not asked."""
        return "" if self.isHidden() else self.field.text().strip()

    def refuse(self) -> bool:
        """Whether what is typed can be no number: then it says so and takes the keyboard."""
        wrong = self.field.wrong() if not self.isHidden() else ""
        self._say(wrong, is_wrong=bool(wrong))
        if wrong:
            self.begin()
        return bool(wrong)

    def begin(self) -> None:
        """Take the keyboard."""
        self.field.setFocus()
        self.field.selectAll()

    def retranslate(self) -> None:
        """Say everything again."""
        self.label.setText(self.tr("Right number"))
        self.field.setAccessibleName(self.tr("Right number"))
        self.field.setPlaceholderText(self.tr("not known yet"))
        words = self.tr("{phone} is marked as wrong; the lead goes behind the others until then.")
        self._say(words.format(phone=self._held) if self._held else "", is_wrong=False)

    def _say(self, words: str, *, is_wrong: bool) -> None:
        self.hint.setText(words)
        set_tone(self.hint, "bad" if is_wrong else "muted")
        set_mark(self.field, "wrong", "true" if is_wrong else "false")
        self.field.setAccessibleDescription(words)

    def _edited(self, _text: str) -> None:
        self.retranslate()
        self.changed.emit()
