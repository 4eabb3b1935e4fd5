"""When clocks stand still: for what, who may say so, and what an appointment leaves after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget

from resources.clause_words import receiver_title
from slaapp.domain.agreement import PAUSE_REASONS, Agreement
from slaapp.domain.roles import ROLES
from ui.pages.agreement.clauses.clause_box import ClauseBox
from ui.pages.agreement.clauses.marketing_boxes import title_of
from ui.pages.agreement.clauses.row_list import RowList
from ui.pages.agreement.clauses.sentence import Sentence
from ui.pages.agreement.clauses.target_examples import TargetExamples
from ui.pages.agreement.clauses.text_row import TextRow
from ui.pages.agreement.clauses.written_box import field_of_row
from ui.pages.agreement.target_edit import TargetEdit
from ui.pause_words import pause_reason_word
from ui.widgets.examples_box import ExamplesBox
from ui.widgets.flow import Flow
from ui.words import spoken


class PauseReasonsBox(ClauseBox):
    """The reasons that the program has words for as switches, and those of the team's own."""

    def __init__(self) -> None:
        super().__init__(
            lambda: title_of("pause_reasons"), code="pause_reasons", places=("pause_reasons",)
        )
        self.ticks = {code: QCheckBox() for code in PAUSE_REASONS}
        flow = Flow(gap=16, line_gap=4)
        for tick in self.ticks.values():
            tick.toggled.connect(self.touch)
            flow.addWidget(tick)
        self._flow = flow
        self.own = RowList(
            lambda text: TextRow(text, self._line_name, self._line_hint), lambda _there: ""
        )
        self.own.edited.connect(self.touch)
        self.own.reordered.connect(self.reordered)
        self.body.addLayout(flow)
        self.body.addWidget(self.own)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the reasons."""
        super().retranslate()
        for code, tick in self.ticks.items():
            tick.setText(pause_reason_word(code))
        self.own.add.setText(self.tr("Add a reason of our own"))

    def inner(self) -> Sequence[QWidget]:
        """The switches, then line by line, then the button."""
        return [*self.ticks.values(), *self.own.fields()]

    def display(self, terms: Agreement) -> None:
        """Show the reasons."""
        given = terms.pause_reasons
        for code, tick in self.ticks.items():
            tick.setChecked(code in given)
        self.own.show_values([text for text in given if text not in PAUSE_REASONS])

    def put(self, terms: Agreement) -> Agreement:
        """The terms with the switched ones, then the team's own."""
        switched = [code for code, tick in self.ticks.items() if tick.isChecked()]
        return replace(terms, pause_reasons=(*switched, *self.own.values()))

    def field_at(self, place: str) -> QWidget | None:
        """The line that is wrong."""
        head, _, number = place.rpartition(".")
        if not number.isdigit():
            return None
        switched = sum(tick.isChecked() for tick in self.ticks.values())
        return field_of_row(self.own, f"{head}.{max(0, int(number) - switched)}")

    def _line_name(self) -> str:
        return self.tr("A reason of our own for a pause")

    def _line_hint(self) -> str:
        return self.tr("for example trade fair, awaiting a licence")


class PausingByBox(ClauseBox):
    """The roles that may pause a clock."""

    def __init__(self) -> None:
        super().__init__(
            lambda: title_of("pausing_by"), code="pausing_by", places=("both.pausing_by",)
        )
        self._given: tuple[str, ...] = ()
        self.ticks = {role: QCheckBox() for role in ROLES}
        self._flow = Flow(gap=16, line_gap=4)
        for tick in self.ticks.values():
            tick.toggled.connect(self.touch)
            self._flow.addWidget(tick)
        self.body.addLayout(self._flow)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the roles."""
        super().retranslate()
        for role, tick in self.ticks.items():
            tick.setText(receiver_title(role, spoken()))

    def inner(self) -> Sequence[QWidget]:
        """The switches."""
        return list(self.ticks.values())

    def display(self, terms: Agreement) -> None:
        """Show who."""
        self._given = terms.both.pausing_by
        for role, tick in self.ticks.items():
            tick.setChecked(role in self._given)

    def put(self, terms: Agreement) -> Agreement:
        """The terms with them: those that were there in their order, then those switched on."""
        ticked = [role for role, tick in self.ticks.items() if tick.isChecked()]
        kept = [role for role in self._given if role in ticked]
        roles = tuple(dict.fromkeys([*kept, *ticked]))
        return replace(terms, both=replace(terms.both, pausing_by=roles))


class GraceBox(ClauseBox):
    """What an appointment that the prospect asked for leaves after it, with worked examples."""

    def __init__(self) -> None:
        super().__init__(
            lambda: title_of("appointment_grace"),
            code="appointment_grace",
            places=("appointment_grace",),
        )
        self.examples = ExamplesBox(side_by_side=True)
        self.targets = TargetExamples(self.examples)
        self.grace = TargetEdit(optional=False)
        self.grace.changed.connect(self.touch)
        self.targets.watch(("appointment_grace", "appointment"), self.grace, self._name)
        self._sentence = Sentence(grace=self.grace)
        self.body.addWidget(self._sentence)
        self.body.addWidget(self.examples)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the sentence."""
        super().retranslate()
        self.grace.name(self._name())
        said = self.tr(
            "After an appointment that the prospect asked for, the contact is due within {grace}."
        )
        self._sentence.say(said)
        self.targets.say()

    def inner(self) -> Sequence[QWidget]:
        """Number and kind of time."""
        return self.grace.fields()

    def display(self, terms: Agreement) -> None:
        """Show how long."""
        self.grace.show_target(terms.appointment_grace)

    def put(self, terms: Agreement) -> Agreement:
        """The terms with it."""
        return replace(terms, appointment_grace=self.grace.target() or terms.appointment_grace)

    def unreadable(self) -> str:
        """Why what was typed is no time."""
        return f"{self._name()} — {self.grace.fault()}" if self.grace.fault() else ""

    def _name(self) -> str:
        return self.tr("After an appointment asked for, within")
