"""The panel that asks what a field of the team's own is to hold: a text, a number, a day."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from resources.domain_words import domain_title
from slaapp.domain.criterion import OPERATORS
from slaapp.domain.criterion_operator import number_of
from slaapp.domain.lead_filter import LeadFilter
from ui.pages.leads.between_panel import BetweenPanel
from ui.widgets.steady import ChoiceField, DayField, TextField
from ui.widgets.tone import set_mark
from ui.words import spoken

OPERATORS_OF: dict[str, tuple[str, ...]] = {
    "text": ("contains", "is", "is_not"),
    "number": ("at_least", "at_most", "between", "is"),
    "date": ("after", "before", "between"),
}
"""What can be asked of a field, by its type; of the others a value is chosen in the menu."""


class OwnFilterPanel(BetweenPanel):
    """``confirmed`` brings the filter with the condition in it."""

    def __init__(self, key: str, label: str, kind: str, own: LeadFilter) -> None:
        self._key, self._label, self._kind, self._own = key, label, kind, own
        self.operator = ChoiceField()
        super().__init__(self.operator)
        for code in OPERATORS_OF[kind]:
            self.operator.addItem("", code)
        self.operator.currentIndexChanged.connect(lambda _place: self._turn())
        self.retranslate()
        self._turn()

    def retranslate(self) -> None:
        """Say the words again."""
        super().retranslate()
        self.set_title(self.tr("Filter by {field}").format(field=self._label))
        for place, code in enumerate(OPERATORS_OF[self._kind]):
            self.operator.setItemText(place, domain_title("operator", code, spoken()))
        self.operator.setAccessibleName(self.tr("How it is compared"))

    def make_field(self) -> DayField | TextField:
        """A day, or a text that is read as the field's type."""
        return DayField() if self._kind == "date" else TextField()

    def _code(self) -> str:
        return str(self.operator.currentData())

    def _turn(self) -> None:
        two = OPERATORS[self._code()].operands == 2
        for widget in (self.between, self.last):
            widget.setVisible(two)

    def submit(self) -> None:
        """The condition, unless something typed does not fit."""
        fields = (self.first, self.last)[: OPERATORS[self._code()].operands]
        typed = [self._typed(field) for field in fields]
        for field, text in zip(fields, typed, strict=True):
            set_mark(field, "wrong", "false" if text else "true")
        if not all(typed):
            return
        if len(typed) == 2:
            typed.sort(key=lambda text: (number_of(text) or 0.0, text))
        condition = (self._key, self._code(), *typed)
        held = tuple(each for each in self._own.own_meets or () if each != condition)
        self.confirmed.emit(replace(self._own, own_meets=(*held, condition)))

    def _typed(self, field: Any) -> str:
        """What is typed, as a condition holds it; blank where it is nothing that fits."""
        if self._kind == "date":
            return str(field.date().toPython().isoformat())
        text = str(field.text()).strip()
        return "" if self._kind == "number" and number_of(text) is None else text
