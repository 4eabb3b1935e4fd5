"""How long a lead may stay in each stage before it stands still."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.promise_faults import MOST_DAYS
from slaapp.domain.stagnation import MOVING_STAGES
from ui.lead_words import stage_word
from ui.pages.agreement.clauses.clause_box import ClauseBox
from ui.pages.agreement.clauses.marketing_boxes import title_of
from ui.widgets.flow import Flow
from ui.widgets.steady import NumberField

_NO_LIMIT = 0


class StagnationBox(ClauseBox):
    """Working days for each stage; none is no limit."""

    def __init__(self) -> None:
        super().__init__(lambda: title_of("stagnation"), code="stagnation", places=("stagnation",))
        self.days = {stage: NumberField(_NO_LIMIT, MOST_DAYS) for stage in MOVING_STAGES}
        self._names = {stage: QLabel() for stage in MOVING_STAGES}
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        flow = Flow(gap=20, line_gap=6)
        for stage, field in self.days.items():
            field.valueChanged.connect(self.touch)
            flow.addWidget(_together(self._names[stage], field))
        self.body.addWidget(self._sentence)
        self.body.addLayout(flow)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the stages."""
        super().retranslate()
        self._sentence.setText(
            self.tr(
                "A lead stands still that stays longer than this in a stage, in working days,"
                " with no next step planned:"
            )
        )
        for stage, field in self.days.items():
            word = stage_word(stage)
            self._names[stage].setText(word)
            field.setSpecialValueText(self.tr("no limit"))
            field.say_units(self.tr("day"), self.tr("days"))
            field.setAccessibleName(self.tr("Working days at most: {stage}").format(stage=word))

    def inner(self) -> Sequence[QWidget]:
        """Stage by stage."""
        return list(self.days.values())

    def display(self, terms: Agreement) -> None:
        """Show the days."""
        for stage, field in self.days.items():
            field.show_value(terms.stagnation.get(stage, _NO_LIMIT))

    def put(self, terms: Agreement) -> Agreement:
        """The terms with them."""
        days = {stage: field.value() for stage, field in self.days.items() if field.value()}
        return replace(terms, stagnation=days)

    def field_at(self, place: str) -> QWidget | None:
        """The stage that is wrong."""
        return self.days.get(place.rpartition(".")[2], super().field_at(place))


def _together(name: QLabel, field: NumberField) -> QWidget:
    """A stage and its days stay on one line."""
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(name)
    row.addWidget(field)
    return pair
