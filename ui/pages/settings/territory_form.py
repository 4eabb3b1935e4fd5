"""The short form of a territory: what it is made of, its value, whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from slaapp.domain.assigning import TERRITORY_FIELDS
from ui.assigning_words import territory_field_word
from ui.widgets.form import Form
from ui.widgets.panel import Panel
from ui.widgets.steady import ChoiceField, TextField

if TYPE_CHECKING:
    from slaapp.store.rows.assigning import TerritoryRow
    from ui.desk import Person


class TerritoryForm(Panel):
    """Asks for a territory, or changes one; stays until it could be saved."""

    wanted = Signal(object, str, str, str)
    """The TerritoryRow that is changed (None: a new one), the member's key, field, value."""

    def __init__(self) -> None:
        super().__init__()
        self._held: TerritoryRow | None = None
        self.field, self.value, self.member = ChoiceField(), TextField(), ChoiceField()
        for field in TERRITORY_FIELDS:
            self.field.addItem("", field)
        self.save = QPushButton()
        self.save.setProperty("kind", "primary")
        self.form = Form()
        self._rows = (
            self.form.add(self.field),
            self.form.add(self.value, (self._needed, lambda: not self.value.text().strip())),
            self.form.add(self.member),
        )
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.save)
        self.body.addWidget(self.form)
        self.body.addLayout(below)
        self.save.clicked.connect(self.submit)
        self.value.returnPressed.connect(self.submit)
        self.hide()
        self.retranslate()

    def know(self, team: Sequence[Person]) -> None:
        """Who can have a territory: those who sell."""
        kept = self.member.currentData()
        self.member.clear()
        for person in team:
            if person.role == "sales":
                self.member.addItem(person.name, person.key)
        self.member.setCurrentIndex(max(0, self.member.findData(kept)))

    def ask(self, row: TerritoryRow | None) -> None:
        """Show the form, for a new territory or with what is known of one."""
        self._held = row
        if row is not None:
            self.field.setCurrentIndex(max(0, self.field.findData(row.field)))
            self.member.setCurrentIndex(max(0, self.member.findData(row.member_id)))
        self.value.setText(row.value if row else "")
        for line in self._rows:
            line.complain("")
        self.retranslate()
        self.show()
        self.value.setFocus()

    def submit(self) -> None:
        """Check every field; then ask for it to be saved."""
        if self.form.check() and self.member.currentData() is not None:
            value = self.value.text().strip()
            self.wanted.emit(self._held, self.member.currentData(), self.field.currentData(), value)

    def refuse(self, message: str) -> None:
        """It could not be saved: say why under the value, and keep what was typed."""
        self._rows[1].complain(message)
        self.value.setFocus()

    def retranslate(self) -> None:
        """Say the form's words."""
        super().retranslate()
        new = self._held is None
        self.set_title(self.tr("A new territory") if new else self.tr("Change the territory"))
        field, value, member = self._rows
        field.say(self.tr("Leads &with"))
        value.say(self.tr("&Value"), self.tr("69, Lyon, Trade fair…"))
        member.say(self.tr("&Go to"))
        for place, name in enumerate(TERRITORY_FIELDS):
            self.field.setItemText(place, territory_field_word(name))
        self.save.setText(self.tr("Add") if new else self.tr("Save"))

    def _needed(self) -> str:
        return self.tr("This is needed.")
