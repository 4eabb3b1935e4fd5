"""The days that the board is about: a month or its like with those before it, or any days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from slaapp.domain.board_choice import PERIODS, PeriodChoice
from slaapp.domain.board_period import COMPARISONS, Comparison
from ui.icons import icon
from ui.pages.scoreboard.period_words import period_text
from ui.widgets.steady import ChoiceField, DayField
from ui.words import Speaking

_FIRST_YEAR = 1990


class PeriodBar(Speaking, QWidget):
    """``changed`` after each choice by hand."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._choice, self._today = PeriodChoice(), date(2000, 1, 1)
        self.kinds, self.comparisons = ChoiceField(), ChoiceField()
        self.earlier, self.later, self._said = QToolButton(), QToolButton(), QLabel()
        self.first, self._until, self.last = DayField(), QLabel(), DayField()
        self.earlier.setIcon(icon("chevron-left"))
        self.later.setIcon(icon("chevron-right"))
        self.kinds.addItems([""] * len(PERIODS))
        self.comparisons.addItems([""] * len(COMPARISONS))
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again."""
        kinds = {
            "month": self.tr("Month"),
            "quarter": self.tr("Quarter"),
            "three_months": self.tr("Last three months"),
            "year": self.tr("Year"),
            "all": self.tr("All time"),
            "days": self.tr("From … until …"),
        }
        for place, name in enumerate(PERIODS):
            self.kinds.setItemText(place, kinds[name])
        against = self.tr("against the one before"), self.tr("against a year earlier")
        for place, words in enumerate(against):
            self.comparisons.setItemText(place, words)
        self.kinds.setAccessibleName(self.tr("Period"))
        self.comparisons.setAccessibleName(self.tr("Compared with"))
        for button, words in (
            (self.earlier, self.tr("The one before")),
            (self.later, self.tr("The one after")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._until.setText(self.tr("until"))
        self.first.setAccessibleName(self.tr("From"))
        self.last.setAccessibleName(self.tr("Until"))
        self._show()

    @property
    def choice(self) -> PeriodChoice:
        """What is chosen."""
        return self._choice

    @property
    def comparison(self) -> Comparison:
        """What it is compared with."""
        return COMPARISONS[self.comparisons.currentIndex()]

    def know(self, today: date) -> None:
        """Which day it is where the team is."""
        self._today = today
        self._show()

    def take(self, choice: PeriodChoice, comparison: Comparison) -> None:
        """Show what was chosen before, without telling of it."""
        self._choice = choice
        self.comparisons.setCurrentIndex(COMPARISONS.index(comparison))
        self._show()

    def _show(self) -> None:
        choice, period = self._choice, self._choice.period(self._today)
        self.kinds.setCurrentIndex(PERIODS.index(choice.name))
        any_days = choice.name == "days"
        for widget in (self.first, self._until, self.last):
            widget.setVisible(any_days)
        for button in (self.earlier, self.later):
            button.setVisible(choice.can_step)
        self.comparisons.setVisible(choice.name != "all")
        self._said.setVisible(choice.can_step)
        if period is None:
            return
        self._said.setText(period_text(period))
        for field, day in ((self.first, period.first), (self.last, period.last)):
            before = field.blockSignals(True)
            field.setDate(QDate(day.year, day.month, day.day))
            field.blockSignals(before)

    def _kind_chosen(self, place: int) -> None:
        name = PERIODS[place]
        held = self._choice.period(self._today)
        if name == "days" and held is not None:
            # One begins with the days that were shown.
            self._choose(PeriodChoice("days", 0, held.first, held.last))
        else:
            self._choose(PeriodChoice(name))

    def _day_chosen(self) -> None:
        first, last = (_day(field.date()) for field in (self.first, self.last))
        if (first, last) != (self._choice.first, self._choice.last):
            self._choose(PeriodChoice("days", 0, first, last))

    def _step(self, by: int) -> None:
        self._choose(replace(self._choice, steps=self._choice.steps + by))

    def _choose(self, choice: PeriodChoice) -> None:
        self._choice = choice
        self._show()
        self.changed.emit()

    def _connect(self) -> None:
        self.kinds.activated.connect(self._kind_chosen)
        self.comparisons.activated.connect(lambda _place: self.changed.emit())
        self.earlier.clicked.connect(lambda: self._step(1))
        self.later.clicked.connect(lambda: self._step(-1))
        for field in (self.first, self.last):
            # While one types a year, half of it is no wish.
            field.setKeyboardTracking(False)
            field.setMinimumDate(QDate(_FIRST_YEAR, 1, 1))
            field.dateChanged.connect(lambda _date: self._day_chosen())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (
            self.kinds, self.earlier, self._said, self.later, self.first, self._until, self.last,
            self.comparisons,
        ):  # fmt: skip
            row.addWidget(widget)
        row.insertSpacing(1, 4)
        row.insertSpacing(row.count() - 1, 8)


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
