"""Try it out: what one's own history says of the criteria, of points, of other deadlines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.criterion import Criterion
from slaapp.domain.learning.taking import taken_over
from slaapp.domain.periods import PERIODS, PeriodName
from slaapp.operations.trials import Fields
from ui.pages.agreement.part import Part
from ui.pages.agreement.reckoning import Reckoning
from ui.pages.agreement.trial.backtest_view import BacktestView
from ui.pages.agreement.trial.frame import TrialFrame
from ui.pages.agreement.trial.replay_view import ReplayView
from ui.pages.agreement.trial.runner import Runner
from ui.pages.agreement.trial.sales_fields_box import SalesFieldsBox
from ui.pages.agreement.trial.suggestion_view import SuggestionView
from ui.pages.agreement.trial.words import period_word
from ui.widgets.steady import ChoiceField

Change = Callable[[Agreement], Agreement]


class TrialPart(Part):
    """Nothing here changes the terms until something found is taken over."""

    looked = Signal(object)
    """The leads behind a number."""

    def __init__(self) -> None:
        super().__init__()
        self.terms: Agreement | None = None
        self._change: Change | None = None
        self.runner: Runner | None = None
        """Asks the questions; put here by who made the part."""
        self.backtest, self.suggestion, self.replay = BacktestView(), SuggestionView(), ReplayView()
        self.sales_fields, self._period = SalesFieldsBox(), ChoiceField()
        self.choices = [QPushButton() for _frame in self.frames()]
        self._group = QButtonGroup(self)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the names of the trials."""
        words = (self.tr("Criteria"), self.tr("Suggested points"), self.tr("Deadlines"))
        for button, word in zip(self.choices, words, strict=False):
            button.setText(word)
        for place, period in enumerate(PERIODS):
            self._period.setItemText(place, period_word(period))
        self._period.setAccessibleName(self.tr("Period"))
        self._period.setToolTip(
            self.tr("Leads received in this time; of deadlines, those that began in it")
        )

    def frames(self) -> tuple[TrialFrame, ...]:
        """The trials, in the order of their names."""
        return self.backtest, self.suggestion, self.replay

    def show_terms(self, terms: Agreement) -> None:
        """What is tried."""
        self._take_terms(terms)

    def reckon(self, reckoning: Reckoning) -> None:
        """What is tried is what is typed, in whichever part."""
        self._take_terms(reckoning.terms)

    def period(self) -> PeriodName:
        """Which part of history is asked."""
        return PERIODS[self._period.currentIndex()]

    def show_fields(self, fields: Fields) -> None:
        """The team's own fields, and which of all fields sales fill in."""
        self.sales_fields.show_fields(fields)
        for frame in self.frames():
            frame.show_sales(fields.sales)

    def apply(self, terms: Agreement) -> Agreement:
        """The terms with what was taken over."""
        change, self._change = self._change, None
        return terms if change is None else change(terms)

    def lock(self, locked: bool) -> None:
        """One may try at any time, and take nothing over while a proposal stands."""
        for frame in self.frames():
            frame.lock(locked)

    def is_complete(self) -> bool:
        """Whether what was asked is shown."""
        idle = self.runner is None or not self.runner.is_running()
        return idle and all(frame.is_settled() for frame in self.frames())

    def end(self) -> None:
        """The file is being closed."""
        if self.runner is not None:
            self.runner.stop()

    def _look_at(self, place: int) -> None:
        for at, frame in enumerate(self.frames()):
            frame.setVisible(at == place)
        self._declaring.setVisible(self.frames()[place] is not self.replay)

    def _choose_period(self) -> None:
        for frame in self.frames():
            frame.show_period(self.period())

    def _take_over(self, change: Change) -> None:
        """One edit: undone as one."""
        self._change = change
        self.edited.emit()

    def _take_threshold(self, points: int) -> None:
        self._take_over(lambda terms: replace(terms, threshold=points))

    def _take_points(self, chosen: list[Criterion]) -> None:
        self._take_over(lambda terms: replace(terms, criteria=taken_over(terms.criteria, chosen)))

    def _take_terms(self, terms: Agreement) -> None:
        self.terms = terms
        for frame in self.frames():
            frame.show_terms(terms)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for place, (button, frame) in enumerate(zip(self.choices, self.frames(), strict=True)):
            button.setCheckable(True)
            self._group.addButton(button, place)
            row.addWidget(button)
            frame.looked.connect(self.looked)
        row.addStretch(1)
        row.addWidget(self._period)
        self._period.addItems([""] * len(PERIODS))
        self._period.currentIndexChanged.connect(self._choose_period)
        self.backtest.threshold_wanted.connect(self._take_threshold)
        self.suggestion.take_wanted.connect(self._take_points)
        self.suggestion.threshold_wanted.connect(self._take_threshold)
        self.choices[0].setChecked(True)
        self._group.idClicked.connect(self._look_at)
        self.column.addLayout(row)
        for frame in self.frames():
            self.column.addWidget(frame)
        self._declaring = QWidget()
        around = QVBoxLayout(self._declaring)
        around.setContentsMargins(0, 8, 0, 0)
        around.addWidget(self.sales_fields)
        self.column.addWidget(self._declaring)
        self._look_at(0)
        self.column.addStretch(1)
        inside: list[QWidget] = [*self.choices, self._period]
        for frame in self.frames():
            inside += frame.fields()
        inside += self.sales_fields.fields()
        self.walk(inside)
