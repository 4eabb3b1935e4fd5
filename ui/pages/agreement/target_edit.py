"""One target: a number and its kind of time, or no commitment."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QWidget

from slaapp.domain.instants import DAY, HOUR, MINUTE
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, Target, WorkingTime
from ui.words import Speaking

_UNITS = ("none", "minutes", "hours", "working_days", "calendar_hours", "calendar_days")
_MOST = 999


class TargetEdit(Speaking, QWidget):
    """Three kinds of time that are never mixed; ``changed`` after each edit by hand."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._number, self._unit = QSpinBox(), QComboBox()
        self._number.setRange(1, _MOST)
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._unit.addItems([""] * len(_UNITS))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._number)
        row.addWidget(self._unit, 1)
        self._number.valueChanged.connect(self.changed)
        self._unit.currentIndexChanged.connect(self._unit_chosen)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the kinds of time."""
        words = (
            self.tr("no commitment"),
            self.tr("working minutes"),
            self.tr("working hours"),
            self.tr("working days, by closing"),
            self.tr("hours, any"),
            self.tr("days, any"),
        )
        for place, word in enumerate(words):
            self._unit.setItemText(place, word)

    def name(self, words: str) -> None:
        """For screen readers."""
        self._number.setAccessibleName(words)
        self._unit.setAccessibleName(self.tr("{what}, unit").format(what=words))

    def show_target(self, target: Target | None) -> None:
        """Show a target without telling of a change."""
        number, unit = _parts(target)
        for widget in (self._number, self._unit):
            widget.blockSignals(True)
        self._number.setValue(number)
        self._unit.setCurrentIndex(_UNITS.index(unit))
        self._number.setEnabled(unit != "none")
        for widget in (self._number, self._unit):
            widget.blockSignals(False)

    def target(self) -> Target | None:
        """What is shown; None for no commitment."""
        number = self._number.value()
        match _UNITS[self._unit.currentIndex()]:
            case "minutes":
                return WorkingTime(number * MINUTE)
            case "hours":
                return WorkingTime(number * HOUR)
            case "working_days":
                return EndOfWorkingDay(number)
            case "calendar_hours":
                return CalendarTime(number * HOUR)
            case "calendar_days":
                return CalendarTime(number * DAY)
        return None

    def _unit_chosen(self) -> None:
        self._number.setEnabled(self._unit.currentIndex() > 0)
        self.changed.emit()


def _parts(target: Target | None) -> tuple[int, str]:
    match target:
        case WorkingTime(ms) if ms % HOUR == 0:
            return ms // HOUR, "hours"
        case WorkingTime(ms):
            return max(1, ms // MINUTE), "minutes"
        case EndOfWorkingDay(n):
            return n, "working_days"
        case CalendarTime(ms) if ms % DAY == 0:
            return ms // DAY, "calendar_days"
        case CalendarTime(ms):
            return max(1, ms // HOUR), "calendar_hours"
    return 1, "none"
