"""What every trial is: what it is about, a button to ask, how far it is, then what was found."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from slaapp.domain.agreement import Agreement
from slaapp.domain.periods import PeriodName
from ui.pages.agreement.trial.work_strip import WorkStrip
from ui.widgets.tone import set_tone
from ui.words import Speaking


class TrialFrame(Speaking, QWidget):
    """A subclass fills ``asking`` (before the button) and ``found`` (hidden until there is an
    answer), says ``about`` and ``as_of``, and calls ``retranslate``."""

    wanted = Signal()
    cancelled = Signal()
    looked = Signal(object)
    """The leads behind a number."""

    def __init__(self) -> None:
        super().__init__()
        self.about, self.as_of, self.stale = QLabel(), QLabel(), QLabel()
        self.ask, self.work = QPushButton(), WorkStrip()
        self.asking, self.results = QHBoxLayout(), QWidget()
        self.terms: Agreement | None = None
        self.sales: frozenset[str] | None = None
        self.period: PeriodName = "all"
        self.may_change = True
        for label, tone in ((self.about, "muted"), (self.as_of, "muted"), (self.stale, "warning")):
            set_tone(label, tone)
            label.setWordWrap(True)
        self.stale.hide()
        self.ask.setProperty("kind", "primary")
        self.ask.clicked.connect(self.wanted)
        self.work.cancelled.connect(self.cancelled)
        self.found = QVBoxLayout(self.results)
        self.found.setContentsMargins(0, 0, 0, 0)
        self.found.setSpacing(8)
        self.results.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(self.asking)
        row.addWidget(self.ask)
        row.addStretch(1)
        self._line = QStackedWidget()
        for widget in (self.as_of, self.work):
            self._line.addWidget(widget)
        self._line.setMinimumHeight(self.work.sizeHint().height())
        self.work.appeared.connect(lambda: self._line.setCurrentWidget(self.work))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.about)
        column.addLayout(row)
        column.addWidget(self._line)
        column.addWidget(self.stale)
        column.addWidget(self.results)

    def fields(self) -> list[QWidget]:
        """What Tab goes through."""
        return [self.ask, self.work.cancel]

    def show_terms(self, terms: Agreement) -> None:
        """The terms as they are typed now."""
        self.terms = terms
        self.say_stale()

    def show_sales(self, sales: frozenset[str]) -> None:
        """What sales fill in, as it is declared now."""
        self.sales = sales
        self.say_stale()

    def show_period(self, period: PeriodName) -> None:
        """The period that would be asked for now."""
        self.period = period
        self.say_stale()

    def lock(self, locked: bool) -> None:
        """What is found may be looked at, and not be taken over."""
        self.may_change = not locked

    def begin(self) -> None:
        """It is asked."""
        self.ask.setEnabled(False)
        self.work.begin()

    def end(self) -> None:
        """It is answered or was broken off."""
        self.ask.setEnabled(True)
        self.work.end()
        self._line.setCurrentWidget(self.as_of)

    def is_settled(self) -> bool:
        """Whether all that is shown is drawn."""
        return True

    def is_stale(self) -> bool:
        """Whether what was found is about other terms, or other fields, than those of now."""
        return False

    def say_stale(self) -> None:
        """Say so above what was found."""
        stale = self.is_stale()
        if stale:
            self.stale.setText(self.tr("Something was changed since; ask again."))
        self.stale.setVisible(stale)
