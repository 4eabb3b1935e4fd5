"""One criterion as a sentence with fields inside: field, comparison, value, points."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from slaapp.domain.calendar_faults import Fault
from slaapp.domain.criterion import MAX_POINTS, OPERATORS, Criterion, faults_of
from slaapp.store.rows.team import FieldRow
from ui.icons import icon
from ui.pages.agreement.words import fault_word, field_codes, field_type, field_word, operator_word
from ui.widgets.steady import ChoiceField, NumberField, TextField
from ui.widgets.tone import set_mark, set_tone
from ui.words import Speaking

_SEPARATOR = ";"
_LONGEST = 3_650
_FIELD, _OPERATOR, _VALUE, _DAYS, _POINTS = 200, 130, 140, 160, 120
_SHORTEST = 8
_ONLY_OF_ITS_FIELD: dict[str, Any] = {"about": "", "half_life": None}


class CriterionRow(Speaking, QWidget):
    """``changed`` after each edit by hand, ``removed`` when its cross is pressed."""

    changed = Signal()
    removed = Signal()

    def __init__(self, criterion: Criterion, custom: tuple[FieldRow, ...]) -> None:
        super().__init__()
        self._given, self._custom = criterion, custom
        self._field, self._operator, self._value = ChoiceField(), ChoiceField(), TextField()
        self._days, self._points = NumberField(0, _LONGEST), NumberField(-MAX_POINTS, MAX_POINTS)
        self._remove, self._gives, self._fault = QToolButton(), QLabel(), QLabel()
        self.setFocusProxy(self._field)
        self._fill()
        self._lay_out()
        self._connect()
        self.retranslate()

    def criterion(self) -> Criterion:
        """What the row says now, to the letter as it was given until it is edited."""
        return self._given

    def show_fields(self, custom: tuple[FieldRow, ...]) -> None:
        """Offer the fields that the team has now; the sentence stays."""
        if custom != self._custom:
            self._custom = custom
            self._offer_fields()
            self.retranslate()

    def fields(self) -> tuple[QWidget, ...]:
        """What Tab goes through."""
        return self._field, self._operator, self._value, self._days, self._points, self._remove

    def retranslate(self) -> None:
        """Say the sentence's words."""
        words: tuple[tuple[ChoiceField, Callable[[str], str]], ...] = (
            (self._field, lambda code: field_word(code, self._custom)),
            (self._operator, operator_word),
        )
        for box, word in words:
            for place in range(box.count()):
                box.setItemText(place, word(box.itemData(place)))
        self._gives.setText(self.tr("gives"))
        self._points.say_units(self.tr("point"), self.tr("points"))
        self._days.setPrefix(self.tr("within") + " ")
        self._days.say_units(self.tr("day"), self.tr("days"))
        self._days.setSpecialValueText(self.tr("at any time"))
        self._remove.setToolTip(self.tr("Remove this criterion"))
        for widget, name in (
            (self._field, self.tr("Field")),
            (self._operator, self.tr("Comparison")),
            (self._value, self.tr("Value")),
            (self._days, self.tr("Within how many days")),
            (self._points, self.tr("Points")),
            (self._remove, self.tr("Remove this criterion")),
        ):
            widget.setAccessibleName(name)
        self._arrange()
        self._say_fault()

    def _fill(self) -> None:
        self._offer_fields()
        self._value.setText(f"{_SEPARATOR} ".join(self._given.operands))
        self._days.setValue(self._given.within_days or 0)
        self._points.setValue(self._given.points)

    def _offer_fields(self) -> None:
        codes = field_codes(self._custom)
        if self._given.field not in codes:
            codes.append(self._given.field)
        self._field.clear()
        for code in codes:
            self._field.addItem("", code)
        self._field.setCurrentIndex(codes.index(self._given.field))
        self._offer_operators(self._given.operator, keep=True)

    def _offer_operators(self, chosen: str, *, keep: bool = False) -> None:
        kind = field_type(self._field.currentData(), self._custom)
        codes = [code for code, each in OPERATORS.items() if kind in each.types]
        if keep and chosen not in codes:
            codes.append(chosen)
        self._operator.clear()
        for code in codes:
            self._operator.addItem(operator_word(code), code)
        self._operator.setCurrentIndex(codes.index(chosen) if chosen in codes else 0)

    def _lay_out(self) -> None:
        self._remove.setIcon(icon("trash", "muted"))
        self._remove.setAutoRaise(True)
        for kept in (self._days, self._value):
            # The sentences stay in line whatever they need.
            policy = kept.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            kept.setSizePolicy(policy)
        self._field.setMinimumWidth(_FIELD)
        self._operator.setMinimumWidth(_OPERATOR)
        self._value.setMinimumWidth(_VALUE)
        for box in (self._field, self._operator):
            box.setMinimumContentsLength(_SHORTEST)
            box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._days.setFixedWidth(_DAYS)
        self._points.setFixedWidth(_POINTS)
        set_tone(self._gives, "muted")
        set_tone(self._fault, "bad")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._sentence())
        column.addWidget(self._fault)

    def _sentence(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget, stretch in (
            (self._field, 3),
            (self._operator, 2),
            (self._value, 3),
            (self._days, 0),
            (self._gives, 0),
            (self._points, 0),
            (self._remove, 0),
        ):
            row.addWidget(widget, stretch)
        return row

    def _connect(self) -> None:
        self._field.activated.connect(self._field_chosen)
        self._operator.activated.connect(self._edited)
        self._value.textEdited.connect(self._edited)
        self._days.valueChanged.connect(self._edited)
        self._points.valueChanged.connect(self._edited)
        self._remove.clicked.connect(self.removed)

    def _field_chosen(self) -> None:
        self._offer_operators(self._operator.currentData())
        self._edited()

    def _edited(self) -> None:
        code, operator = self._field.currentData(), self._operator.currentData()
        days = self._days.value() if self._is_behaviour() else 0
        self._given = replace(
            self._given,
            field=code,
            operator=operator,
            operands=self._operands(operator),
            points=self._points.value(),
            within_days=days or None,
            **({} if code == self._given.field else _ONLY_OF_ITS_FIELD),
        )
        self._arrange()
        self._say_fault()
        self.changed.emit()

    def _is_behaviour(self) -> bool:
        return field_type(self._field.currentData(), self._custom) == "behaviour"

    def _arrange(self) -> None:
        """Show only what the sentence needs."""
        operands = OPERATORS[self._operator.currentData()].operands
        self._value.setVisible(operands != 0)
        hint = self.tr("separate with ;") if operands not in (0, 1) else ""
        self._value.setPlaceholderText(hint)
        self._value.setToolTip(hint)
        self._days.setVisible(self._is_behaviour())

    def _operands(self, operator: str) -> tuple[str, ...]:
        wanted = OPERATORS[operator].operands
        text = self._value.text().strip()
        if wanted == 0 or not text:
            return ()
        if wanted == 1:
            return (text,)
        parts = [part.strip() for part in text.split(_SEPARATOR)]
        return tuple(part for part in parts if part)

    def _say_fault(self) -> None:
        codes = faults_of(self._given)
        words = fault_word(Fault(codes[0], "", {})) if codes else ""
        self._fault.setText(words)
        self._fault.setVisible(bool(codes))
        about_value = bool(codes) and codes[0].startswith("operand")
        set_mark(self._value, "wrong", "true" if about_value else "false")
        self._value.setAccessibleDescription(words if about_value else "")
