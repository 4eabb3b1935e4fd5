"""Where a closure or an early closing is typed in: which days, its name, once or each year."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from ui.icons import icon
from ui.pages.agreement.calendar.time_field import TimeField
from ui.widgets.steady import ChoiceField, DayField, TextField
from ui.widgets.tone import set_mark, set_tone
from ui.words import Speaking

_NOON = 12 * 60
_CLOSED, _EARLY = 0, 1


class DayWish(NamedTuple):
    """``minute`` is when one closes, None for closed days; ``yearly``: in the years ahead too."""

    first: date
    last: date
    label: str
    minute: int | None
    yearly: bool


class DayForm(Speaking, QWidget):
    """``wanted`` tells what was typed, a DayWish, once it is to be noted."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.kind, self.first, self.last = ChoiceField(), DayField(), DayField()
        self.kind.addItems(["", ""])
        self.time, self.label = TimeField(_NOON), TextField()
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
        self.kind.setAccessibleName(self.tr("Closed, or open until a time"))
        self.last.setAccessibleName(self.tr("Last day of the closure"))
        self.time.setAccessibleName(self.tr("Closes at"))
        self.label.setAccessibleName(self.tr("Name of the closure"))
        self.yearly.setText(self.tr("Each year"))
        self.yearly.setToolTip(self.tr("On the same days of the years ahead too"))
        self._show_kind()

    def walk(self) -> list[QWidget]:
        """The order in which Tab goes through."""
        return [self.kind, self.first, self.last, self.time, self.label, self.yearly, self.add]

    def allow_from(self, day: date) -> None:
        """The first day that an entry can still move anything on."""
        self.first.setMinimumDate(QDate(day.year, day.month, day.day))

    def begin_again(self) -> None:
        """The last one is noted: another name."""
        self.label.clear()
        self.yearly.setChecked(False)
        self.refuse("")

    def refuse(self, sentence: str) -> None:
        """Why what was typed cannot be noted; empty takes it back."""
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))
        set_mark(self.label, "wrong", "true" if sentence else "false")
        self.label.setAccessibleDescription(sentence)

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
        for widget in (self.kind, self.first, self._to, self.last, self.time):
            days.addWidget(widget, int(widget in (self.first, self.last)))
        naming = QHBoxLayout()
        naming.setSpacing(8)
        naming.addWidget(self.label, 1)
        naming.addWidget(self.yearly)
        naming.addWidget(self.add)
        grid.addLayout(days, 0, 0)
        grid.addLayout(naming, 1, 0)
        grid.addWidget(self._fault, 2, 0)

    def _is_early(self) -> bool:
        return self.kind.currentIndex() == _EARLY

    def _show_kind(self) -> None:
        early = self._is_early()
        self.last.setVisible(not early)
        self.time.setVisible(early)
        self._to.setText(self.tr("until") if early else self.tr("to"))
        name = self.tr("Day of the half-day") if early else self.tr("Day of the closure")
        self.first.setAccessibleName(name)
        self.label.setPlaceholderText(self._usual_name())
        self.add.setText(self.tr("Add"))
        self.add.setAccessibleName(self.tr("Add a half-day") if early else self.tr("Add a closure"))
        self.refuse("")

    def _usual_name(self) -> str:
        return self.tr("Half-day") if self._is_early() else self.tr("Company closed")

    def _tell(self) -> None:
        self.refuse("")
        first = _day(self.first)
        last = first if self._is_early() else max(first, _day(self.last))
        minute = self.time.minute() if self._is_early() else None
        name = self.label.text().strip() or self._usual_name()
        self.wanted.emit(DayWish(first, last, name, minute, self.yearly.isChecked()))


def _day(field: DayField) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
