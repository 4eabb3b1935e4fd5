"""The short form of a lead, new or corrected, at the side of the list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton

from ui.widgets.form import Form, FormRow, Rule
from ui.widgets.panel import Panel

if TYPE_CHECKING:
    from slaapp.operations.leads import LeadForm

_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_FEWEST_DIGITS = 4
_REQUEST_HEIGHT = 72
_LINES = ("first_name", "last_name", "company", "phone", "email", "job_title")


class LeadFormPanel(Panel):
    """``wanted`` brings a LeadForm and whether the next lead follows; Esc dismisses.

    What was typed stays until ``done`` says that it was saved.
    """

    wanted = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self.key: str | None = None
        """The lead that is corrected; None for a new one."""
        self._held: LeadForm | None = None
        self._name = ""
        self.fields = {name: QLineEdit() for name in _LINES}
        self.source = QComboBox(editable=True)
        self.source.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.request = QPlainTextEdit(tabChangesFocus=True)
        self.request.setFixedHeight(_REQUEST_HEIGHT)
        self._form = Form()
        self.rows: dict[str, FormRow] = {}
        for name, field in self.fields.items():
            self.rows[name] = self._form.add(field, *self._rules(name))
        self.rows["source"] = self._form.add(self.source)
        self.rows["request"] = self._form.add(self.request)
        self.save, self.next = QPushButton(), QPushButton()
        self.save.setProperty("kind", "primary")
        self.save.clicked.connect(lambda: self._submit(False))
        self.next.clicked.connect(lambda: self._submit(True))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.next)
        buttons.addWidget(self.save)
        self.body.addWidget(self._form)
        self.body.addLayout(buttons)
        self.body.addStretch(1)
        self.retranslate()

    def offer_sources(self, names: Sequence[str]) -> None:
        """The sources there are; another can be typed."""
        typed = self.source.currentText()
        self.source.clear()
        self.source.addItems(sorted(names, key=str.casefold))
        self.source.setCurrentIndex(-1)
        self.source.setEditText(typed)

    def begin_new(self) -> None:
        """Go on with the new lead that was being typed, or with an empty form."""
        if self.key is not None:
            self._show(None, None, "")
        self._begin()

    def begin_edit(self, key: str, held: LeadForm, name: str) -> None:
        """Correct a lead as the file has it."""
        self._show(key, held, name)
        self._begin()

    def is_touched(self) -> bool:
        """Whether something was typed that is not saved."""
        typed = self._typed()
        if self._held is None:
            return any(typed.values())
        return any(getattr(self._held, name) != value for name, value in typed.items())

    def done(self) -> None:
        """It was saved: the form is empty again."""
        self._show(None, None, "")
        self._let_go(True)

    def let_try_again(self) -> None:
        """It could not be saved; what was typed stays."""
        self._let_go(True)

    def retranslate(self) -> None:
        """Say the title, the labels, the buttons."""
        super().retranslate()
        title = self.tr("Edit {lead}").format(lead=self._name)
        self.set_title(self.tr("New lead") if self.key is None else title)
        labels = {
            "first_name": self.tr("First name"),
            "last_name": self.tr("Last name"),
            "company": self.tr("Company"),
            "phone": self.tr("Phone"),
            "email": self.tr("E-mail"),
            "job_title": self.tr("Job title"),
            "source": self.tr("Source"),
            "request": self.tr("Request"),
        }
        for name, row in self.rows.items():
            row.say(labels[name])
        line = self.source.lineEdit()
        if line is not None:
            line.setAccessibleName(labels["source"])
        self.save.setText(self.tr("Save"))
        self.save.setToolTip(self.tr("Enter"))
        self.next.setText(self.tr("Save and next"))
        self.next.setToolTip(self.tr("Ctrl+Enter"))
        self.next.setVisible(self.key is None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Ctrl+Enter saves and begins the next."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._submit(with_control and self.key is None)
        else:
            super().keyPressEvent(event)

    # --- what is typed ---

    def _typed(self) -> dict[str, Any]:
        typed = {name: field.text().strip() for name, field in self.fields.items()}
        typed["source"] = self.source.currentText().strip()
        typed["request"] = self.request.toPlainText().strip()
        return typed

    def _show(self, key: str | None, held: LeadForm | None, name: str) -> None:
        self.key, self._held, self._name = key, held, name
        for field_name, field in self.fields.items():
            field.setText(getattr(held, field_name) if held else "")
        self.source.setEditText(held.source if held else "")
        self.request.setPlainText(held.request if held else "")
        for row in self.rows.values():
            row.complain("")
        self.retranslate()

    def _begin(self) -> None:
        self.fields["first_name"].setFocus(Qt.FocusReason.OtherFocusReason)
        self.fields["first_name"].selectAll()

    def _let_go(self, free: bool) -> None:
        self.save.setEnabled(free)
        self.next.setEnabled(free)

    # --- what is wrong ---

    def _rules(self, name: str) -> list[Rule]:
        if name == "email":
            return [(lambda: self.tr("An e-mail looks like name@company.com."), self._bad_mail)]
        if name == "phone":
            return [(lambda: self.tr("A phone number has at least four digits."), self._bad_phone)]
        return []

    def _bad_mail(self) -> bool:
        typed = self.fields["email"].text().strip()
        return bool(typed) and _MAIL.fullmatch(typed) is None

    def _bad_phone(self) -> bool:
        typed = self.fields["phone"].text().strip()
        return bool(typed) and sum(sign.isdigit() for sign in typed) < _FEWEST_DIGITS

    def _submit(self, follows: bool) -> None:
        from slaapp.operations.leads import LeadForm

        if not (self.save.isEnabled() and self._form.check()):
            return
        form = replace(self._held or LeadForm(), **self._typed())
        if not form.says_who:
            self.rows["last_name"].complain(
                self.tr("A name, a company, a phone or an e-mail is needed.")
            )
            self.fields["last_name"].setFocus()
            return
        self._let_go(False)
        self.wanted.emit(form, follows)
