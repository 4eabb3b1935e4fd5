"""The short form of a lead, new or corrected, at the side of the list."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from resources.domain_words import domain_title
from slaapp.domain.lead_fields import LEAD_FIELDS, LeadField
from ui.pages.leads.own_fields import OwnFields
from ui.pages.leads.owner_choice import OwnerChoice
from ui.pages.leads.same_person import SamePerson
from ui.widgets.form import Form, FormRow, Rule
from ui.widgets.panel import Panel
from ui.widgets.phone_field import PhoneField
from ui.widgets.steady import let_narrow
from ui.words import spoken

if TYPE_CHECKING:
    from slaapp.operations.leads import LeadForm
    from slaapp.store.rows.people import PersonRow
    from ui.pages.leads.form_ground import FormGround, Here

_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_REQUEST_HEIGHT = 72
_ASKED = tuple(field for field in LEAD_FIELDS if field.asked)
_LINES = tuple(field for field in _ASKED if not field.is_listed and field.code != "request")
_LISTED = tuple(field for field in _ASKED if field.is_listed)
_WHO = ("first_name", "last_name", "email", "phone", "company")
_PAUSE = 200
"""Milliseconds without a key before it is asked who is here already."""


def _name(field: LeadField) -> str:
    return field.typed or field.code


class LeadFormPanel(Panel):
    """``wanted`` brings a LeadForm and whether the next lead follows; Esc dismisses.

    What was typed stays until ``done`` says that it was saved.
    """

    wanted = Signal(object, bool)
    asked_who = Signal(object, str)
    """What was typed of who it is, by field, and the text typed last: somebody who is here already
    may be meant. A moment after the last key, so that not every letter asks."""
    typed = Signal()
    """Something stands otherwise in a new lead's form; also when it was saved."""

    def __init__(self) -> None:
        super().__init__()
        self.key: str | None = None
        """The lead that is corrected; None for a new one."""
        self._held: LeadForm | None = None
        self._name = ""
        self._showing = False
        self.phone = PhoneField()
        self.fields: dict[str, QLineEdit] = {_name(field): QLineEdit() for field in _LINES}
        self.fields["phone"] = self.phone
        self.words = {field.code: QComboBox(editable=True) for field in _LISTED}
        for words in self.words.values():
            words.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            let_narrow(words)
        self.source = self.words["source"]
        self.own, self.owner = OwnFields(), OwnerChoice()
        self.same = SamePerson()
        self.same.chosen.connect(self._take_person)
        self.request = QPlainTextEdit(tabChangesFocus=True)
        self.request.setFixedHeight(_REQUEST_HEIGHT)
        self._form = Form()
        self.rows: dict[str, FormRow] = {}
        for each in _ASKED:
            name = _name(each)
            self.rows[name] = self._form.add(self._field_of(each), *self._rules(name))
            if name == "email":
                self._form.add_wide(self.same)
        self._form.keep_high(self.request, _REQUEST_HEIGHT)
        self.save, self.next, self.empty = QPushButton(), QPushButton(), QPushButton()
        self.empty.setProperty("kind", "flat")
        self.add_to_head(self.empty)
        self.empty.clicked.connect(self.begin_empty)
        self.save.setProperty("kind", "primary")
        self.save.clicked.connect(lambda: self._submit(False))
        self.next.clicked.connect(lambda: self._submit(True))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.next)
        buttons.addWidget(self.save)
        for line in self.fields.values():
            line.textChanged.connect(self._tell_typed)
        self.source.editTextChanged.connect(self._tell_typed)
        self.request.textChanged.connect(self._tell_typed)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self._form)
        column.addWidget(self.own)
        column.addWidget(self.owner)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        # The card shows through.
        for behind in (scroll.viewport(), inside):
            behind.setAutoFillBackground(False)
        self.body.addWidget(scroll, 1)
        self.body.addLayout(buttons)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._ask_who)
        self._typed_last = ""
        for name in _WHO:
            self.fields[name].textEdited.connect(self._await_who)
        self.retranslate()

    def _field_of(self, field: LeadField) -> QWidget:
        if field.code == "request":
            return self.request
        return self.words[field.code] if field.is_listed else self.fields[_name(field)]

    def offer_sources(self, names: Sequence[str]) -> None:
        """The sources there are; another can be typed."""
        self._offer(self.source, names)

    def offer(self, ground: FormGround) -> None:
        """The words of all lists, and the team's own fields."""
        for code, names in ground.words.items():
            self._offer(self.words[code], names)
        self.own.offer(ground.fields)
        if self._held is not None:
            self.own.show_values(self._held.custom or {})

    def propose(self, people: Sequence[Here]) -> None:
        """Who is here already and may be the one that is being typed."""
        self.same.propose(people if self.key is None else ())

    def begin_new(self) -> None:
        """Go on with the new lead that was being typed, or with an empty form."""
        if self.key is not None:
            self._show(None, None, "")
        self._begin()

    def begin_empty(self) -> None:
        """A new lead from nothing: what was typed of another is forgotten."""
        self._show(None, None, "")
        self.typed.emit()
        self._begin()

    def begin_edit(self, key: str, held: LeadForm, name: str) -> None:
        """Correct a lead as the file has it."""
        self._show(key, held, name)
        self._begin()

    def unsaved(self) -> dict[str, str]:
        """What was typed of a new lead."""
        typed = self._typed() if self.key is None else {}
        return {name: value for name, value in typed.items() if value}

    def put_unsaved(self, typed: Mapping[str, str]) -> None:
        """Go on where an earlier run ended, unless something stands here already."""
        if self.key is not None or self.is_touched():
            return
        for each in _LINES:
            self.fields[_name(each)].setText(typed.get(each.code, ""))
        for code, words in self.words.items():
            words.setEditText(typed.get(code, ""))
        self.request.setPlainText(typed.get("request", ""))

    def is_touched(self) -> bool:
        """Whether something was typed that is not saved."""
        typed = self._typed()
        if self._held is None:
            return any(typed.values()) or self.own.is_touched()
        return self._held.with_values(typed) != self._held or self.own.is_touched()

    def done(self) -> None:
        """It was saved: the form is empty again."""
        was_new = self.key is None
        self._show(None, None, "")
        if was_new:
            self.typed.emit()
        self._let_go(True)

    def let_try_again(self) -> None:
        """It could not be saved; what was typed stays."""
        self._let_go(True)

    def retranslate(self) -> None:
        """Say the title, the labels, the buttons."""
        super().retranslate()
        title = self.tr("Edit {lead}").format(lead=self._name)
        self.set_title(self.tr("New lead") if self.key is None else title)
        for field in LEAD_FIELDS:
            row = self.rows.get(_name(field))
            if row is not None:
                row.say(domain_title("field", field.code, spoken()))
        for code, words in self.words.items():
            line = words.lineEdit()
            if line is not None:
                line.setAccessibleName(self.rows[code].label.text())
        self.save.setText(self.tr("Save"))
        self.save.setToolTip(self.tr("Enter"))
        self.next.setText(self.tr("Save and next"))
        self.next.setToolTip(self.tr("Ctrl+Enter"))
        self.empty.setText(self.tr("Empty"))
        self.empty.setToolTip(self.tr("Forget what stands in the form"))
        for button in (self.next, self.empty):
            button.setVisible(self.key is None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Ctrl+Enter saves and begins the next."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._submit(with_control and self.key is None)
        else:
            super().keyPressEvent(event)

    # --- what is typed ---

    def _tell_typed(self) -> None:
        if self.key is None and not self._showing:
            self.typed.emit()

    def _typed(self) -> dict[str, Any]:
        """What stands in the fields, by code."""
        typed = {each.code: self.fields[_name(each)].text().strip() for each in _LINES}
        typed |= {code: words.currentText().strip() for code, words in self.words.items()}
        typed["request"] = self.request.toPlainText().strip()
        return typed

    def _show(self, key: str | None, held: LeadForm | None, name: str) -> None:
        self._showing = True
        self.key, self._held, self._name = key, held, name
        for each in _LINES:
            self.fields[_name(each)].setText(held.value_of(each.code) if held else "")
        for code, words in self.words.items():
            words.setEditText(held.value_of(code) if held else "")
        self.phone.held = self.phone.text()
        self.own.show_values((held.custom if held else None) or {})
        self.owner.forget()
        self.owner.setVisible(key is None)
        self.same.clear()
        self.request.setPlainText(held.request if held else "")
        self._showing = False
        for row in self.rows.values():
            row.complain("")
        self.retranslate()

    def _begin(self) -> None:
        self.fields["first_name"].setFocus(Qt.FocusReason.OtherFocusReason)
        self.fields["first_name"].selectAll()

    def _let_go(self, free: bool) -> None:
        self.save.setEnabled(free)
        self.next.setEnabled(free)

    def _offer(self, field: QComboBox, names: Sequence[str]) -> None:
        typed = field.currentText()
        field.clear()
        field.addItems(sorted(names, key=str.casefold))
        field.setCurrentIndex(-1)
        field.setEditText(typed)

    def _await_who(self, typed: str) -> None:
        self._typed_last = typed.strip()
        self._pause.start()

    def _ask_who(self) -> None:
        if self.key is None and not self.same.key:
            typed = {name: self.fields[name].text().strip() for name in _WHO}
            self.asked_who.emit(typed, self._typed_last)

    def look_for_same(self) -> None:
        """Somebody was filled in: ask who is here already."""
        self._await_who("")

    def is_asking(self) -> bool:
        """Whether it is about to ask who is here already."""
        return self._pause.isActive()

    def _take_person(self, who: PersonRow) -> None:
        for name, text in who.values().items():
            self.fields[name].setText(text)
        self.phone.held = self.phone.text()
        self.request.setFocus()

    # --- what is wrong ---

    def _rules(self, name: str) -> list[Rule]:
        if name == "email":
            return [(lambda: self.tr("An e-mail looks like name@company.com."), self._bad_mail)]
        if name == "phone":
            return [(self.phone.wrong, lambda: bool(self.phone.wrong()))]
        return []

    def _bad_mail(self) -> bool:
        typed = self.fields["email"].text().strip()
        return bool(typed) and _MAIL.fullmatch(typed) is None

    def _submit(self, follows: bool) -> None:
        from slaapp.operations.leads import LeadForm

        if not (self.save.isEnabled() and self._form.check() and self.own.check()):
            return
        form = (self._held or LeadForm()).with_values(self._typed())
        form = replace(form, custom=self.own.values(form.custom), person_id=self.same.key)
        if not form.says_who:
            self.rows["last_name"].complain(
                self.tr("A name, a company, a phone or an e-mail is needed.")
            )
            self.fields["last_name"].setFocus()
            return
        self._let_go(False)
        self.wanted.emit(form, follows)
