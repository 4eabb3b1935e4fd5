"""The criteria tried on one's own history: those in force, and the draft's beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.kpi import Rate
from slaapp.operations.trials import Tried
from ui.dates import instant_text
from ui.pages.agreement.trial.figure_table import Cell, FigureTable, Row
from ui.pages.agreement.trial.frame import TrialFrame
from ui.pages.agreement.trial.threshold_box import ThresholdBox
from ui.pages.agreement.trial.words import (
    NOTHING,
    count_text,
    field_name,
    leads_of,
    period_note,
    rate_text,
    times_text,
)
from ui.pages.leads.filter_words import month_text
from ui.widgets.tone import set_tone

if TYPE_CHECKING:
    from slaapp.domain.backtest import Backtest

_MOST_MONTHS = 24
_RIGHT = 400


class BacktestView(TrialFrame):
    """Shows a ``Tried``; ``threshold_wanted`` when another threshold is to go into the draft."""

    threshold_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._tried: Tried | None = None
        self._zone = ZoneInfo("UTC")
        self.table, self.notes = FigureTable(), QLabel()
        self.notes.setWordWrap(True)
        set_tone(self.notes, "muted")
        self.table.looked.connect(self.looked)
        self.threshold = ThresholdBox()
        self.threshold.setFixedWidth(_RIGHT)
        self.threshold.wanted.connect(self.threshold_wanted)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.table)
        left.addWidget(self.notes)
        left.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self.threshold)
        right.addStretch(1)
        sides.addLayout(left, 1)
        sides.addLayout(right)
        self.found.addLayout(sides)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words, and the answer again."""
        self.about.setText(
            self.tr(
                "Every lead is judged once more, by what was known of it before sales had it; what "
                "was found out later does not count."
            )
        )
        self.ask.setText(self.tr("Try the criteria on our history"))
        self.table.setAccessibleName(self.tr("What the criteria would have done"))
        if self._tried is not None:
            self.show_answer(self._tried, self._zone)

    def fields(self) -> list[QWidget]:
        """What Tab goes through."""
        return [*super().fields(), self.table, *self.threshold.fields()]

    def is_settled(self) -> bool:
        """Whether the curve is drawn."""
        return self.threshold.is_settled()

    def show_terms(self, terms: Agreement) -> None:
        """The threshold there is now."""
        super().show_terms(terms)
        self._say_held()

    def lock(self, locked: bool) -> None:
        """A threshold may be looked at."""
        super().lock(locked)
        self._say_held()

    def is_stale(self) -> bool:
        """Whether the draft judges otherwise now, or sales fill in something else."""
        tried = self._tried
        if tried is None or self.terms is None:
            return False
        if self.sales is not None and self.sales != tried.fields.sales:
            return True
        if self.period != tried.period:
            return True
        shown = tried.draft or tried.held
        return shown is not None and _judging(shown) != _judging(self.terms)

    def show_answer(self, tried: Tried, zone: ZoneInfo) -> None:
        """Show what was found."""
        self._tried, self._zone = tried, zone
        sides = self._sides_of(tried)
        self._say_as_of(tried, zone)
        there = bool(tried.trial.leads) and bool(sides)
        self.results.setVisible(there)
        if there:
            headings = ["", *(name for name, _found in sides)]
            rows = self._rows([found for _name, found in sides])
            self.table.show_rows(headings, [*rows, *self._otherwise(tried, len(sides))])
            self.notes.setText("\n".join(self._notes(tried)))
            self._show_curve(tried, sides[-1][1])
        self.say_stale()

    def _show_curve(self, tried: Tried, found: Backtest) -> None:
        """Of the draft, where there is one."""
        terms = tried.draft or tried.held
        assert terms is not None
        self.threshold.show_curve(found.curve, terms.threshold)
        # Where grades decide no number of points does.
        self.threshold.setVisible(terms.qualifying.grades is None and bool(found.curve))

    def _say_held(self) -> None:
        held = self.terms.threshold if self.terms is not None and self.may_change else None
        self.threshold.show_held(held)

    def _sides_of(self, tried: Tried) -> list[tuple[str, Backtest]]:
        trial, sides = tried.trial, []
        if trial.in_force is not None:
            words = self.tr("In force (version {number})").format(number=tried.version)
            sides.append((words, trial.in_force))
        if trial.draft is not None:
            sides.append((self.tr("Draft"), trial.draft))
        return sides

    def _say_as_of(self, tried: Tried, zone: ZoneInfo) -> None:
        if not tried.trial.leads and tried.period != "all":
            words = self.tr("No lead was received in this time.")
            self.as_of.setText(words + period_note(tried.period))
            return
        if not tried.trial.leads:
            self.as_of.setText(
                self.tr(
                    "There is no history yet. Import the leads of the past with what became of "
                    "them, or come back once some leads were won or lost here."
                )
            )
            return
        words = self.tr("As of {moment}. Leads: {count}.")
        count = count_text(tried.trial.leads)
        said = words.format(moment=instant_text(tried.now, "instant", zone), count=count)
        said += period_note(tried.period)
        if tried.draft is None:
            said += " " + self.tr("No draft judges otherwise.")
        self.as_of.setText(said)

    def _rows(self, sides: Sequence[Backtest]) -> list[Row]:
        return [
            Row(self.tr("Qualified"), _each(sides, lambda s: _counted(s.qualified))),
            Row(
                self.tr("… accepted by sales"),
                _each(sides, lambda s: _shared(s.accepted, s.accepted_leads)),
                self.tr("Of the qualified that sales accepted or rejected."),
            ),
            Row(
                self.tr("… became customers"),
                _each(sides, lambda s: _shared(s.won, s.won_leads)),
                self.tr("Of the qualified of whom it is known how they ended."),
            ),
            Row(
                self.tr("Customers missed"),
                _each(sides, lambda s: _counted(s.missed)),
                self.tr("They became customers, and these criteria would not have qualified them."),
            ),
            Row(
                self.tr("Qualified, never with sales"),
                _each(sides, lambda s: _counted(s.untried)),
                self.tr("How they would have ended nobody can tell."),
            ),
            Row(
                self.tr("A customer above a non-customer"),
                _each(sides, lambda s: Cell(times_text(s.quality))),
                self.tr(
                    "So often a later customer scored above a non-customer: 50 times in 100 is "
                    "chance, 100 is never wrong."
                ),
            ),
            *self._months(sides),
        ]

    def _months(self, sides: Sequence[Backtest]) -> list[Row]:
        months = sorted({month for side in sides for month in side.of_month})[-_MOST_MONTHS:]
        words = self.tr("Qualified in {month}")
        return [
            Row(
                words.format(month=month_text(month)),
                tuple(_counted(side.of_month.get(month, ())) for side in sides),
            )
            for month in months
        ]

    def _otherwise(self, tried: Tried, sides: int) -> list[Row]:
        """Those whose real judgement the versions of their days do not give again."""
        keys = tried.trial.as_it_was.differing
        if not keys:
            return []
        tip = self.tr(
            "The version of their day says otherwise: it was done by hand, or by what is not in "
            "the file any more."
        )
        cells = _counted(keys), *(Cell("") for _side in range(sides - 1))
        return [Row(self.tr("Really judged otherwise"), cells, tip)]

    def _notes(self, tried: Tried) -> list[str]:
        trial, notes = tried.trial, [self.tr("A number opens its leads.")]
        if trial.as_imported:
            words = self.tr(
                "Imported with their end: {count}. What of them was known at the time nobody can "
                "tell."
            )
            notes.append(words.format(count=count_text(trial.as_imported)))
        if trial.leaking:
            words = self.tr("Criteria look at what only sales fill in: {fields}.")
            names = [field_name(code, tried.fields.labels) for code in trial.leaking]
            notes.append(words.format(fields=", ".join(names)))
        return notes


def _judging(terms: Agreement) -> tuple[object, ...]:
    return terms.criteria, terms.threshold, dict(terms.tier_points), terms.qualifying


def _each(sides: Sequence[Backtest], cell: Callable[[Backtest], Cell]) -> tuple[Cell, ...]:
    return tuple(cell(side) for side in sides)


def _counted(keys: Sequence[str]) -> Cell:
    return Cell(count_text(len(keys)), leads_of(keys))


def _shared(rate: Rate, keys: Sequence[str]) -> Cell:
    return Cell(rate_text(rate) if rate.n else NOTHING, leads_of(keys))
