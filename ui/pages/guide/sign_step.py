"""Step 7: read it all, and sign in turn; or keep the draft."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.roles import SIDES
from slaapp.domain.trouble import Trouble
from slaapp.store.rows.agreements import AgreementView
from ui.page import Page
from ui.pages.agreement.volume.numbers import whole
from ui.pages.guide.frame import StepButton
from ui.pages.guide.reading import Reading
from ui.pages.guide.side_row import SideRow
from ui.pages.guide.step import Step
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone


class SignStep(Step):
    """``finished`` once both signed; ``kept`` is asked for before the draft is frozen."""

    finished = Signal()
    keeping = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.reading, self.rows = Reading(), [SideRow(side) for side in SIDES]
        self.warning, self.done = QLabel(), QFrame()
        self._done_title, self._done_words = SectionTitle(), QLabel()
        self.to_import, self.to_today, self.to_agreement = (StepButton() for _ in range(3))
        self._number = 0
        self._fault = ""
        self._busy = False
        self._lay_out()
        for row in self.rows:
            row.signed.connect(partial(self._sign, row))
        for button, place in (
            (self.to_import, "import"),
            (self.to_today, "today"),
            (self.to_agreement, "agreement"),
        ):
            button.clicked.connect(partial(page.desk.open_page, place, None))
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
        for row in self.rows:
            row.retranslate(self._page.desk.zone)
        widest = max(row.sign.sizeHint().width() for row in self.rows)
        for row in self.rows:
            row.sign.setMinimumWidth(widest)
        words = self.tr("One signs after the other. A signature cannot be undone.")
        self.warning.setText(self._fault or words)
        set_tone(self.warning, "bad" if self._fault else "muted")
        self._done_title.setText(
            self.tr("Version {number} is in force.").format(number=whole(self._number))
        )
        self._done_words.setText(
            self.tr("It can be changed together at any time, and printed to hang on the wall.")
        )
        self.to_import.setText(self.tr("Import leads"))
        self.to_today.setText(self.tr("See what is due today"))
        self.to_agreement.setText(self.tr("See the agreement"))

    def first(self) -> QWidget:
        """What is to be read, before it is signed."""
        return self.to_import if self.is_done() else self.reading

    def is_done(self) -> bool:
        """Whether both signed here."""
        return not self.done.isHidden()

    def begin(self) -> None:
        """Nothing was signed here yet."""
        self.done.hide()
        self._box.show()

    def show_terms(self, terms: Agreement) -> None:
        """Who is to sign."""
        for row in self.rows:
            row.show_signatory(terms.parties.of_side(row.side))

    def show_view(self, view: AgreementView, terms: Agreement, fault: str) -> None:
        """What is to be read, who signed already, what stands in the way."""
        self._fault = fault
        self.reading.show_terms(terms, view.custom)
        held, zone = view.proposal, self._page.desk.zone
        given = {"marketing": held.marketing, "sales": held.sales} if held is not None else {}
        for row in self.rows:
            row.show_signature(given.get(row.side), zone)
        self._allow()
        self.retranslate()

    def apply(self, terms: Agreement) -> Agreement:
        """Names typed here are signatures, no terms."""
        return terms

    def go_on(self) -> None:
        """Enter: from reading to the first who has not signed; there it signs."""
        if self.is_done():
            self._page.desk.open_page("today", None)
            return
        open_rows = [row for row in self.rows if not row.is_signed()]
        entered = next((row for row in open_rows if row.has_keyboard()), None)
        if entered is not None:
            self._sign(entered)
        elif open_rows:
            open_rows[0].begin()

    def _allow(self) -> None:
        turn = next((row for row in self.rows if not row.is_signed()), None)
        for row in self.rows:
            row.allow(not self._fault and not self._busy, first=row is turn)

    def _sign(self, row: SideRow) -> None:
        if not row.sign.isEnabled():
            return
        if not row.name.text().strip():
            row.begin()
            return
        self.keeping.emit()
        self._busy = True
        self._allow()
        side, name, function = row.side, row.name.text(), row.function.text()

        def job(connection: Any, by: Any, now: int) -> Any:
            from slaapp.operations.proposal import propose
            from slaapp.operations.signing import sign

            try:
                propose(connection, by=by, now=now)
            except Trouble as trouble:
                if trouble.code != "agreement_proposed":
                    raise
            return sign(connection, side, name=name, function=function, by=by, now=now)

        self._page.run(job, then=self._signed, failed=self._refused)

    def _signed(self, receipt: Any) -> None:
        self._busy = False
        number = receipt.details.get("number")
        if number is not None:
            self._number = number
            self._box.hide()
            self.done.show()
            self.retranslate()
            self.finished.emit()
            self.to_import.setFocus()
            return
        following = next(row for row in self.rows if row.side != receipt.details["side"])
        following.begin()

    def _refused(self, error: Exception) -> None:
        self._busy = False
        self._allow()
        if isinstance(error, Trouble):
            self._page.desk.banners.tell_trouble(error)

    def _lay_out(self) -> None:
        self._box = QFrame()
        self._box.setProperty("kind", "card")
        grid = QGridLayout(self._box)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for line, row in enumerate(self.rows):
            row.lay_in(grid, line)
        grid.addWidget(self.warning, len(self.rows), 0, 1, 2)
        grid.setColumnStretch(1, 1)
        self.done.setProperty("kind", "card")
        self.to_import.setProperty("kind", "primary")
        column = QVBoxLayout(self.done)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.to_import, self.to_today, self.to_agreement):
            buttons.addWidget(button)
        buttons.addStretch(1)
        set_tone(self._done_title, "good")
        set_tone(self._done_words, "muted")
        column.addWidget(self._done_title)
        column.addWidget(self._done_words)
        column.addLayout(buttons)
        self.done.hide()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.column.addWidget(self.reading, 1)
        self.column.addWidget(self._box)
        self.column.addWidget(self.done)
        signing = [w for row in self.rows for w in (row.name, row.function, row.sign)]
        self.walk([self.reading, *signing, self.to_import, self.to_today, self.to_agreement])
