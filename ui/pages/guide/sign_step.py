"""Step 7: read it all, and sign in turn; or keep the draft."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.parties import Parties
from slaapp.domain.roles import SIDES
from slaapp.domain.trouble import Trouble
from slaapp.store.rows.agreements import AgreementView
from ui.page import Page
from ui.pages.agreement.turn_row import TurnRow
from ui.pages.guide.done_card import DoneCard
from ui.pages.guide.errands import sign_for
from ui.pages.guide.reading import Reading
from ui.pages.guide.step import Step
from ui.widgets.tone import set_mark, set_tone

Held = Callable[[Callable[[], None]], None]
"""Calls what it is given once the terms are in the file, and not at all where they cannot be."""


class SignStep(Step):
    """``finished`` once both signed."""

    finished = Signal()

    def __init__(self, page: Page, when_held: Held) -> None:
        super().__init__()
        self._page, self._when_held = page, when_held
        self.reading, self.done = Reading(), DoneCard(page.desk)
        self.rows = {side: TurnRow(self) for side in SIDES}
        self.warning, self._box = QLabel(), QFrame()
        self._parties: Parties | None = None
        self._fault = ""
        self._busy = False
        self._lay_out()
        for side, row in self.rows.items():
            row.signed.connect(partial(self._sign, side))
        self.retranslate()

    def title(self) -> str:
        """The step's deed."""
        if self.is_done():
            return self.tr("Agreed")
        return self.tr("Read it together and sign")

    def reason(self) -> str:
        """Why it matters."""
        if self.is_done():
            return self.tr("From now on every lead handed over is judged by it.")
        return self.tr(
            "Only what both have read and signed counts: every lead handed over from then on is"
            " judged by it."
        )

    def retranslate(self) -> None:
        """Say the words."""
        name, function = self.tr("Name"), self.tr("Function")
        words = {
            "marketing": (self.tr("For &marketing"), self.tr("Sign for marketing")),
            "sales": (self.tr("For &sales"), self.tr("Sign for sales")),
        }
        for side, row in self.rows.items():
            label, button = words[side]
            row.say(label, name, function, button)
        widest = max(row.button.sizeHint().width() for row in self.rows.values())
        for row in self.rows.values():
            row.button.setMinimumWidth(widest)
        self._say_warning()

    def first(self) -> QWidget:
        """What is to be read, before it is signed."""
        return self.done.first() if self.is_done() else self.reading

    def is_done(self) -> bool:
        """Whether both signed here."""
        return not self.done.isHidden()

    def begin(self) -> None:
        """Nothing was signed here yet."""
        self.done.hide()
        self._box.show()

    def show_terms(self, terms: Agreement) -> None:
        """Who is to sign; a name typed over another stays while the agreement's own stays."""
        if terms.parties == self._parties:
            return
        self._parties = terms.parties
        for side, row in self.rows.items():
            row.name.clear()
            row.suggest(terms.parties.of_side(side))

    def show_view(self, view: AgreementView, terms: Agreement, fault: str) -> None:
        """What is to be read, who signed already, what stands in the way."""
        self._fault = fault
        self.reading.show_terms(terms, view.custom)
        held, zone = view.proposal, self._page.desk.zone
        given = {"marketing": held.marketing, "sales": held.sales} if held is not None else {}
        for side, row in self.rows.items():
            row.show_given(given.get(side), zone)
        self._allow()
        self._say_warning()

    def apply(self, terms: Agreement) -> Agreement:
        """Names typed here are signatures, no terms."""
        return terms

    def go_on(self) -> None:
        """Enter in what is to be read leads to whoever signs next, who signs by their own row."""
        if self.is_done():
            self._page.desk.open_page("today", None)
            return
        for row in self.rows.values():
            if row.button.hasFocus():
                row.button.click()
                return
            if row.name.hasFocus() or row.function.hasFocus():
                return
        turn = self._turn()
        if turn is not None:
            turn.take_focus()

    def _turn(self) -> TurnRow | None:
        return next((row for row in self.rows.values() if row.is_open()), None)

    def _allow(self) -> None:
        turn = self._turn()
        for row in self.rows.values():
            row.allow(not self._fault and not self._busy)
            set_mark(row.button, "kind", "primary" if row is turn else "")

    def _say_warning(self) -> None:
        words = self.tr("One signs after the other. A signature cannot be undone.")
        self.warning.setText(self._fault or words)
        set_tone(self.warning, "bad" if self._fault else "muted")

    def _sign(self, side: str, name: str, function: str) -> None:
        self._busy = True
        self._allow()
        given = (self._page, side, name, function)
        self._when_held(lambda: sign_for(*given, self._signed, self._refused))

    def _signed(self, receipt: Any) -> None:
        self._busy = False
        number = receipt.details.get("number")
        if number is None:
            self.rows[next(side for side in SIDES if side != receipt.details["side"])].take_focus()
            return
        self._box.hide()
        self.done.show_version(number)
        self.finished.emit()
        self.done.first().setFocus()

    def _refused(self, error: Exception) -> None:
        self._busy = False
        self._allow()
        if isinstance(error, Trouble):
            self._page.desk.banners.tell_trouble(error)

    def _lay_out(self) -> None:
        self._box.setProperty("kind", "card")
        grid = QGridLayout(self._box)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for line, row in enumerate(self.rows.values()):
            fields = QHBoxLayout()
            fields.setSpacing(8)
            for widget in (row.name, row.function, row.given):
                fields.addWidget(widget, 1)
            fields.addWidget(row.button)
            # As high with a signature as with the fields for one.
            fields.addStrut(row.name.sizeHint().height())
            set_tone(row.given, "good")
            grid.addWidget(row.label, line, 0)
            grid.addLayout(fields, line, 1)
        grid.addWidget(self.warning, len(self.rows), 0, 1, 2)
        self.done.hide()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.column.addWidget(self.reading, 1)
        self.column.addWidget(self._box)
        self.column.addWidget(self.done)
        signing = [w for row in self.rows.values() for w in (row.name, row.function, row.button)]
        self.walk([self.reading, *signing, *self.done.buttons])
