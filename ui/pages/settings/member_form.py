"""The short form of a team member: name, role, e-mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from ui.role_words import role_name
from ui.widgets.form import Form
from ui.widgets.panel import Panel
from ui.widgets.steady import ChoiceField, TextField

if TYPE_CHECKING:
    from slaapp.store.rows.members import MemberRow

ROLES = ("marketing", "sales", "manager")


class MemberForm(Panel):
    """Asks for a new member, or corrects one; stays until it could be saved."""

    wanted = Signal(object, str, str, str)
    """The MemberRow that is corrected (None: a new one), name, role, e-mail."""

    def __init__(self) -> None:
        super().__init__()
        self._member: MemberRow | None = None
        self.name, self.role, self.email = TextField(), ChoiceField(), TextField()
        for role in ROLES:
            self.role.addItem("", role)
        self.save = QPushButton()
        self.save.setProperty("kind", "primary")
        self.form = Form()
        self._rows = (
            self.form.add(self.name, (self._needed, lambda: not self.name.text().strip())),
            self.form.add(self.role),
            self.form.add(self.email, (self._no_address, self._is_no_address)),
        )
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.save)
        self.body.addWidget(self.form)
        self.body.addLayout(below)
        self.save.clicked.connect(self.submit)
        for field in (self.name, self.email):
            field.returnPressed.connect(self.submit)
        self.hide()
        self.retranslate()

    def ask(self, member: MemberRow | None) -> None:
        """Show the form, for a new member or with what is known of one."""
        self._member = member
        self.name.setText(member.name if member else "")
        self.email.setText((member.email or "") if member else "")
        role = member.role if member else ROLES[1]
        self.role.setCurrentIndex(max(0, self.role.findData(role)))
        for row in self._rows:
            row.complain("")
        self.retranslate()
        self.show()
        self.name.setFocus()
        self.name.selectAll()

    def submit(self) -> None:
        """Check every field; then ask for it to be saved."""
        if self.form.check():
            role: str = self.role.currentData()
            self.wanted.emit(
                self._member, self.name.text().strip(), role, self.email.text().strip()
            )

    def refuse(self, message: str) -> None:
        """It could not be saved: say why under the name, and keep what was typed."""
        self._rows[0].complain(message)
        self.name.setFocus()

    def retranslate(self) -> None:
        """Say the form's words."""
        super().retranslate()
        corrected = self._member
        self.set_title(
            self.tr("Change {name}").format(name=corrected.name)
            if corrected
            else self.tr("Somebody joins the team")
        )
        name, role, email = self._rows
        name.say(self.tr("&Name"), self.tr("First name and name"))
        role.say(self.tr("&Role"))
        email.say(self.tr("E-&mail"), self.tr("may stay empty"))
        for place, word in enumerate(ROLES):
            self.role.setItemText(place, role_name(word))
        self.save.setText(self.tr("Save") if corrected else self.tr("Add"))

    def _needed(self) -> str:
        return self.tr("This is needed.")

    def _no_address(self) -> str:
        return self.tr("An address has one @ in it, and no blanks.")

    def _is_no_address(self) -> bool:
        typed = self.email.text().strip()
        return bool(typed) and (typed.count("@") != 1 or len(typed.split()) != 1)
