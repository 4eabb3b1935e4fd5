"""Points as history suggests them, taken over line by line; nothing is taken over by itself."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.learning.taking import points_now
from slaapp.operations.trials import Learned
from ui.dates import instant_text
from ui.pages.agreement.trial.frame import TrialFrame
from ui.pages.agreement.trial.proposed_thresholds import ProposedThresholds
from ui.pages.agreement.trial.suggestion_table import SuggestionTable
from ui.pages.agreement.trial.words import (
    NOTHING,
    count_text,
    field_name,
    period_note,
    times_text,
    warning_text,
)
from ui.widgets.tone import set_tone


class SuggestionView(TrialFrame):
    """Shows a ``Learned``; ``take_wanted`` hands back the criteria that were ticked."""

    take_wanted = Signal(object)
    threshold_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._learned: Learned | None = None
        self._zone = ZoneInfo("UTC")
        self.quality, self.warnings, self.notes = QLabel(), QLabel(), QLabel()
        self.table, self.take = SuggestionTable(), QPushButton()
        self.thresholds = ProposedThresholds()
        for label, tone in ((self.quality, ""), (self.warnings, "warning"), (self.notes, "muted")):
            label.setWordWrap(True)
            set_tone(label, tone)
        taking = QHBoxLayout()
        taking.addWidget(self.take)
        taking.addWidget(self.notes, 1)
        taking.setSpacing(12)
        self.found.addWidget(self.quality)
        self.found.addWidget(self.warnings)
        # Above the table: a long one leaves the button in sight.
        self.found.addLayout(taking)
        self.found.addWidget(self.table)
        self.found.addWidget(self.thresholds)
        self.table.looked.connect(self.looked)
        self.thresholds.wanted.connect(self.threshold_wanted)
        self.table.ticked.connect(self._say_take)
        self.take.clicked.connect(lambda: self.take_wanted.emit(self.table.chosen()))
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words, and the answer again."""
        self.about.setText(
            self.tr(
                "Learned from the leads that became customers or did not, by what was known before "
                "sales had them. It is a suggestion: you take it over line by line, or not at all."
            )
        )
        self.ask.setText(self.tr("Learn from our history"))
        self._say_take()
        if self._learned is not None:
            self._say(self._learned)

    def fields(self) -> list[QWidget]:
        """What Tab goes through."""
        return [*super().fields(), self.take, self.table, *self.thresholds.fields()]

    def is_stale(self) -> bool:
        """Whether sales fill in something else now."""
        found = self._learned
        if found is None:
            return False
        other_fields = self.sales is not None and self.sales != found.fields.sales
        return other_fields or self.period != found.period

    def show_terms(self, terms: Agreement) -> None:
        """What each criterion gives now."""
        super().show_terms(terms)
        self._say_held()
        if self._learned is not None:
            self.table.show_points(self._points_now(self._learned))

    def lock(self, locked: bool) -> None:
        """While a proposal stands nothing is taken over."""
        super().lock(locked)
        self._say_take()
        self._say_held()

    def show_answer(self, learned: Learned, zone: ZoneInfo) -> None:
        """Show what was found."""
        self._learned, self._zone = learned, zone
        lines = learned.lesson.suggestion.lines
        suspects = {each.field for each in learned.lesson.suspects}
        labels, cases = learned.fields.labels, learned.lesson.history.cases
        self.table.show_lines(lines, labels, self._points_now(learned), suspects, cases)
        self.thresholds.show_proposed(learned.lesson.thresholds)
        self._say(learned)
        self.say_stale()

    def _points_now(self, learned: Learned) -> list[int | None]:
        held = self.terms.criteria if self.terms is not None else ()
        lines = learned.lesson.suggestion.lines
        return [points_now(held, line.criterion) for line in lines]

    def _say(self, learned: Learned) -> None:
        found, history = learned.lesson.suggestion, learned.lesson.history
        there = bool(found.lines)
        self.results.setVisible(True)
        for widget in (self.table, self.take, self.quality, self.notes):
            widget.setVisible(there)
        words = self.tr(
            "As of {moment}: {won} customers, {lost} that became none, {open} not ended yet."
        )
        counts = (found.customers, found.others, history.undecided)
        won, lost, undecided = map(count_text, counts)
        moment = instant_text(learned.now, "instant", self._zone)
        said = words.format(moment=moment, won=won, lost=lost, open=undecided)
        self.as_of.setText(said + period_note(learned.period))
        self.quality.setText(self._quality(learned))
        warned = [*self._doubts(learned), *map(warning_text, learned.lesson.warnings)]
        self.warnings.setText("\n".join(warned))
        self.warnings.setVisible(bool(warned))
        self.notes.setText(self._notes(learned))

    def _quality(self, learned: Learned) -> str:
        words = self.tr(
            "With the suggested points a later customer scores above a non-customer {after}, tried "
            "on leads that they were not learned from; with the points {now} {before}."
        )
        now = self.tr("of the draft")
        if learned.version is not None:
            now = self.tr("of version {number}").format(number=learned.version)
        after = times_text(learned.lesson.suggestion.quality)
        return words.format(after=after, now=now, before=times_text(learned.before))

    def _doubts(self, learned: Learned) -> list[str]:
        """What may have told it too much, and what it is worth without."""
        doubts = []
        if is_worse(learned):
            doubts.append(self.tr("They rank leads worse than the points that there are."))
        honest, suspects = learned.lesson.without_suspects, learned.lesson.suspects
        if not suspects:
            return doubts
        labels = learned.fields.labels
        words = self.tr(
            "Some fields look as if only sales fill them in: {fields}. Without them: {quality}."
        )
        names = ", ".join(field_name(each.field, labels) for each in suspects)
        return [*doubts, words.format(fields=names, quality=times_text(honest))]

    def _notes(self, learned: Learned) -> str:
        notes = []
        if learned.lesson.left_out:
            words = self.tr("Nothing was learned from what sales fill in: {fields}.")
            labels = learned.fields.labels
            names = sorted(field_name(code, labels) for code in learned.lesson.left_out)
            notes.append(words.format(fields=", ".join(names) or NOTHING))
        notes.append(self.tr("Criteria of the draft that are not in this list stay as they are."))
        return " ".join(notes)

    def _say_held(self) -> None:
        held = self.terms.threshold if self.terms is not None and self.may_change else None
        self.thresholds.show_held(held)

    def _say_take(self) -> None:
        count = len(self.table.chosen())
        words = self.tr("Take over the ticked ({count})")
        self.take.setText(words.format(count=count_text(count)))
        self.take.setEnabled(bool(count) and self.may_change)


def is_worse(learned: Learned) -> bool:
    """Whether the suggested points put fewer customers first than those there are."""
    after, before = learned.lesson.suggestion.quality, learned.before
    if after is None or before is None or after.value is None or before.value is None:
        return False
    return after.value < before.value
