"""The working calendar: the week's hours, and the days that are different."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import cast

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from slaapp.domain.agreement import Agreement
from slaapp.domain.calendar_faults import Fault
from slaapp.domain.commitment import KINDS_OF_COMMITMENT, TIERS
from slaapp.domain.instants import HOUR
from slaapp.domain.target import Target, WorkingTime
from slaapp.domain.working_calendar import DatedEntry, Week
from ui.icons import icon
from ui.lead_words import commitment_word, tier_word
from ui.pages.agreement.day_list import DayList
from ui.pages.agreement.hours import hours_text, next_day_text, read_hours
from ui.pages.agreement.part import Part
from ui.pages.agreement.reckoning import Reckoning
from ui.pages.agreement.words import fault_word, weekday_name, weekday_title
from ui.pages.agreement.zone_field import ZoneField
from ui.target_words import target_text
from ui.widgets.examples_box import ExamplesBox
from ui.widgets.section import SectionTitle
from ui.widgets.steady import DayField, TextField
from ui.widgets.tone import set_mark, set_tone

_HOURS, _NOTE = 230, 150


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
        self._notes = [QLabel() for _ in range(8)]
        self._zone = ZoneField()
        self._given_zone = self._refused = ""
        self._reckoning: Reckoning | None = None
        self.examples = ExamplesBox(side_by_side=False)
        self._days_fault = QLabel()
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
        self._say_reckoning()

    def show_terms(self, terms: Agreement) -> None:
        """Show the week and the zone."""
        for edit, windows in zip(self._hours, terms.calendar.week, strict=True):
            edit.setText(hours_text(windows))
        self._given_zone = terms.calendar.zone
        self._zone.show_zone(terms.calendar.zone)
        self._say_reckoning()

    def show_days(self, entries: Sequence[DatedEntry], today: date) -> None:
        """The dated entries in force, from tomorrow on."""
        self._days.show_days(entries, today)
        self._day.setMinimumDate(QDate(today.year, today.month, today.day).addDays(1))

    def begin_closure(self) -> None:
        """The last one is noted: another name, and its day under the eye."""
        self._label.clear()
        self.refuse_closure("")
        self._days.show_day(self._chosen_day())

    def refuse_closure(self, sentence: str) -> None:
        """Why the closure typed cannot be noted; empty takes it back."""
        self._refused = sentence
        self._say_reckoning()

    def reckon(self, reckoning: Reckoning) -> None:
        """Show what the calendar comes to, and each fault at its field."""
        self._reckoning = reckoning
        self._say_reckoning()

    def apply(self, terms: Agreement) -> Agreement:
        """The week as it stands here; a day that cannot be understood stays as it was."""
        read = [read_hours(edit.text()) for edit in self._hours]
        before = terms.calendar.week
        week = tuple(b if r is None else r for r, b in zip(read, before, strict=True))
        self._given_zone = self._zone.zone() or self._given_zone
        calendar = replace(terms.calendar, week=cast(Week, week), zone=self._given_zone)
        return replace(terms, calendar=calendar)

    def unreadable(self) -> str:
        """The first day whose hours cannot be understood."""
        for day, edit in enumerate(self._hours):
            if read_hours(edit.text()) is None:
                words = self.tr("The hours of {day} cannot be read: 9:00-12:30, 14:00-17:30.")
                return words.format(day=weekday_name(day))
        return "" if self._zone.zone() else self._zone.refusal()

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
        rows = [*zip(self._names, self._hours, strict=True), (self._zone_label, self._zone)]
        for row, (name, field) in enumerate(rows):
            name.setBuddy(field)
            field.setMinimumWidth(_HOURS)
            self._notes[row].setFixedWidth(_NOTE)
            self._notes[row].setWordWrap(True)
            grid.addWidget(name, row, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(self._notes[row], row, 2)
        column = _column(self._week_title, self._hint, grid, stretch=False)
        column.addSpacing(4)
        column.addWidget(self.examples)
        column.addStretch(1)
        return column

    def _days_column(self) -> QVBoxLayout:
        adding = QHBoxLayout()
        adding.setSpacing(8)
        for widget in (self._day, self._label, self._add):
            adding.addWidget(widget, int(widget is self._label))
        column = _column(self._days_title, self._days_hint, adding, stretch=False)
        set_tone(self._days_fault, "bad")
        self._days_fault.setWordWrap(True)
        self._days_fault.hide()
        column.addWidget(self._days_fault)
        column.addWidget(self._days, 1)
        return column

    def _connect(self) -> None:
        for edit in self._hours:
            edit.textEdited.connect(self.edited)
        self._zone.chosen.connect(self.edited)
        self._add.clicked.connect(self._closure_typed)
        self._label.returnPressed.connect(self._closure_typed)
        self._days.switched.connect(self.switched)

    def _say_reckoning(self) -> None:
        faults = self._reckoning.calendar_faults() if self._reckoning is not None else []
        for day, edit in enumerate(self._hours):
            self._note(day, edit, self._fault_of_day(day, faults), next_day_text(edit.text()))
        refused = "" if self._zone.zone() else self._zone.refusal()
        self._note(7, self._zone, refused, "")
        closed = (fault_word(fault) for fault in faults if fault.field.startswith("entries"))
        self._say_of_days(self._refused or next(closed, ""))
        self._say_examples()

    def _say_of_days(self, fault: str) -> None:
        self._days_fault.setText(fault)
        self._days_fault.setVisible(bool(fault))
        set_mark(self._label, "wrong", "true" if self._refused else "false")
        self._label.setAccessibleDescription(fault)

    def _fault_of_day(self, day: int, faults: Sequence[Fault]) -> str:
        if read_hours(self._hours[day].text()) is None:
            return self.tr("Write hours such as 9:00-12:30.")
        # What is wrong with the whole week is said at its beginning.
        places = {f"week.{day}", "week"} if day == 0 else {f"week.{day}"}
        return next((fault_word(fault) for fault in faults if fault.field in places), "")

    def _note(self, row: int, field: QWidget, fault: str, remark: str) -> None:
        """Beside a field: what is wrong with it, else what is worth knowing."""
        set_mark(field, "wrong", "true" if fault else "false")
        set_tone(self._notes[row], "bad" if fault else "muted")
        self._notes[row].setText(fault or remark)
        field.setAccessibleDescription(fault or remark)

    def _say_examples(self) -> None:
        reckoning = self._reckoning
        if reckoning is None:
            return
        kind, tier, target = _telling_target(reckoning.terms)
        title = self.tr("Example — {commitment} ({tier}): {target}").format(
            commitment=commitment_word(kind), tier=tier_word(tier), target=target_text(target)
        )
        unreadable, starts = self.unreadable(), KINDS_OF_COMMITMENT[kind].starts
        found = unreadable or reckoning.examples(target, starts)
        if isinstance(found, str):
            self.examples.show_fault(title, found)
        else:
            self.examples.show_examples(title, found)

    def _chosen_day(self) -> date:
        day = self._day.date()
        return date(day.year(), day.month(), day.day())

    def _closure_typed(self) -> None:
        self.refuse_closure("")
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


def _telling_target(terms: Agreement) -> tuple[str, str, Target]:
    """A target to try the calendar on: one in working time, the first attempt's if there is."""
    given = [
        (each.kind, tier, each.target_for(tier))
        for each in terms.commitments
        for tier in TIERS
        if each.kind in KINDS_OF_COMMITMENT
    ]
    found = [(kind, tier, target) for kind, tier, target in given if target is not None]
    working = [each for each in found if isinstance(each[2], WorkingTime)]
    working.sort(key=lambda each: each[0] != "first_attempt")
    return next(iter([*working, *found]), ("first_attempt", "hot", WorkingTime(HOUR)))
