"""The panel that asks what a deed needs to know: who, why, how much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from ui.actions import say
from ui.amounts import currency_sign, read_amount
from ui.desk import Person
from ui.lead_words import reason_word
from ui.pages.leads.deeds import Deed
from ui.role_words import role_name
from ui.widgets.form import Form, FormRow, Rule
from ui.widgets.panel import Panel
from ui.widgets.tone import set_tone

if TYPE_CHECKING:
    from slaapp.store.rows.team import ReasonRow


@dataclass(frozen=True)
class Given:
    """What was said: a member's key (None: nobody), a reason's key, cents, a note."""

    member: str | None = None
    reason: str | None = None
    amount: int | None = None
    note: str = ""
    currency: str | None = None


class DeedPanel(Panel):
    """Made for one deed and some leads; ``confirmed`` brings a Given, Esc dismisses."""

    confirmed = Signal(object)

    def __init__(self, deed: Deed, title: str, currency: str, words: str) -> None:
        super().__init__()
        self.deed, self._name, self._currency, self._words = deed, title, currency, words
        self._form = Form()
        self.member, self.reason = QComboBox(), QComboBox()
        self.amount, self.note = QLineEdit(), QLineEdit()
        self._rows: dict[str, FormRow] = {}
        self._remark = QLabel()
        self._remark.setWordWrap(True)
        set_tone(self._remark, "muted")
        self._remark.hide()
        self.confirm = QPushButton()
        self.confirm.setProperty("kind", "primary")
        self.confirm.clicked.connect(self._submit)
        for name in deed.asks:
            self._add(name)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.confirm)
        self.body.addWidget(self._remark)
        self.body.addWidget(self._form)
        self.body.addLayout(buttons)
        self.retranslate()

    def offer_people(self, team: Sequence[Person]) -> None:
        """Who sells stands first; "nobody" is the sales manager's to give."""
        sellers = [person for person in team if person.role == "sales"]
        others = [person for person in team if person.role == "manager"]
        for person in (*sellers, *others):
            self.member.addItem(f"{person.name} — {role_name(person.role)}", person.key)
        self.member.addItem(self.tr("Nobody yet: the sales manager decides"), None)

    def offer_reasons(self, reasons: Sequence[ReasonRow]) -> None:
        """The coded reasons, in the team's order."""
        for each in reasons:
            self.reason.addItem(reason_word(each.code, each.label), each.id)

    def remark(self, text: str) -> None:
        """Say something above the fields."""
        self._remark.setText(text)
        self._remark.setVisible(bool(text))

    def begin(self) -> None:
        """Put the cursor where the answer begins."""
        self._field(self.deed.asks[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def let_try_again(self) -> None:
        """It could not be done; what was typed stays."""
        self.confirm.setEnabled(True)

    def is_touched(self) -> bool:
        """Whether something was typed that would be lost."""
        return bool(self.note.text().strip() or self.amount.text().strip())

    def retranslate(self) -> None:
        """Say the words of the fields and the buttons."""
        super().retranslate()
        self.set_title(self._name)
        sign = currency_sign(self._currency)
        words = {
            "member": self.tr("To"),
            "reason": self.tr("Reason"),
            "amount": self.tr("Amount ({currency})").format(currency=sign),
            "note": self.tr("Note"),
        }
        for name, row in self._rows.items():
            row.say(words[name])
        self.confirm.setText(say(self._words).replace("&", "").rstrip("…"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter confirms."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._submit()
        else:
            super().keyPressEvent(event)

    def _add(self, name: str) -> None:
        self._rows[name] = self._form.add(self._field(name), *self._rules(name))

    def _field(self, name: str) -> QWidget:
        fields: dict[str, QWidget] = {
            "member": self.member,
            "reason": self.reason,
            "amount": self.amount,
            "note": self.note,
        }
        return fields[name]

    def _rules(self, name: str) -> list[Rule]:
        if name == "amount":
            return [(lambda: self.tr("This is no amount."), self._has_bad_amount)]
        if name == "note" and self.deed.asks == ("note",):
            return [(lambda: self.tr("Write something."), lambda: not self.note.text().strip())]
        return []

    def _has_bad_amount(self) -> bool:
        typed = self.amount.text().strip()
        return bool(typed) and read_amount(typed, self._currency) is None

    def _submit(self) -> None:
        if not self._form.check():
            return
        typed = self.amount.text().strip()
        self.confirm.setEnabled(False)
        self.confirmed.emit(
            Given(
                self.member.currentData(),
                self.reason.currentData(),
                read_amount(typed, self._currency) if typed else None,
                self.note.text().strip(),
                self._currency,
            )
        )
