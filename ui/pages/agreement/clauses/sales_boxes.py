"""What sales promises beside its deadlines, clause by clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.promise_faults import MOST_DAYS, MOST_ROUNDS
from slaapp.domain.sales_promises import Recycling
from ui.pages.agreement.clauses.clause_box import ClauseBox
from ui.pages.agreement.clauses.marketing_boxes import title_of
from ui.pages.agreement.clauses.sentence import Sentence
from ui.pages.agreement.clauses.target_examples import TargetExamples
from ui.pages.agreement.target_edit import TargetEdit
from ui.widgets.steady import ChoiceField, NumberField

_USUAL = Recycling(90, 2)


class RejectionBox(ClauseBox):
    """How long sales may reject."""

    def __init__(self, examples: TargetExamples) -> None:
        super().__init__(
            lambda: title_of("reject_within"), code="reject_within", places=("reject_within",)
        )
        self.window_ = TargetEdit(optional=False)
        self.window_.changed.connect(self.touch)
        examples.watch(("reject_within", "window"), self.window_, self._name)
        self._sentence = Sentence(window=self.window_)
        self.body.addWidget(self._sentence)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the sentence."""
        super().retranslate()
        self.window_.name(self._name())
        said = self.tr("Sales may reject a lead within {window}; after that, silence accepts it.")
        self._sentence.say(said)

    def inner(self) -> Sequence[QWidget]:
        """Number and kind of time."""
        return self.window_.fields()

    def display(self, terms: Agreement) -> None:
        """Show how long."""
        self.window_.show_target(terms.reject_within)

    def put(self, terms: Agreement) -> Agreement:
        """The terms with it."""
        return replace(terms, reject_within=self.window_.target() or terms.reject_within)

    def unreadable(self) -> str:
        """Why what was typed is no time."""
        fault = self.window_.fault()
        return f"{self._name()} — {fault}" if fault else ""

    def _name(self) -> str:
        return self.tr("Sales may reject within")


class CodedReasonsBox(ClauseBox):
    """Whether every rejection names a reason of the list."""

    def __init__(self) -> None:
        super().__init__(
            lambda: title_of("coded_reasons"),
            code="coded_reasons",
            places=("sales.coded_reasons",),
        )
        self.coded = ChoiceField()
        self.coded.addItems(["", ""])
        self.coded.activated.connect(self.touch)
        self._sentence = Sentence(coded=self.coded)
        self.body.addWidget(self._sentence)
        self.retranslate()

    def retranslate(self) -> None:
        """Say both."""
        super().retranslate()
        self.coded.setItemText(0, self.tr("names one of the reasons agreed on"))
        self.coded.setItemText(1, self.tr("may leave the reason out"))
        self.coded.setAccessibleName(self._words())
        self._sentence.say(self.tr("Each rejection {coded}."))

    def inner(self) -> Sequence[QWidget]:
        """The choice."""
        return (self.coded,)

    def display(self, terms: Agreement) -> None:
        """Show which."""
        self.coded.setCurrentIndex(int(not terms.sales.coded_reasons))

    def put(self, terms: Agreement) -> Agreement:
        """The terms with it."""
        coded = self.coded.currentIndex() == 0
        return replace(terms, sales=replace(terms.sales, coded_reasons=coded))


class RecyclingBox(ClauseBox):
    """When a lead that was given back may be handed over again, and how often."""

    def __init__(self) -> None:
        super().__init__(
            lambda: title_of("recycling"),
            code="recycling",
            places=("sales.recycling",),
            optional=True,
        )
        self.days, self.rounds = NumberField(1, MOST_DAYS), NumberField(1, MOST_ROUNDS)
        for field in (self.days, self.rounds):
            field.valueChanged.connect(self.touch)
        self._sentence = Sentence(days=self.days, rounds=self.rounds)
        self.body.addWidget(self._sentence)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the sentence."""
        super().retranslate()
        self.days.say_units(self.tr("day"), self.tr("days"))
        self.rounds.say_units(self.tr("time"), self.tr("times"))
        self.days.setAccessibleName(self.tr("Days before the next hand-over"))
        self.rounds.setAccessibleName(self.tr("Hand-overs again, at most"))
        said = self.tr(
            "A lead that sales gives back may be handed over again after {days}, at most {rounds}."
        )
        self._sentence.say(said)

    def inner(self) -> Sequence[QWidget]:
        """Days, then times."""
        return self.days, self.rounds

    def display(self, terms: Agreement) -> None:
        """Show the rule, or the usual one behind a switch that is off."""
        rule = terms.sales.recycling
        assert self.agreed is not None
        self.agreed.setChecked(rule is not None)
        self.days.show_value((rule or _USUAL).after_days)
        self.rounds.show_value((rule or _USUAL).at_most)

    def put(self, terms: Agreement) -> Agreement:
        """The terms with it."""
        assert self.agreed is not None
        rule = Recycling(self.days.value(), self.rounds.value())
        held = rule if self.agreed.isChecked() else None
        return replace(terms, sales=replace(terms.sales, recycling=held))

    def field_at(self, place: str) -> QWidget | None:
        """Days or times."""
        return self.rounds if place.endswith("at_most") else self.days
