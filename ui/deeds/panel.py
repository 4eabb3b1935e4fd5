"""The panel that asks what a deed needs to know: who, why, how much."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QWidget

from slaapp.domain.instants import Instant
from ui.amounts import currency_sign, read_amount
from ui.assigning_words import lacking_text, owner_text, shares_text, way_word
from ui.away_words import named
from ui.deeds.deed import Deed
from ui.deeds.words import plain_deed_text
from ui.desk import Person
from ui.lead_words import reason_word
from ui.preferences import remember, remembered
from ui.role_words import role_name
from ui.widgets.form import Form, FormRow, Rule
from ui.widgets.key_choice import KeyChoice
from ui.widgets.panel import AskingPanel
from ui.widgets.steady import ChoiceField, TextField
from ui.widgets.tone import set_tone

if TYPE_CHECKING:
    from slaapp.store.rows.team import ReasonRow
    from ui.deeds.proposing import Proposal

_LAST, _NOBODY, _BY_RULE = "today/handed_to", "", "by_rule"
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
    owners: Mapping[str, str | None] | None = None
    """Who is given each lead where a rule chooses; then ``member`` is None."""
    leave_lacking: bool = False
    """Whether leads that lack something stay, and the others go."""
    wakes_at: Instant | None = None
    """When a lead that goes back is to be thought of again."""


class DeedPanel(AskingPanel):
    """Made for one deed and some leads; ``confirmed`` brings a Given, Esc dismisses.

    A reason is chosen by its digit; of several people the one who was given the last lead is
    proposed. ``narrow``: for a place at the side.
    """

    confirmed = Signal(object)

    def __init__(
        self, deed: Deed, leads: str, currency: str, *, narrow: bool = False, count: int = 1
    ) -> None:
        super().__init__()
        self._count = count
        self.deed, self.leads, self._currency = deed, leads, currency
        self._form = Form()
        self.member, self.reason = ChoiceField(), KeyChoice(upright=narrow)
        self.amount, self.note = TextField(), TextField()
        self.wake = TextField()
        self.read_wake: Callable[[str], Instant | None] = lambda _text: None
        self.needs_reason = True
        self._reasons: Sequence[ReasonRow] = ()
        self._rows: dict[str, FormRow] = {}
        self._remark = QLabel()
        self._remark.setWordWrap(True)
        set_tone(self._remark, "muted")
        self._remark.hide()
        self.proposed, self.leave = QLabel(), QCheckBox()
        self.proposed.setWordWrap(True)
        set_tone(self.proposed, "muted")
        self.leave.setChecked(True)
        self.proposed.hide()
        self.leave.hide()
        self._proposal: Proposal | None = None
        self._team: tuple[Person, ...] = ()
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
        self.body.addWidget(self.proposed)
        self.body.addWidget(self.leave)
        self.body.addLayout(buttons)
        if "reason" in deed.asks:
            later = deed.asks[deed.asks.index("reason") + 1 :]
            self.reason.lead_to(*map(self._field, later), self.confirm)
        self.retranslate()

    def offer_people(self, team: Sequence[Person]) -> None:
        """Who sells stands first; "nobody" is the sales manager's to give."""
        self._team = tuple(team)
        for person in team:
            if person.role == "sales":
                self.member.addItem(person.name, person.key)
        for person in team:
            if person.role == "manager":
                self.member.addItem(f"{person.name} — {role_name(person.role)}", person.key)
        self.member.addItem("", _NOBODY)
        self.member.setCurrentIndex(max(self.member.findData(remembered(_LAST, "?")), 0))
        self.retranslate()

    def propose(self, proposal: Proposal) -> None:
        """Say who is away, and choose whom the team's way would; another can be chosen.

        Of several leads each may go to another: "by rule" is a choice of its own, chosen first.
        """
        self._proposal = proposal
        if len(proposal.choices) > 1:
            self.member.insertItem(0, "", _BY_RULE)
            self.member.setCurrentIndex(0)
        elif proposal.choices:
            (choice,) = proposal.choices.values()
            self.member.setCurrentIndex(max(0, self.member.findData(choice.to or _NOBODY)))
        elif self.member.currentData() in {row.member_id for row in proposal.away}:
            self._choose_somebody_here()
        self.retranslate()

    def _choose_somebody_here(self) -> None:
        away = {row.member_id for row in self._proposal.away} if self._proposal else set()
        keys = (self.member.itemData(place) for place in range(self.member.count()))
        here = next((key for key in keys if key not in away), _NOBODY)
        self.member.setCurrentIndex(max(0, self.member.findData(here)))

    def offer_reasons(self, reasons: Sequence[ReasonRow]) -> None:
        """The coded reasons, in the team's order, "other" last."""
        self._reasons = sorted(reasons, key=lambda each: each.code == "other")
        self.retranslate()

    def allow_no_reason(self) -> None:
        """The agreement of the hand-over lets one leave the reason out."""
        self.needs_reason = False
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
        fields = (self.note, self.amount, self.wake)
        return any(field.text().strip() for field in fields)

    def retranslate(self) -> None:
        """Say the words of the fields and the buttons."""
        super().retranslate()
        deed = plain_deed_text(self.deed.name)
        self.set_title(f"{deed} — {self.leads}")
        sign = currency_sign(self._currency)
        words = {
            "member": self.tr("To"),
            "reason": self.tr("Reason") if self.needs_reason else self.tr("Reason, if any"),
            "amount": self.tr("Amount ({currency})").format(currency=sign),
            "wake": self.tr("Think of it again"),
            "note": self.tr("Note"),
        }
        for name, row in self._rows.items():
            row.say(words[name])
        self.wake.setPlaceholderText(self.tr("no day: 12 March, Monday, in 6 weeks …"))
        self.reason.offer([(each.id, reason_word(each.code, each.label)) for each in self._reasons])
        if self.member.count():
            nobody = self.tr("Nobody yet: the sales manager decides")
            self.member.setItemText(self.member.count() - 1, nobody)
            self._say_people()
        self._say_proposal()
        self.confirm.setText(self.tr("{deed} (Enter)").format(deed=deed))

    def _say_people(self) -> None:
        if self._proposal is None:
            return
        for person in self._team:
            place = self.member.findData(person.key)
            if place >= 0:
                name = named(person.name, person.key, self._proposal.away)
                role = f" — {role_name(person.role)}" if person.role == "manager" else ""
                self.member.setItemText(place, name + role)
        by_rule = self.member.findData(_BY_RULE)
        if by_rule >= 0:
            words = self.tr("By rule: {way}").format(way=way_word(self._proposal.way))
            self.member.setItemText(by_rule, words)

    def _say_proposal(self) -> None:
        """Who the rule would give them to and why, and who lacks what."""
        if self._proposal is None:
            return
        names = {person.key: person.name for person in self._team}
        choices, lacking = self._proposal.choices, self._proposal.lacking
        lines = []
        if len(choices) == 1:
            words = self.tr("Proposed: {owner}")
            lines = [words.format(owner=owner_text(next(iter(choices.values())), names))]
        elif choices:
            words = self.tr("By rule: {shares}")
            lines = [words.format(shares=shares_text(choices.values(), names))]
        if lacking:
            words = self.tr("Something that the agreement wants before is missing: {leads}")
            lines.append(words.format(leads=lacking_text(lacking)))
        self.proposed.setText("\n".join(lines))
        self.proposed.setVisible(bool(lines))
        self.leave.setText(self.tr("Leave these with marketing, hand over the others"))
        self.leave.setVisible(bool(lacking) and self._count > len(lacking))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter confirms; outside a line of text, a digit (or its key) is the reason."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._submit()
        elif not self.reason.press(event.text()):
            super().keyPressEvent(event)

    def _name_of(self, key: str) -> str:
        return next((person.name for person in self._team if person.key == key), "")

    def _field(self, name: str) -> QWidget:
        fields: dict[str, QWidget] = {
            "member": self.member,
            "reason": self.reason,
            "amount": self.amount,
            "wake": self.wake,
            "note": self.note,
        }
        return fields[name]

    def _rules(self, name: str) -> list[Rule]:
        if name == "reason":
            words = lambda: self.tr("Choose a reason first, by its key or with the mouse.")  # noqa: E731
            return [(words, lambda: self.needs_reason and self.reason.code() is None)]
        if name == "amount":
            return [(lambda: self.tr("This is no amount."), self._has_bad_amount)]
        if name == "wake":
            unclear = lambda: self.tr("No such day to come: write 12 March, Monday, in 6 weeks …")  # noqa: E731
            return [(unclear, self._has_bad_wake)]
        if name == "note" and self.deed.asks == ("note",):
            return [(lambda: self.tr("Write something."), lambda: not self.note.text().strip())]
        return []

    def _has_bad_amount(self) -> bool:
        typed = self.amount.text().strip()
        return bool(typed) and read_amount(typed, self._currency) is None

    def _has_bad_wake(self) -> bool:
        typed = self.wake.text().strip()
        return bool(typed) and self.read_wake(typed) is None

    def _submit(self) -> None:
        if not self.confirm.isEnabled() or not self._form.check():
            return
        typed, member = self.amount.text().strip(), self.member.currentData()
        self.confirm.setEnabled(False)
        owners = None
        if self.deed.name == "lead.hand_over" and member == _BY_RULE and self._proposal:
            owners = {key: choice.to for key, choice in self._proposal.choices.items()}
            member = _NOBODY
        elif self.deed.name == "lead.hand_over":
            remember(_LAST, member)
        self.confirmed.emit(
            Given(
                member or None,
                self.reason.code(),
                read_amount(typed, self._currency) if typed else None,
                self.note.text().strip(),
                self._currency,
                self._name_of(member),
                owners,
                not self.leave.isHidden() and self.leave.isChecked(),
                self.read_wake(self.wake.text().strip()) if self.wake.text().strip() else None,
            )
        )
