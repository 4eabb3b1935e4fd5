"""One target: a number and its kind of time, or no commitment."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from slaapp.domain.instants import DAY, HOUR, MINUTE
from slaapp.domain.target import CalendarTime, EndOfWorkingDay, Target, WorkingTime
from slaapp.domain.trouble import Trouble
from ui.plurals import takes_singular
from ui.trouble_words import sentence_for
from ui.widgets.steady import ChoiceField, NumberField
from ui.widgets.tone import set_mark, set_tone
from ui.words import Speaking

_UNITS = ("minutes", "hours", "working_days", "calendar_hours", "calendar_days", "none")
_MOST, _MOST_DAYS = 9_999, 3_650
_WIDTH = 74


class TargetEdit(Speaking, QWidget):
    """Three kinds of time that are never mixed; ``changed`` after each edit by hand."""

    changed = Signal()
    entered = Signal()
    """The keyboard came in."""

    def __init__(self, *, optional: bool = True) -> None:
        super().__init__()
        self._units = _UNITS if optional else _UNITS[:-1]
        self._given: Target | None = None
        self._trouble: Trouble | None = None
        self._number, self._unit, self._fault = NumberField(0, _MOST), ChoiceField(), QLabel()
        self._number.setFixedWidth(_WIDTH)
        self._unit.setMinimumContentsLength(6)
        self._unit.addItems([""] * len(self._units))
        set_tone(self._fault, "bad")
        self._fault.setWordWrap(True)
        self._fault.hide()
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._number)
        row.addWidget(self._unit, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._fault)
        column.addStretch(1)
        for field in self.fields():
            field.installEventFilter(self)
        self._number.valueChanged.connect(self._edited)
        self._unit.currentIndexChanged.connect(self._edited)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the kinds of time, for one or for many."""
        if takes_singular(self._number.value()):
            words = (
                self.tr("working minute"),
                self.tr("working hour"),
                self.tr("working day"),
                self.tr("hour, day or night"),
                self.tr("calendar day"),
                self.tr("no commitment"),
            )
        else:
            words = (
                self.tr("working minutes"),
                self.tr("working hours"),
                self.tr("working days"),
                self.tr("hours, day and night"),
                self.tr("calendar days"),
                self.tr("no commitment"),
            )
        for place, word in enumerate(words[: len(self._units)]):
            self._unit.setItemText(place, word)
        self._explain()
        self._fault.setText(self.fault())

    def name(self, words: str) -> None:
        """For screen readers."""
        self._number.setAccessibleName(words)
        self._unit.setAccessibleName(self.tr("{what}, unit").format(what=words))

    def fields(self) -> tuple[QWidget, ...]:
        """What Tab goes through."""
        return self._number, self._unit

    def fault(self) -> str:
        """Why what was typed is no target, in a sentence; empty where it is one."""
        return sentence_for(self._trouble) if self._trouble is not None else ""

    def is_entered(self) -> bool:
        """Whether the keyboard is in it."""
        return any(field.hasFocus() for field in self.fields())

    def describe(self, words: str) -> None:
        """What it comes to, for screen readers."""
        for field in self.fields():
            field.setAccessibleDescription(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the keyboard comes in."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        return super().eventFilter(watched, event)

    def show_target(self, target: Target | None) -> None:
        """Show a target without telling of a change."""
        number, unit = _parts(target)
        for widget in (self._number, self._unit):
            widget.blockSignals(True)
        self._limit(unit)
        self._number.setValue(number)
        self._unit.setCurrentIndex(self._units.index(unit))
        for widget in (self._number, self._unit):
            widget.blockSignals(False)
        self._number.setVisible(unit != "none")
        self._given, self._trouble = target, None
        self._mark()
        self.retranslate()

    def target(self) -> Target | None:
        """What is shown, to the letter as it was given until it is edited; None for nothing.

        What is no target leaves the last one in its place: see ``fault``.
        """
        return self._given

    def _edited(self) -> None:
        unit = self._units[self._unit.currentIndex()]
        before = self._number.blockSignals(True)
        self._limit(unit)
        self._number.blockSignals(before)
        self._number.setVisible(unit != "none")
        try:
            self._given, self._trouble = _target(self._number.value(), unit), None
        except Trouble as trouble:
            self._trouble = trouble
        self._mark()
        self.retranslate()
        self.changed.emit()

    def _mark(self) -> None:
        wrong = self._trouble is not None
        set_mark(self._number, "wrong", "true" if wrong else "false")
        self._fault.setVisible(wrong)

    def _limit(self, unit: str) -> None:
        """Beyond ten years a number was mistyped; a target refuses it."""
        self._number.setMaximum(_MOST_DAYS if unit.endswith("days") else _MOST)

    def _explain(self) -> None:
        by_closing = isinstance(self._given, EndOfWorkingDay)
        tip = self.tr("Until closing time of that working day; the next one is day 1.")
        self._unit.setToolTip(tip if by_closing else "")


def _target(number: int, unit: str) -> Target | None:
    match unit:
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
