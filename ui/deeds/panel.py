"""The panel that asks what a deed needs to know: who, why, how much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ui.amounts import currency_sign, read_amount
from ui.deeds.deed import Deed
from ui.deeds.words import plain_deed_text
from ui.desk import Person
from ui.lead_words import reason_word
from ui.preferences import remember, remembered
from ui.role_words import role_name
from ui.widgets.form import Form, FormRow, Rule
from ui.widgets.key_choice import KeyChoice
from ui.widgets.panel import Panel
from ui.widgets.steady import ChoiceField, TextField
from ui.widgets.tone import set_tone

if TYPE_CHECKING:
    from slaapp.store.rows.team import ReasonRow

_LAST, _NOBODY = "today/handed_to", ""
_WIDE = 280


@dataclass(frozen=True)
class Given:
    """What was said: a member's key (None: nobody), a reason's key, cents, a note."""

    member: str | None = None
    reason: str | None = None
    amount: int | None = None
    note: str = ""
    currency: str | None = None
    member_name: str = ""


class DeedPanel(Panel):
    """Made for one deed and some leads; ``confirmed`` brings a Given, Esc dismisses.

    A reason is chosen by its digit; of several people the one who was given the last lead is
    proposed. ``narrow``: for a place at the side.
    """

    confirmed = Signal(object)

    def __init__(self, deed: Deed, leads: str, currency: str, *, narrow: bool = False) -> None:
        super().__init__()
        self.deed, self.leads, self._currency = deed, leads, currency
        self._form = Form()
        self.member, self.reason = ChoiceField(), KeyChoice(upright=narrow)
        self.amount, self.note = TextField(), TextField()
        self._reasons: Sequence[ReasonRow] = ()
        self._rows: dict[str, FormRow] = {}
        self._remark = QLabel()
        self._remark.setWordWrap(True)
        set_tone(self._remark, "muted")
        self._remark.hide()
        self.confirm = QPushButton()
        self.confirm.setProperty("kind", "primary")
        self.confirm.clicked.connect(self._submit)
        for name in deed.asks:
            self._rows[name] = self._form.add(self._field(name), *self._rules(name))
        self.reason.chosen.connect(lambda _code: self._rows["reason"].complain(""))
        if not narrow:
            for field in (self.member, self.amount):
                field.setFixedWidth(_WIDE)
                self._form.keep_left(field)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.confirm)
        self.body.addWidget(self._remark)
        self.body.addWidget(self._form)
        self.body.addLayout(buttons)
        if "reason" in deed.asks:
            later = deed.asks[deed.asks.index("reason") + 1 :]
            self.reason.lead_to(*map(self._field, later), self.confirm)
        self.retranslate()

    def offer_people(self, team: Sequence[Person]) -> None:
        """Who sells stands first; "nobody" is the sales manager's to give."""
        for person in team:
            if person.role == "sales":
                self.member.addItem(person.name, person.key)
        for person in team:
            if person.role == "manager":
                self.member.addItem(f"{person.name} — {role_name(person.role)}", person.key)
        self.member.addItem("", _NOBODY)
        self.member.setCurrentIndex(max(self.member.findData(remembered(_LAST, "?")), 0))
        self.retranslate()

    def offer_reasons(self, reasons: Sequence[ReasonRow]) -> None:
        """The coded reasons, in the team's order, "other" last."""
        self._reasons = sorted(reasons, key=lambda each: each.code == "other")
        self.retranslate()

    def remark(self, text: str) -> None:
        """Say something above the fields."""
        self._remark.setText(text)
        self._remark.setVisible(bool(text))

    def begin(self) -> None:
        """Put the cursor where the answer begins."""
        first = self._field(self.deed.asks[0])
        if first is self.reason:
            self.reason.begin()
        else:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def let_try_again(self) -> None:
        """It could not be done; what was typed stays."""
        self.confirm.setEnabled(True)

    def complaint(self, name: str) -> str:
        """What is said to be wrong with an answer; empty for nothing."""
        message = self._rows[name].message
        return message.text() if not message.isHidden() else ""

    def is_touched(self) -> bool:
        """Whether something was typed that would be lost."""
        return bool(self.note.text().strip() or self.amount.text().strip())

    def retranslate(self) -> None:
        """Say the words of the fields and the buttons."""
        super().retranslate()
        deed = plain_deed_text(self.deed.name)
        self.set_title(f"{deed} — {self.leads}")
        sign = currency_sign(self._currency)
        words = {
            "member": self.tr("To"),
            "reason": self.tr("Reason"),
            "amount": self.tr("Amount ({currency})").format(currency=sign),
            "note": self.tr("Note"),
        }
        for name, row in self._rows.items():
            row.say(words[name])
        self.reason.offer([(each.id, reason_word(each.code, each.label)) for each in self._reasons])
        if self.member.count():
            nobody = self.tr("Nobody yet: the sales manager decides")
            self.member.setItemText(self.member.count() - 1, nobody)
        self.confirm.setText(self.tr("{deed} (Enter)").format(deed=deed))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter confirms; outside a line of text, a digit (or its key) is the reason."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._submit()
        elif not self.reason.press(event.text()):
            super().keyPressEvent(event)

    def _field(self, name: str) -> QWidget:
        fields: dict[str, QWidget] = {
            "member": self.member,
            "reason": self.reason,
            "amount": self.amount,
            "note": self.note,
        }
        return fields[name]

    def _rules(self, name: str) -> list[Rule]:
        if name == "reason":
            words = lambda: self.tr("Choose a reason first, by its key or with the mouse.")  # noqa: E731
            return [(words, lambda: self.reason.code() is None)]
        if name == "amount":
            return [(lambda: self.tr("This is no amount."), self._has_bad_amount)]
        if name == "note" and self.deed.asks == ("note",):
            return [(lambda: self.tr("Write something."), lambda: not self.note.text().strip())]
        return []

    def _has_bad_amount(self) -> bool:
        typed = self.amount.text().strip()
        return bool(typed) and read_amount(typed, self._currency) is None

    def _submit(self) -> None:
        if not self.confirm.isEnabled() or not self._form.check():
            return
        typed, member = self.amount.text().strip(), self.member.currentData()
        self.confirm.setEnabled(False)
        if self.deed.name == "lead.hand_over":
            remember(_LAST, member)
        self.confirmed.emit(
            Given(
                member or None,
                self.reason.code(),
                read_amount(typed, self._currency) if typed else None,
                self.note.text().strip(),
                self._currency,
                self.member.currentText() if member else "",
            )
        )
