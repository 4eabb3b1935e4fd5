"""From the revenue wanted in a year to the qualified leads that it takes each month."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from slaapp.domain.calendar_faults import Fault
from slaapp.domain.funnel_faults import plan_faults
from slaapp.domain.month_spread import a_month
from slaapp.domain.reverse_funnel import Plan, solve
from ui.amounts import amount_text
from ui.pages.agreement.volume.numbers import percent, whole
from ui.pages.agreement.volume.term_row import MONEY, SHARE, TermRow
from ui.pages.agreement.volume.words import fault_words
from ui.pages.guide.frame import ENTER
from ui.widgets.tone import set_tone
from ui.words import Speaking

_TERMS = (("revenue", MONEY), ("share", SHARE), ("deal", MONEY), ("in_one", SHARE))
_A_YEAR = 12


class FunnelFields(Speaking, QFrame):
    """``taken`` tells the number once it is made the promise."""

    taken = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.rows = {name: TermRow(name, kind, self) for name, kind in _TERMS}
        self.result, self.take = QLabel(), QPushButton()
        self.result.setWordWrap(True)
        self._found: int | None = None
        self._currency = "EUR"
        self._lay_out()
        for row in self.rows.values():
            row.edited.connect(self._work_out)
        self.take.clicked.connect(self._tell)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the sentence and what it comes to."""
        for row in self.rows.values():
            row.retranslate()
        self._work_out()

    def show_currency(self, currency: str) -> None:
        """The team's own."""
        self._currency = currency
        for row in self.rows.values():
            row.currency = currency

    def fields(self) -> list[QWidget]:
        """What Tab goes through."""
        return [*(row.field for row in self.rows.values()), self.take]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the sentence takes what was found; without a number it goes on as elsewhere."""
        if event.key() in ENTER and not event.isAutoRepeat() and self._found is not None:
            self._tell()
        else:
            super().keyPressEvent(event)

    def _plan(self) -> Plan:
        revenue, share, deal, won = (row.value() for row in self.rows.values())
        return Plan(
            None if revenue is None else int(revenue),
            None if share is None else Fraction(share),
            None if deal is None else int(deal),
            {"won": None if won is None else Fraction(won)},
            currency=self._currency,
        )

    def _work_out(self) -> None:
        plan = self._plan()
        faults = {each.field: each for each in reversed(plan_faults(plan, "leads"))}
        for name, row in self.rows.items():
            fault = faults.get("won" if name == "in_one" else name)
            row.complain(Fault("number_unreadable", name, {}) if row.unreadable() else fault)
        self._found = None
        set_tone(self.result, "muted")
        if "leads" in faults:
            self.result.setText(fault_words(faults["leads"], found=True))
        elif faults:
            self.result.setText(
                self.tr("Four numbers of your own for a year, and the leads are found.")
            )
        else:
            self._say_found(plan)
        self.take.setVisible(self._found is not None)

    def _say_found(self, plan: Plan) -> None:
        leads = solve(plan).count_of("qualified")
        self._found = a_month(leads, _A_YEAR)
        words = self.tr("{revenue} × {share} ÷ {deal} ÷ {won} = {leads} qualified leads in a year")
        assert plan.revenue is not None
        assert plan.share is not None
        assert plan.deal is not None
        said = words.format(
            revenue=amount_text(plan.revenue, self._currency),
            share=percent(plan.share),
            deal=amount_text(plan.deal, self._currency),
            won=percent(plan.rates["won"] or 0),
            leads=whole(leads),
        )
        self.result.setText(said)
        set_tone(self.result, "")
        self.take.setText(self.tr("Promise {count} a month").format(count=whole(self._found)))

    def _tell(self) -> None:
        if self._found is not None:
            self.taken.emit(self._found)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        for line, row in enumerate(self.rows.values()):
            grid.addWidget(row.label, line, 0)
            grid.addWidget(row.field, line, 1)
            grid.addWidget(row.fault, line, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(grid)
        column.addWidget(self.result)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
