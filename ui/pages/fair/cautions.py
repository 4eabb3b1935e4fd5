"""What had better be known before Enter: said softly, it holds nobody up."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from resources.domain_words import domain_word
from ui.widgets.phone_field import phone_fault, phone_fault_words
from ui.widgets.tone import set_tone
from ui.words import Speaking, spoken


class Cautions(Speaking, QWidget):
    """An objection of whoever has the address or number, a phone that can be none; takes no room
    without either."""

    def __init__(self) -> None:
        super().__init__()
        self._objection, self._fault = "", ""
        self.objects, self.phone = QLabel(), QLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for label in (self.objects, self.phone):
            label.setWordWrap(True)
            set_tone(label, "warning")
            column.addWidget(label)
        self.clear()

    def tell_objection(self, objection: str) -> None:
        """What they object to; "" for nothing."""
        self._objection = objection
        self.retranslate()

    def check_phone(self, typed: str) -> None:
        """Say what is wrong with a number that is typed to its end; "" says nothing."""
        self._fault = phone_fault(typed)
        self.retranslate()

    def clear(self) -> None:
        """The next person."""
        self._objection = self._fault = ""
        self.retranslate()

    def retranslate(self) -> None:
        """Say it again."""
        words = QCoreApplication.translate(
            "Cautions",
            "Whoever has this address or number objects to {objection}. Whoever is saved here is"
            " marked likewise.",
        )
        to = domain_word("objection", self._objection, spoken()) if self._objection else ""
        self.objects.setText(words.format(objection=to))
        self.objects.setVisible(bool(self._objection))
        self.phone.setText(phone_fault_words(self._fault))
        self.phone.setVisible(bool(self._fault))
        self.setVisible(bool(self._objection or self._fault))
