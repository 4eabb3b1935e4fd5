"""The working calendar: the week's hours, and the days that are different."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import cast
from zoneinfo import available_timezones

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
)

from slaapp.domain.agreement import Agreement
from slaapp.domain.working_calendar import DatedEntry, Week
from ui.icons import icon
from ui.pages.agreement.day_list import DayList
from ui.pages.agreement.hours import hours_text, read_hours
from ui.pages.agreement.part import Part
from ui.pages.agreement.words import weekday_name
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_mark, set_tone


class CalendarPart(Part):
    """Hours are part of the agreement; days are dated facts beside it, in force at once."""

    closure_added = Signal(object, str)
    """A date and a name typed by hand."""
    switched = Signal(object, bool)
    """A dated entry, and whether it is observed from now on."""

    def __init__(self) -> None:
        super().__init__()
        self._week_title, self._days_title, self._zone_label = (
            SectionTitle(),
            SectionTitle(),
            QLabel(),
        )
        self._hint, self._days_hint = QLabel(), QLabel()
        self._names = [QLabel() for _ in range(7)]
        self._hours = [QLineEdit() for _ in range(7)]
        self._zone = QComboBox()
        self._zone.addItems(sorted(available_timezones()))
        self._days = DayList()
        self._day, self._label, self._add = QDateEdit(), QLineEdit(), QPushButton(icon("plus"), "")
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
            self._names[day].setText(weekday_name(day))
            self._hours[day].setAccessibleName(
                self.tr("Hours of {day}").format(day=weekday_name(day))
            )
        self._days.retranslate()

    def show_terms(self, terms: Agreement) -> None:
        """Show the week and the zone."""
        for edit, windows in zip(self._hours, terms.calendar.week, strict=True):
            edit.setText(hours_text(windows))
            set_mark(edit, "wrong", "false")
        self._zone.setCurrentText(terms.calendar.zone)

    def show_days(self, entries: Sequence[DatedEntry], today: date) -> None:
        """The dated entries in force, from today on."""
        self._days.show_days(entries, today)
        self._day.setMinimumDate(QDate(today.year, today.month, today.day).addDays(1))

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
            set_tone(label, "muted")
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for day in range(7):
            self._names[day].setBuddy(self._hours[day])
            self._hours[day].setMinimumWidth(240)
            grid.addWidget(self._names[day], day, 0)
            grid.addWidget(self._hours[day], day, 1)
        grid.addWidget(self._zone_label, 7, 0)
        grid.addWidget(self._zone, 7, 1)
        grid.setColumnStretch(2, 1)
        adding = QHBoxLayout()
        adding.setSpacing(8)
        self._day.setCalendarPopup(True)
        for widget in (self._day, self._label, self._add):
            adding.addWidget(widget, int(widget is self._label))
        for part in (self._week_title, self._hint):
            self.column.addWidget(part)
        self.column.addLayout(grid)
        self.column.addSpacing(12)
        for part in (self._days_title, self._days_hint):
            self.column.addWidget(part)
        self.column.addLayout(adding)
        self.column.addWidget(self._days, 1)

    def _connect(self) -> None:
        for edit in self._hours:
            edit.textEdited.connect(self._hours_edited)
        self._zone.activated.connect(self.edited)
        self._add.clicked.connect(self._closure_typed)
        self._days.switched.connect(self.switched)

    def _hours_edited(self) -> None:
        for edit in self._hours:
            set_mark(edit, "wrong", "true" if read_hours(edit.text()) is None else "false")
        self.edited.emit()

    def _closure_typed(self) -> None:
        day = self._day.date()
        name = self._label.text().strip() or self.tr("Company closed")
        self.closure_added.emit(date(day.year(), day.month(), day.day()), name)
        self._label.clear()
