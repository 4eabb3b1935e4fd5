"""Where a closure or an early closing is typed in: which days, its name, once or each year."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from slaapp.domain.working_calendar import Windows
from ui.icons import icon
from ui.pages.agreement.calendar.time_field import TimeField
from ui.pages.agreement.hours import read_hours
from ui.widgets.steady import ChoiceField, DayField, TextField
from ui.widgets.tone import set_mark, set_tone
from ui.words import Speaking

_NOON = 12 * 60
_CLOSED, _EARLY, _SPECIAL = 0, 1, 2


class DayWish(NamedTuple):
    """Closed days; or one that closes at a ``minute``; or one with ``windows`` of its own.
    ``yearly``: on the same days of the years ahead too."""

    first: date
    last: date
    label: str
    yearly: bool = False
    minute: int | None = None
    windows: Windows | None = None


class DayForm(Speaking, QWidget):
    """``wanted`` tells what was typed, a DayWish, once it is to be noted."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.kind, self.first, self.last = ChoiceField(), DayField(), DayField()
        self.kind.addItems(["", "", ""])
        self.time, self.hours, self.label = TimeField(_NOON), TextField(), TextField()
        self.yearly, self.add = QCheckBox(), QPushButton(icon("plus"), "")
        self._to, self._fault = QLabel(), QLabel()
        set_tone(self._fault, "bad")
        self._fault.setWordWrap(True)
        self._fault.hide()
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._show_kind)
        self.first.dateChanged.connect(self.last.setMinimumDate)
        self.add.clicked.connect(self._tell)
        self.label.returnPressed.connect(self._tell)
        self.retranslate()
        self._show_kind()

    def retranslate(self) -> None:
        """Say the form's words."""
        self.kind.setItemText(_CLOSED, self.tr("Closed"))
        self.kind.setItemText(_EARLY, self.tr("Half-day"))
        self.kind.setItemText(_SPECIAL, self.tr("Other hours"))
        self.kind.setAccessibleName(self.tr("Closed, or open at which hours"))
        self.last.setAccessibleName(self.tr("Last day of the closure"))
        self.time.setAccessibleName(self.tr("Closes at"))
        self.hours.setAccessibleName(self.tr("Hours of the day"))
        self.hours.setPlaceholderText("9:00-12:30")
        self.label.setAccessibleName(self.tr("Name of the day or the closure"))
        self.yearly.setText(self.tr("Each year"))
        self.yearly.setToolTip(self.tr("On the same days of the years ahead too"))
        self._show_kind()

    def walk(self) -> list[QWidget]:
        """The order in which Tab goes through."""
        days = (self.kind, self.first, self.last, self.time, self.hours)
        return [*days, self.label, self.yearly, self.add]

    def allow_from(self, day: date) -> None:
        """The first day that an entry can still move anything on."""
        self.first.setMinimumDate(QDate(day.year, day.month, day.day))

    def begin_again(self) -> None:
        """The last one is noted: another name."""
        self.label.clear()
        self.hours.clear()
        self.yearly.setChecked(False)
        self.refuse("")

    def refuse(self, sentence: str) -> None:
        """Why what was typed cannot be noted; empty takes it back."""
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))
        special = self.kind.currentIndex() == _SPECIAL
        for field in (self.label, self.hours):
            is_it = bool(sentence) and (field is self.hours) == special
            set_mark(field, "wrong", "true" if is_it else "false")
            field.setAccessibleDescription(sentence if is_it else "")

    def refusal(self) -> str:
        """What is wrong with it."""
        return self._fault.text()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(6)
        days = QHBoxLayout()
        days.setSpacing(6)
        stretching = (self.first, self.last, self.hours)
        for widget in (self.kind, self.first, self._to, self.last, self.time, self.hours):
            days.addWidget(widget, int(widget in stretching))
        naming = QHBoxLayout()
        naming.setSpacing(8)
        naming.addWidget(self.label, 1)
        naming.addWidget(self.yearly)
        naming.addWidget(self.add)
        grid.addLayout(days, 0, 0)
        grid.addLayout(naming, 1, 0)
        grid.addWidget(self._fault, 2, 0)

    def _show_kind(self) -> None:
        kind = self.kind.currentIndex()
        for of_kind, field in enumerate((self.last, self.time, self.hours)):
            field.setVisible(of_kind == kind)
        self._to.setText((self.tr("to"), self.tr("until"), "")[kind])
        self._to.setVisible(kind != _SPECIAL)
        self.first.setAccessibleName((self.tr("First day"), self.tr("Day"), self.tr("Day"))[kind])
        self.label.setPlaceholderText(self._usual_name())
        self.add.setText(self.tr("Add"))
        self.add.setAccessibleName(
            (self.tr("Add a closure"), self.tr("Add a half-day"), self.tr("Add a day"))[kind]
        )
        self.refuse("")

    def _usual_name(self) -> str:
        names = self.tr("Company closed"), self.tr("Half-day"), self.tr("Other hours")
        return names[self.kind.currentIndex()]

    def _tell(self) -> None:
        self.refuse("")
        kind, first = self.kind.currentIndex(), _day(self.first)
        windows = read_hours(self.hours.text())
        if kind == _SPECIAL and not windows:
            self.refuse(self.tr("Write hours such as 9:00-12:30."))
            return
        name = self.label.text().strip() or self._usual_name()
        wish = DayWish(first, first, name, self.yearly.isChecked())
        if kind == _CLOSED:
            wish = wish._replace(last=max(first, _day(self.last)))
        elif kind == _EARLY:
            wish = wish._replace(minute=self.time.minute())
        else:
            wish = wish._replace(windows=windows)
        self.wanted.emit(wish)


def _day(field: DayField) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
