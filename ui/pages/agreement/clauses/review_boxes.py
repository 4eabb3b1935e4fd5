"""What both sides do together: the review, from when a promise is kept, whom they tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from resources.domain_words import domain_word
from slaapp.domain.agreement import Agreement
from slaapp.domain.calendar_faults import Fault
from slaapp.domain.clauses import Clause
from slaapp.domain.promise_faults import MOST_DAYS
from slaapp.domain.shared_rules import REVIEWS
from ui.pages.agreement.clauses.clause_box import ClauseBox
from ui.pages.agreement.clauses.marketing_boxes import title_of
from ui.pages.agreement.clauses.measure import measure_text
from ui.pages.agreement.clauses.row_list import RowList
from ui.pages.agreement.clauses.sentence import Sentence
from ui.pages.agreement.clauses.share_box import ShareBox
from ui.pages.agreement.clauses.step_row import StepRow, next_step
from ui.pages.agreement.clauses.written_box import field_of_row
from ui.widgets.steady import ChoiceField, NumberField
from ui.words import spoken

_USUAL_KEPT, _USUAL_DAYS = 90, 90


class ReviewBox(ClauseBox):
    """How often both sides look at the figures together."""

    def __init__(self) -> None:
        super().__init__(lambda: title_of("review"), code="review", places=("both.review",))
        self.rhythm = ChoiceField()
        for code in ("", *REVIEWS):
            self.rhythm.addItem("", code)
        self.rhythm.activated.connect(self.touch)
        self._sentence = Sentence(rhythm=self.rhythm)
        self.body.addWidget(self._sentence)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the rhythms."""
        super().retranslate()
        for place in range(self.rhythm.count()):
            code = self.rhythm.itemData(place)
            words = domain_word("review", code, spoken()) if code else self.tr("when they like")
            self.rhythm.setItemText(place, words)
        self.rhythm.setAccessibleName(self._words())
        self._sentence.say(self.tr("Both sides go through the figures together {rhythm}."))

    def inner(self) -> Sequence[QWidget]:
        """The choice."""
        return (self.rhythm,)

    def display(self, terms: Agreement) -> None:
        """Show it, be it none of ours."""
        if self.rhythm.findData(terms.both.review) < 0:
            self.rhythm.addItem(terms.both.review, terms.both.review)
        self.rhythm.setCurrentIndex(self.rhythm.findData(terms.both.review))

    def put(self, terms: Agreement) -> Agreement:
        """The terms with it."""
        return replace(terms, both=replace(terms.both, review=self.rhythm.currentData()))


class KeptBox(ShareBox):
    """From what share of its deadlines on a commitment is kept in a month."""

    def __init__(self) -> None:
        super().__init__(
            lambda: QCoreApplication.translate("Clauses", "Share of deadlines to be kept"),
            "both.kept_percent",
            _USUAL_KEPT,
        )

    def sentence(self) -> str:
        """What is promised."""
        return self.tr("A promise of deadlines is kept in a month in which {percent} are met.")

    def share_of(self, terms: Agreement) -> int | None:
        """The share agreed on."""
        return terms.both.kept_percent

    def with_share(self, terms: Agreement, percent: int | None) -> Agreement:
        """The terms with another."""
        return replace(terms, both=replace(terms.both, kept_percent=percent))


class ConversionBox(ClauseBox):
    """Within how many days a conversion counts."""

    def __init__(self) -> None:
        super().__init__(
            lambda: title_of("conversion_days"),
            code="conversion_days",
            places=("conversion_days",),
            optional=True,
        )
        self.days = NumberField(1, MOST_DAYS)
        self.days.valueChanged.connect(self.touch)
        self._sentence = Sentence(days=self.days)
        self.body.addWidget(self._sentence)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the sentence."""
        super().retranslate()
        self.days.say_units(self.tr("day"), self.tr("days"))
        self.days.setAccessibleName(self.tr("A conversion counts within"))
        said = self.tr("A lead counts as converted if it is won within {days} of its receipt.")
        self._sentence.say(said)

    def inner(self) -> Sequence[QWidget]:
        """The days."""
        return (self.days,)

    def display(self, terms: Agreement) -> None:
        """Show the days, or usual ones behind a switch that is off."""
        assert self.agreed is not None
        self.agreed.setChecked(terms.conversion_days is not None)
        self.days.show_value(terms.conversion_days or _USUAL_DAYS)

    def put(self, terms: Agreement) -> Agreement:
        """The terms with them."""
        assert self.agreed is not None
        days = self.days.value() if self.agreed.isChecked() else None
        return replace(terms, conversion_days=days)


class LadderBox(ClauseBox):
    """Who is told of breaches, step by step."""

    def __init__(self) -> None:
        self._steps: list[Clause] = []
        super().__init__(
            lambda: QCoreApplication.translate("Clauses", "Escalation"),
            places=("both.escalation",),
        )
        self.list = RowList(StepRow, next_step)
        self.list.edited.connect(self.touch)
        self.list.reordered.connect(self.reordered)
        self.body.addWidget(self.list)
        self.retranslate()

    def retranslate(self) -> None:
        """Say how to add a step."""
        super().retranslate()
        self.list.add.setText(self.tr("Add a step"))

    def inner(self) -> Sequence[QWidget]:
        """Step by step, then the button."""
        return self.list.fields()

    def display(self, terms: Agreement) -> None:
        """Show the steps."""
        self.list.show_values(terms.both.escalation)

    def put(self, terms: Agreement) -> Agreement:
        """The terms with the steps."""
        return replace(terms, both=replace(terms.both, escalation=self.list.values()))

    def unreadable(self) -> str:
        """The first time after a due instant that is none."""
        for place, row in enumerate(self.list.rows, 1):
            if isinstance(row, StepRow) and row.late.isVisibleTo(row) and row.late.fault():
                return f"{title_of(f'escalation.{place - 1}')} — {row.late.fault()}"
        return ""

    def field_at(self, place: str) -> QWidget | None:
        """What is wrong of the step: who is told, or the step itself."""
        first = field_of_row(self.list, place)
        if first is not None and place.endswith(".to"):
            rows = [row for row in self.list.rows if isinstance(row, StepRow)]
            return next((row.who for row in rows if row.to is first), first)
        return first

    def reckon(self, clauses: Mapping[str, Clause], faults: Iterable[Fault]) -> None:
        """The steps' measures, and what is wrong with them."""
        self._steps = [each for code, each in clauses.items() if code.startswith("escalation.")]
        super().reckon(clauses, faults)

    def _say_measure(self) -> None:
        said = dict.fromkeys(measure_text(step) for step in self._steps)
        self._measure.setText(" · ".join(said))
