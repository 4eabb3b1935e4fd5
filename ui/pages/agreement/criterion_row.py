"""One criterion as a sentence with fields inside: field, comparison, value, points."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from slaapp.domain.calendar_faults import Fault
from slaapp.domain.criterion import MAX_POINTS, OPERATORS, Criterion, faults_of
from slaapp.store.rows.team import FieldRow
from ui.icons import icon
from ui.pages.agreement.words import fault_word, field_codes, field_type, field_word, operator_word
from ui.widgets.tone import set_tone
from ui.words import Speaking

_SEPARATOR = ";"
_LONGEST = 3_650


class CriterionRow(Speaking, QWidget):
    """``changed`` after each edit by hand, ``removed`` when its cross is pressed."""

    changed = Signal()
    removed = Signal()

    def __init__(self, criterion: Criterion, custom: tuple[FieldRow, ...]) -> None:
        super().__init__()
        self._custom = custom
        self._field, self._operator, self._value = QComboBox(), QComboBox(), QLineEdit()
        self._days, self._points, self._remove = QSpinBox(), QSpinBox(), QToolButton()
        self._gives, self._fault = QLabel(), QLabel()
        self._days.setRange(0, _LONGEST)
        self._points.setRange(-MAX_POINTS, MAX_POINTS)
        self._fill(criterion)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._arrange()

    def criterion(self) -> Criterion:
        """What the row says now."""
        code, operator = self._field.currentData(), self._operator.currentData()
        days = self._days.value() if field_type(code, self._custom) == "behaviour" else 0
        return Criterion(
            code, operator, self._operands(operator), self._points.value(), days or None
        )

    def retranslate(self) -> None:
        """Say the sentence's words."""
        for box, word in (
            (self._field, lambda code: field_word(code, self._custom)),
            (self._operator, operator_word),
        ):
            for place in range(box.count()):
                box.setItemText(place, word(box.itemData(place)))
        self._gives.setText(self.tr("gives"))
        self._points.setSuffix(" " + self.tr("points"))
        self._days.setPrefix(self.tr("within") + " ")
        self._days.setSuffix(" " + self.tr("days"))
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
        self._say_fault()

    def _fill(self, criterion: Criterion) -> None:
        codes = field_codes(self._custom)
        if criterion.field not in codes:
            codes.append(criterion.field)
        for code in codes:
            self._field.addItem("", code)
        self._field.setCurrentIndex(codes.index(criterion.field))
        self._offer_operators(criterion.operator)
        self._value.setText(f"{_SEPARATOR} ".join(criterion.operands))
        self._days.setValue(criterion.within_days or 0)
        self._points.setValue(criterion.points)

    def _lay_out(self) -> None:
        self._remove.setIcon(icon("trash", "muted"))
        self._remove.setAutoRaise(True)
        for kept in (self._days, self._value):
            # The sentences stay in line whatever they need.
            policy = kept.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            kept.setSizePolicy(policy)
        for spin in (self._days, self._points):
            spin.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._field.setMinimumWidth(190)
        self._value.setMinimumWidth(140)
        set_tone(self._gives, "muted")
        set_tone(self._fault, "bad")
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._fault)

    def _connect(self) -> None:
        self._field.activated.connect(self._field_chosen)
        self._operator.activated.connect(self._edited)
        self._value.textEdited.connect(self._edited)
        self._days.valueChanged.connect(self._edited)
        self._points.valueChanged.connect(self._edited)
        self._remove.clicked.connect(self.removed)

    def _offer_operators(self, chosen: str) -> None:
        kind = field_type(self._field.currentData(), self._custom)
        codes = [code for code, each in OPERATORS.items() if kind in each.types]
        self._operator.clear()
        for code in codes:
            self._operator.addItem(operator_word(code), code)
        self._operator.setCurrentIndex(codes.index(chosen) if chosen in codes else 0)

    def _field_chosen(self) -> None:
        self._offer_operators(self._operator.currentData())
        self._edited()

    def _edited(self) -> None:
        self._arrange()
        self._say_fault()
        self.changed.emit()

    def _arrange(self) -> None:
        """Show only what the sentence needs."""
        operator = OPERATORS[self._operator.currentData()]
        self._value.setVisible(operator.operands != 0)
        many = operator.operands not in (0, 1)
        self._value.setPlaceholderText(self.tr("separate with ;") if many else "")
        behaviour = field_type(self._field.currentData(), self._custom) == "behaviour"
        self._days.setVisible(behaviour)

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
        codes = faults_of(self.criterion())
        self._fault.setText(fault_word(Fault(codes[0], "", {})) if codes else "")
        self._fault.setVisible(bool(codes))
