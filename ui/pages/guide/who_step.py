"""Step 1: the company, and who signs for each side."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QLabel, QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.parties import Parties
from slaapp.domain.roles import SIDES
from ui.page import Page
from ui.pages.guide.step import Step
from ui.widgets.form import Form
from ui.widgets.steady import TextField
from ui.widgets.tone import set_tone

WIDTH = 560


class WhoStep(Step):
    """Whoever is named here is of the team once one goes on."""

    about = ("parties", "name")

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.company = TextField()
        self.people = {side: TextField() for side in SIDES}
        self.form, self._hint = Form(), QLabel()
        self.form.setMaximumWidth(WIDTH)
        set_tone(self._hint, "muted")
        self._hint.setWordWrap(True)
        self._hint.setMaximumWidth(WIDTH)
        self._rows = [self._add(field) for field in (self.company, *self.people.values())]
        self._settled: dict[str, str] = {}
        self._may_rename = False
        for widget in (self.form, self._hint):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.retranslate()

    def title(self) -> str:
        """The step's question."""
        return self.tr("Who agrees with whom?")

    def reason(self) -> str:
        """Why it matters."""
        return self.tr(
            "A promise needs a person on each side: somebody who gives it and answers for it."
        )

    def retranslate(self) -> None:
        """Say the fields."""
        names = (
            (self.tr("&Company or team"), self.tr("As it stands on the agreement")),
            (self.tr("Signs for &marketing"), self.tr("First name and name")),
            (self.tr("Signs for &sales"), self.tr("First name and name")),
        )
        for row, words in zip(self._rows, names, strict=True):
            row.say(*words)
        self._hint.setText(
            self.tr(
                "Both are members of the team from now on; more people can join in the settings."
            )
        )

    def first(self) -> QWidget:
        """The first field that is empty, else the first."""
        empty = (row.field for row in self._rows if not row.field.text().strip())
        return next(empty, self.company)

    def show_team(self, *, may_rename: bool) -> None:
        """``may_rename``: nobody signed anything yet, so that a name typed anew was mistyped."""
        self._may_rename = may_rename

    def show_terms(self, terms: Agreement) -> None:
        """Show the parties."""
        held = terms.parties
        shown = (held.company, *(held.of_side(side).name for side in SIDES))
        for row, text in zip(self._rows, shown, strict=True):
            if row.field.text() != text:
                row.field.setText(text)
        self._settled = {side: held.of_side(side).name for side in SIDES}

    def apply(self, terms: Agreement) -> Agreement:
        """The parties as they are named here."""
        marketing, sales = (
            replace(terms.parties.of_side(side), name=self.people[side].text().strip())
            for side in SIDES
        )
        return replace(terms, parties=Parties(self.company.text().strip(), marketing, sales))

    def unreadable(self) -> str:
        """What is missing."""
        wrong = [row for row in self._rows if not row.check()]
        if not wrong:
            return ""
        return self.tr("Three names are needed: the company and the two who sign.")

    def settle(self) -> None:
        """Let both be of the team."""
        names = {side: self.people[side].text().strip() for side in SIDES}
        mistyped = self._settled if self._may_rename else {}
        self._settled = names

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.signatories import name_signatories

            done = name_signatories(connection, names, mistyped=mistyped, by=by, now=now)
            return done[-1] if done else None

        self._page.run(job)

    def _add(self, field: TextField) -> Any:
        field.textEdited.connect(self.edited)
        return self.form.add(field, (self._needed, lambda: not field.text().strip()))

    def _needed(self) -> str:
        return self.tr("This is needed.")
