"""The working calendar: the week's hours, and the days that are different."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import cast
from zoneinfo import available_timezones

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from slaapp.domain.agreement import Agreement
from slaapp.domain.working_calendar import DatedEntry, Week
from ui.icons import icon
from ui.pages.agreement.day_list import DayList
from ui.pages.agreement.hours import hours_text, read_hours
from ui.pages.agreement.part import Part
from ui.pages.agreement.words import weekday_name, weekday_title
from ui.widgets.section import SectionTitle
from ui.widgets.steady import ChoiceField, DayField, TextField
from ui.widgets.tone import set_mark, set_tone

_HOURS = 230


class CalendarPart(Part):
    """Hours are part of the agreement; days are dated facts beside it, in force at once."""

    closure_added = Signal(object, str)
    """A date and a name typed by hand."""
    switched = Signal(object, bool)
    """A dated entry, and whether it is observed from now on."""

    def __init__(self) -> None:
        super().__init__()
        self._week_title, self._days_title = SectionTitle(), SectionTitle()
        self._hint, self._days_hint, self._zone_label = QLabel(), QLabel(), QLabel()
        self._names = [QLabel() for _ in range(7)]
        self._hours = [TextField() for _ in range(7)]
        self._zone = ChoiceField()
        self._zones = sorted(available_timezones())
        self._zone.addItems(self._zones)
        self._days = DayList()
        self._day, self._label, self._add = DayField(), TextField(), QPushButton(icon("plus"), "")
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the part's words."""
        self._week_title.setText(self.tr("The week"))
        self._hint.setText(
            self.tr("Hours such as 9:00-12:30, 14:00-17:30; leave a free day empty.")
        )
        self._zone_label.setText(self.tr("Time zone"))
        self._zone.setAccessibleName(self.tr("Time zone"))
        self._days_title.setText(self.tr("Holidays and closures"))
        self._days_hint.setText(
            self.tr("They count from now on, for days to come; untick a holiday on which you work.")
        )
        self._label.setPlaceholderText(self.tr("Company closed"))
        self._label.setAccessibleName(self.tr("Name of the closure"))
        self._day.setAccessibleName(self.tr("Day of the closure"))
        self._add.setText(self.tr("Add a closure"))
        for day in range(7):
            self._names[day].setText(weekday_title(day))
            self._hours[day].setAccessibleName(
                self.tr("Hours of {day}").format(day=weekday_name(day))
            )
        self._days.retranslate()

    def show_terms(self, terms: Agreement) -> None:
        """Show the week and the zone."""
        for edit, windows in zip(self._hours, terms.calendar.week, strict=True):
            edit.setText(hours_text(windows))
        if terms.calendar.zone not in self._zones:
            self._zones.append(terms.calendar.zone)
            self._zone.addItem(terms.calendar.zone)
        self._zone.setCurrentText(terms.calendar.zone)
        self._mark()

    def show_days(self, entries: Sequence[DatedEntry], today: date) -> None:
        """The dated entries in force, from tomorrow on."""
        self._days.show_days(entries, today)
        self._day.setMinimumDate(QDate(today.year, today.month, today.day).addDays(1))

    def begin_closure(self) -> None:
        """The last one is noted: another name, and its day under the eye."""
        self._label.clear()
        self._days.show_day(self._chosen_day())

    def apply(self, terms: Agreement) -> Agreement:
        """The week as it stands here; a day that cannot be understood stays as it was."""
        read = [read_hours(edit.text()) for edit in self._hours]
        before = terms.calendar.week
        week = tuple(b if r is None else r for r, b in zip(read, before, strict=True))
        zone = self._zone.currentText()
        return replace(terms, calendar=replace(terms.calendar, week=cast(Week, week), zone=zone))

    def unreadable(self) -> str:
        """The first day whose hours cannot be understood."""
        for day, edit in enumerate(self._hours):
            if read_hours(edit.text()) is None:
                words = self.tr("The hours of {day} cannot be read: 9:00-12:30, 14:00-17:30.")
                return words.format(day=weekday_name(day))
        return ""

    def _lay_out(self) -> None:
        for label in (self._hint, self._days_hint):
            label.setWordWrap(True)
            # Two lines each, so that what stands below is in line on both sides.
            label.setMinimumHeight(2 * label.fontMetrics().lineSpacing())
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            set_tone(label, "muted")
        sides = QHBoxLayout()
        sides.setSpacing(32)
        sides.addLayout(self._week_column())
        sides.addLayout(self._days_column(), 1)
        self.column.addLayout(sides, 1)
        self.walk([*self._hours, self._zone, self._day, self._label, self._add, self._days])

    def _week_column(self) -> QVBoxLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for day in range(7):
            self._names[day].setBuddy(self._hours[day])
            self._hours[day].setMinimumWidth(_HOURS)
            grid.addWidget(self._names[day], day, 0)
            grid.addWidget(self._hours[day], day, 1)
        self._zone_label.setBuddy(self._zone)
        self._zone.setMinimumContentsLength(12)
        self._zone.setSizeAdjustPolicy(
            self._zone.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        grid.addWidget(self._zone_label, 7, 0)
        grid.addWidget(self._zone, 7, 1)
        return _column(self._week_title, self._hint, grid, stretch=True)

    def _days_column(self) -> QVBoxLayout:
        adding = QHBoxLayout()
        adding.setSpacing(8)
        for widget in (self._day, self._label, self._add):
            adding.addWidget(widget, int(widget is self._label))
        column = _column(self._days_title, self._days_hint, adding, stretch=False)
        column.addWidget(self._days, 1)
        return column

    def _connect(self) -> None:
        for edit in self._hours:
            edit.textEdited.connect(self._hours_edited)
        self._zone.activated.connect(self.edited)
        self._add.clicked.connect(self._closure_typed)
        self._label.returnPressed.connect(self._closure_typed)
        self._days.switched.connect(self.switched)

    def _hours_edited(self) -> None:
        self._mark()
        self.edited.emit()

    def _mark(self) -> None:
        for edit in self._hours:
            set_mark(edit, "wrong", "true" if read_hours(edit.text()) is None else "false")

    def _chosen_day(self) -> date:
        day = self._day.date()
        return date(day.year(), day.month(), day.day())

    def _closure_typed(self) -> None:
        name = self._label.text().strip() or self.tr("Company closed")
        self.closure_added.emit(self._chosen_day(), name)


def _column(
    title: QLabel, hint: QLabel, below: QGridLayout | QHBoxLayout, *, stretch: bool
) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    column.addWidget(title)
    column.addWidget(hint)
    column.addLayout(below)
    if stretch:
        column.addStretch(1)
    return column
