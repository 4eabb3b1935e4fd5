"""How many attempts are promised, and how far apart they must lie to count."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from slaapp.domain.commitment import MOST_ATTEMPTS, USUAL_APART, USUAL_ATTEMPTS, Commitment
from slaapp.domain.instants import HOUR
from ui.widgets.steady import NumberField
from ui.words import Speaking

_MOST_HOURS = 999


class AttemptsEdit(Speaking, QWidget):
    """Shown to the letter as given until it is edited; ``changed`` after each edit by hand."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.count, self.apart = USUAL_ATTEMPTS, USUAL_APART
        self._count, self._apart = NumberField(1, MOST_ATTEMPTS), NumberField(1, _MOST_HOURS)
        self._between = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._count, self._between, self._apart):
            row.addWidget(widget)
        row.addStretch(1)
        self._count.valueChanged.connect(self._count_edited)
        self._apart.valueChanged.connect(self._apart_edited)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the units."""
        self._count.say_units(self.tr("attempt"), self.tr("attempts"))
        self._apart.say_units(self.tr("working hour"), self.tr("working hours"))
        self._between.setText(self.tr("at least this far apart:"))
        self._count.setAccessibleName(self.tr("Number of attempts"))
        self._apart.setAccessibleName(self.tr("Working hours between two attempts"))

    def fields(self) -> tuple[QWidget, ...]:
        """What Tab goes through."""
        return self._count, self._apart

    def show_commitment(self, given: Commitment | None) -> None:
        """Show what is promised, else what is usual."""
        self.count = (given.count if given else None) or USUAL_ATTEMPTS
        self.apart = (given.apart if given else None) or USUAL_APART
        self._count.show_value(self.count)
        self._apart.show_value(max(1, self.apart // HOUR))

    def _count_edited(self, count: int) -> None:
        self.count = count
        self.changed.emit()

    def _apart_edited(self, hours: int) -> None:
        self.apart = hours * HOUR
        self.changed.emit()
