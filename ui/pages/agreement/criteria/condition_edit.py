"""What is asked of a lead: a field, a comparison, and what it is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from slaapp.domain.calendar_faults import Fault
from slaapp.domain.criterion import INTERESTS, OPERATORS, Criterion
from slaapp.domain.criterion_field import family_of, kind_of
from ui.pages.agreement.criteria.details_edit import DetailsEdit
from ui.pages.agreement.criteria.ground import Ground, KnownValues
from ui.pages.agreement.criteria.operand_edit import OperandEdit
from ui.pages.agreement.criteria.operand_shape import fresh_operands
from ui.pages.agreement.words import fault_word, field_codes, field_type, field_word, operator_word
from ui.widgets.steady import ChoiceField
from ui.widgets.tone import set_mark, set_tone
from ui.words import Speaking

_FIELD, _OPERATOR = 84, 124
_SHORTEST = 8
_PLACES = {
    "field_missing": "field",
    "unknown_field": "field",
    "field_deleted": "field",
    "gates_contradict": "field",
    "unknown_operator": "operator",
    "points_out_of_range": "points",
    "days_out_of_range": "days",
    "half_life_out_of_range": "fades",
    "half_life_without_age": "fades",
    "about_without_events": "about",
    "unknown_group": "group",
}
"""The field that each fault is about; any other is about what is compared with."""


class ConditionEdit(Speaking, QWidget):
    """``edited`` after each edit by hand; put ``details`` and ``fault`` under it."""

    edited = Signal()
    reshaped = Signal()
    """There are other fields now."""

    def __init__(
        self, criterion: Criterion, ground: Ground, known: KnownValues, *, gate: bool = False
    ) -> None:
        super().__init__()
        self._given, self._ground, self._gate = criterion, ground, gate
        self._is_wrong = False
        self.field, self.operator = ChoiceField(), ChoiceField()
        self.operand, self.details = OperandEdit(known), DetailsEdit(gate=gate)
        self.fault = QLabel()
        for below in (self.details, self.fault):
            # Or it would be a window of its own until somebody puts it in its place.
            below.setParent(self)
        self._offer_fields()
        self._lay_out()
        self.field.activated.connect(self._field_chosen)
        self.operator.activated.connect(self._operator_chosen)
        self.operand.edited.connect(self._edited)
        self.details.edited.connect(self._edited)
        self._say_names()
        self._arrange()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the first field; a focus proxy would keep Tab among the rows."""
        self.field.setFocus(reason)

    def criterion(self) -> Criterion:
        """What it says now, to the letter as it was given until it is edited."""
        return self._given

    def show_group(self, name: str) -> None:
        """The group that it is in has another name; blank: it is in none."""
        self._given = replace(self._given, group=name)
        self._arrange()

    def show_ground(self, ground: Ground) -> None:
        """Offer what there is now; the sentence stays."""
        if ground == self._ground:
            return
        others = ground.custom != self._ground.custom
        self._ground = ground
        if others:
            self._offer_fields()
        self._arrange()

    def kind(self) -> str:
        """The type of its field."""
        return field_type(self._given.field, self._ground.custom)

    def fields(self) -> list[QWidget]:
        """What Tab goes through, but for the details."""
        return [self.field, self.operator, *self.operand.fields()]

    def retranslate(self) -> None:
        """Say the choices; the other fields say their own words."""
        self._say_choices()
        self._say_names()

    def show_faults(self, faults: Sequence[Fault], beside: dict[str, QWidget]) -> None:
        """What is wrong, at its field; ``beside`` are fields by name that stand elsewhere."""
        if not faults and not self._is_wrong:
            return
        self._is_wrong = bool(faults)
        wrong = {_PLACES.get(each.code, "operand"): fault_word(each) for each in reversed(faults)}
        named: dict[str, QWidget | None] = {"field": self.field, "operator": self.operator}
        named.update(beside)
        for name in ("days", "fades", "about", "group"):
            named[name] = self.details.find_field(name)
        for name, widget in named.items():
            if widget is not None:
                set_mark(widget, "wrong", "true" if name in wrong else "false")
                widget.setAccessibleDescription(wrong.get(name, ""))
        self.operand.mark(wrong.get("operand", ""))
        self.fault.setText(fault_word(faults[0]) if faults else "")
        self.fault.setVisible(bool(faults))

    def _offer_fields(self) -> None:
        codes = field_codes(self._ground.custom)
        if self._given.field not in codes:
            codes.append(self._given.field)
        self.field.clear()
        for code in codes:
            self.field.addItem(field_word(code, self._ground.custom), code)
        self.field.setCurrentIndex(codes.index(self._given.field))
        self._offer_operators()

    def _offer_operators(self) -> None:
        kind, chosen = self.kind(), self._given.operator
        fixed = self._given.field in INTERESTS
        codes = [
            code
            for code, each in OPERATORS.items()
            if kind in each.types and (each.for_answers or not fixed)
        ]
        if chosen not in codes:
            codes.append(chosen)
        self.operator.clear()
        for code in codes:
            self.operator.addItem(operator_word(code), code)
        self.operator.setCurrentIndex(codes.index(chosen))

    def _say_names(self) -> None:
        self.field.setAccessibleName(self.tr("Field"))
        self.operator.setAccessibleName(self.tr("Comparison"))

    def _say_choices(self) -> None:
        for box, word in (
            (self.field, lambda code: field_word(code, self._ground.custom)),
            (self.operator, operator_word),
        ):
            for place in range(box.count()):
                box.setItemText(place, word(box.itemData(place)))

    def _field_chosen(self) -> None:
        code = self.field.currentData()
        kind = field_type(code, self._ground.custom)
        fits = [each for each, one in OPERATORS.items() if kind in one.types]
        operator = self._given.operator if self._given.operator in fits else fits[0]
        held = self._given
        self._given = replace(
            held,
            field=code,
            operator=operator,
            operands=self._operands_for(code, kind, operator),
            within_days=held.within_days if kind_of(code) else None,
            about=held.about if kind_of(code) else "",
            half_life=held.half_life if family_of(code) != "profile" else None,
        )
        self._offer_operators()
        self._reshape()

    def _operator_chosen(self) -> None:
        operator = self.operator.currentData()
        operands = self._operands_for(self._given.field, self.kind(), operator)
        self._given = replace(self._given, operator=operator, operands=operands)
        self._reshape()

    def _operands_for(self, code: str, kind: str, operator: str) -> tuple[str, ...]:
        """What was typed goes on to the next operator as far as it has place there."""
        fresh = fresh_operands(code, kind, operator, self._ground.today)
        if fresh is not None:
            return fresh
        wanted = OPERATORS[operator].operands
        held = self._given.operands
        return held if wanted < 0 else held[:wanted]

    def _reshape(self) -> None:
        self._arrange()
        self.reshaped.emit()
        self.edited.emit()

    def _edited(self) -> None:
        held = self.details.applied_to(self._given)
        if self._gate:
            held = replace(held, half_life=self._given.half_life, group=self._given.group)
        self._given = replace(held, operands=self.operand.operands())
        self.edited.emit()

    def _arrange(self) -> None:
        given = self._given
        self.operand.show_operands(given.field, self.kind(), given.operator, given.operands)
        self.details.show_details(given, self._ground)
        self.details.setVisible(bool(self.details.fields()) or not self._gate)

    def _lay_out(self) -> None:
        self.field.setMinimumWidth(_FIELD)
        self.operator.setMinimumWidth(_OPERATOR)
        for box in (self.field, self.operator):
            box.setMinimumContentsLength(_SHORTEST)
            box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        set_tone(self.fault, "bad")
        self.fault.setWordWrap(True)
        self.fault.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget, stretch in ((self.field, 3), (self.operator, 2), (self.operand, 3)):
            row.addWidget(widget, stretch)
