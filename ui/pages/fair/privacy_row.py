"""What the law wants to be known: that they were informed, what they agree to, whence the data."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from resources.domain_words import answer_word, domain_title
from slaapp.domain.privacy import PRIVACY_FIELDS
from ui.pages.fair.sizes import be_large
from ui.widgets.flow import Flow
from ui.widgets.steady import ChoiceField
from ui.widgets.tone import set_tone
from ui.words import Speaking, spoken

INFORMED, CONSENT, ORIGIN = "privacy.informed", "privacy.consent", "privacy.origin"
_AT_A_STAND = "person"
_MEANT = {INFORMED: "spoken", CONSENT: "emails"}


class PrivacyRow(Speaking, QWidget):
    """Two large buttons and a choice. Nothing is taken as agreed to unless it is tapped."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.informed, self.consent = QPushButton(), QPushButton()
        self.origin = ChoiceField()
        self._label = QLabel()
        self._label.setBuddy(self.origin)
        set_tone(self._label, "muted")
        for code in PRIVACY_FIELDS[ORIGIN]:
            self.origin.addItem("", code)
        flow = Flow(self)
        for button in (self.informed, self.consent):
            be_large(button)
            button.setCheckable(True)
            button.clicked.connect(self._tell)
            flow.addWidget(button)
        be_large(self.origin)
        whence = QWidget()
        beside = QHBoxLayout(whence)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(self._label)
        beside.addWidget(self.origin)
        flow.addWidget(whence)
        self.origin.activated.connect(lambda _place: self.changed.emit())
        self.retranslate()

    def noted(self) -> dict[str, str]:
        """The facts, by the codes of their fields."""
        ticked = {INFORMED: self.informed.isChecked(), CONSENT: self.consent.isChecked()}
        facts = {field: _MEANT[field] for field, on in ticked.items() if on}
        return {**facts, ORIGIN: self.origin.currentData()}

    def put(self, facts: Mapping[str, str]) -> None:
        """Show these, and nothing else."""
        self.informed.setChecked(bool(facts.get(INFORMED)))
        self.consent.setChecked(bool(facts.get(CONSENT)))
        self.came_from(str(facts.get(ORIGIN, _AT_A_STAND)))
        self.retranslate()

    def came_from(self, origin: str) -> None:
        """Where what is known was read: "card", "badge" …"""
        self.origin.setCurrentIndex(max(self.origin.findData(origin), 0))

    def toggle(self, button: QPushButton) -> None:
        """As a tap on it."""
        button.setChecked(not button.isChecked())
        self._tell()

    def stops(self) -> list[QWidget]:
        """Where Tab goes, in order."""
        return [self.informed, self.consent, self.origin]

    def retranslate(self) -> None:
        """Say the words; what is ticked bears a mark, not a colour alone."""
        marks = ["✓ " if each.isChecked() else "" for each in (self.informed, self.consent)]
        informed, mails = self.tr("Informed of what we keep"), self.tr("Agrees to our e-mails")
        self.informed.setText(f"{marks[0]}{informed}  (F6)")
        self.informed.setAccessibleName(informed)
        self.consent.setText(f"{marks[1]}{mails}  (F7)")
        self.consent.setAccessibleName(mails)
        name = domain_title("field", ORIGIN, spoken())
        self._label.setText(name)
        self.origin.setAccessibleName(name)
        for place in range(self.origin.count()):
            code = self.origin.itemData(place)
            self.origin.setItemText(place, answer_word(ORIGIN, code, spoken()))

    def _tell(self) -> None:
        self.retranslate()
        self.changed.emit()
