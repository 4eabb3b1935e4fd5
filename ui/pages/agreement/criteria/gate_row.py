"""A gate as a sentence with fields: what a lead must have, must not have, or has to have."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from slaapp.domain.calendar_faults import Fault
from slaapp.domain.gate import Gate
from ui.pages.agreement.clauses.row_list import ListRow
from ui.pages.agreement.criteria.condition_edit import ConditionEdit
from ui.pages.agreement.criteria.ground import Ground, KnownValues
from ui.widgets.tone import set_tone


class GateRow(ListRow):
    """To the letter as it was given until it is edited."""

    reshaped = Signal()

    def __init__(self, gate: Gate, ground: Ground, known: KnownValues) -> None:
        super().__init__()
        self._given = gate
        self.condition = ConditionEdit(gate.condition, ground, known, gate=True)
        self._count = QLabel()
        set_tone(self._count, "muted")
        column = QVBoxLayout()
        column.setSpacing(3)
        for widget in (
            self.condition,
            self.condition.fault,
            self.condition.details,
            self._count,
        ):
            column.addWidget(widget)
        self.line.addLayout(column, 1)
        self.condition.edited.connect(self._edited)
        self.condition.reshaped.connect(self.reshaped)
        self.retranslate()

    def value(self) -> Gate:
        """What it says."""
        return self._given

    def inner(self) -> Sequence[QWidget]:
        """As they are read."""
        return [*self.condition.fields(), *self.condition.details.fields()]

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """What is wrong, each at its field."""
        self.condition.show_faults(faults, {})

    def show_count(self, words: str) -> None:
        """How many leads meet it."""
        self._count.setText(words)
        self._count.setVisible(bool(words))

    def _edited(self) -> None:
        self._given = Gate(self._given.kind, self.condition.criterion())
        self.edited.emit()
