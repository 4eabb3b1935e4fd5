"""The person or the company behind a lead, corrected field by field, for all that are theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from resources.domain_words import domain_title
from slaapp.domain.lead_fields import fields_in
from ui.plurals import takes_singular
from ui.widgets.form import Form
from ui.widgets.panel import AskingPanel
from ui.widgets.steady import TextField
from ui.widgets.tone import set_tone
from ui.words import spoken

if TYPE_CHECKING:
    from slaapp.store.rows.parties import Party


class PartyPanel(AskingPanel):
    """``confirmed`` brings what was changed, by column; Esc dismisses."""

    confirmed = Signal(object)

    def __init__(self, party: Party) -> None:
        super().__init__()
        self._party = party
        self.fields = {name: TextField() for name in party.values}
        self.shared, self.confirm = QLabel(), QPushButton()
        self.shared.setWordWrap(True)
        set_tone(self.shared, "muted")
        self._form = Form()
        self._rows = {name: self._form.add(field) for name, field in self.fields.items()}
        for name, field in self.fields.items():
            field.setText(party.values[name])
        self.confirm.setProperty("kind", "primary")
        self.confirm.clicked.connect(self._submit)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.confirm)
        self.body.addWidget(self.shared)
        self.body.addWidget(self._form)
        self.body.addLayout(buttons)
        self.retranslate()

    def begin(self) -> None:
        """Take the keyboard: the first field, to be typed over."""
        first = next(iter(self.fields.values()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.selectAll()

    def changed(self) -> dict[str, str]:
        """The fields that stand otherwise, by column."""
        typed = {name: field.text().strip() for name, field in self.fields.items()}
        return {name: text for name, text in typed.items() if text != self._party.values[name]}

    def is_touched(self) -> bool:
        """Whether something was typed that would be lost."""
        return bool(self.changed())

    def let_try_again(self) -> None:
        """It could not be saved; what was typed stays."""
        self.confirm.setEnabled(True)

    def retranslate(self) -> None:
        """Say everything again; what was typed stays."""
        super().retranslate()
        of_person = self._party.table == "person"
        self.set_title(self.tr("The person") if of_person else self.tr("The company"))
        for each in fields_in(self._party.table):
            if each.column in self._rows:
                title = domain_title("field", each.code, spoken())
                is_domain = each.column == "domain"
                self._rows[each.column].say(self.tr("Web domain") if is_domain else title)
        self.shared.setText(self._shared_text())
        self.shared.setVisible(bool(self.shared.text()))
        self.confirm.setText(self.tr("Save (Enter)"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._submit()
        else:
            super().keyPressEvent(event)

    def _shared_text(self) -> str:
        leads, persons = self._party.leads, self._party.persons
        if takes_singular(leads):
            return ""
        if persons > 1:
            words = self.tr("Changes for all {n} leads and {persons} persons of this company.")
        elif self._party.table == "company":
            words = self.tr("Changes for all {n} leads of this company.")
        else:
            words = self.tr("Changes for all {n} leads of this person.")
        number = self.locale().toString
        return words.format(n=number(leads), persons=number(persons))

    def _submit(self) -> None:
        if not self.confirm.isEnabled():
            return
        changed = self.changed()
        if not changed:
            self.dismissed.emit()
            return
        self.confirm.setEnabled(False)
        self.confirmed.emit(changed)
