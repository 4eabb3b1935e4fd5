"""The working calendar: the week's hours, and the days that are different."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from slaapp.domain.agreement import Agreement
from slaapp.domain.calendar_faults import Fault
from slaapp.domain.commitment import KINDS_OF_COMMITMENT, TIERS
from slaapp.domain.instants import HOUR
from slaapp.domain.target import Target, WorkingTime
from slaapp.domain.working_calendar import DatedEntry
from ui.lead_words import commitment_word, tier_word
from ui.pages.agreement.calendar.days import Days
from ui.pages.agreement.calendar.days_editor import DaysEditor
from ui.pages.agreement.calendar.week_editor import WeekEditor
from ui.pages.agreement.part import Part
from ui.pages.agreement.reckoning import Reckoning
from ui.pages.agreement.words import fault_word, weekday_name
from ui.pages.agreement.zone_field import ZoneField
from ui.target_words import target_text
from ui.widgets.examples_box import ExamplesBox
from ui.widgets.tone import set_mark, set_tone

_SIDE = 300
_SKETCH_AFTER = 40
"""Milliseconds: examples follow a drag, but no frame waits for them."""


class CalendarPart(Part):
    """Hours are part of the agreement; days are dated facts beside it, in force at once."""

    def __init__(self) -> None:
        super().__init__()
        self.week, self.days = WeekEditor(), DaysEditor()
        self._zone_label, self._zone, self._zone_fault = QLabel(), ZoneField(), QLabel()
        self._given_zone = ""
        self._reckoning: Reckoning | None = None
        self.examples = ExamplesBox(side_by_side=False, narrow=True)
        self._days_fault = QLabel()
        self._sketching = QTimer(self, singleShot=True, interval=_SKETCH_AFTER)
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the part's words."""
        self._zone_label.setText(self.tr("Time zone"))
        self._zone.setAccessibleName(self.tr("Time zone"))
        self._say_reckoning()

    def lock(self, locked: bool) -> None:
        """The hours are terms, and wait for the signatures; the days do not."""
        for widget in (self.week, self._zone):
            widget.setEnabled(not locked)

    def show_terms(self, terms: Agreement) -> None:
        """Show the week and the zone."""
        self.week.show_week(terms.calendar.week)
        self._given_zone = terms.calendar.zone
        self._zone.show_zone(terms.calendar.zone)
        self._say_reckoning()

    def show_days(self, entries: Sequence[DatedEntry], terms: Agreement, today: date) -> None:
        """The dated entries of the file, on the week of the terms in force."""
        self.days.show_days(Days(terms.calendar.with_entries(tuple(entries)), today))

    def reckon(self, reckoning: Reckoning) -> None:
        """Show what the calendar comes to, and each fault at its field."""
        self._reckoning = reckoning
        self._sketching.stop()
        self._say_reckoning()

    def apply(self, terms: Agreement) -> Agreement:
        """The week as it stands here; a day that cannot be understood stays as it was."""
        self._given_zone = self._zone.zone() or self._given_zone
        week = self.week.week(terms.calendar.week)
        return replace(terms, calendar=replace(terms.calendar, week=week, zone=self._given_zone))

    def unreadable(self) -> str:
        """The first day whose hours cannot be understood."""
        day = self.week.unreadable_day()
        if day is not None:
            words = self.tr("The hours of {day} cannot be read: 9:00-12:30, 14:00-17:30.")
            return words.format(day=weekday_name(day))
        return "" if self._zone.zone() else self._zone.refusal()

    def _lay_out(self) -> None:
        for label in (self._zone_fault, self._days_fault):
            label.setWordWrap(True)
            set_tone(label, "bad")
            label.hide()
        self._zone_label.setBuddy(self._zone)
        self.examples.setFixedWidth(_SIDE)
        zone = QHBoxLayout()
        zone.setSpacing(8)
        zone.addWidget(self._zone_label)
        zone.addWidget(self._zone, 1)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.examples)
        side.addLayout(zone)
        side.addWidget(self._zone_fault)
        side.addStretch(1)
        above = QHBoxLayout()
        above.setSpacing(24)
        above.addWidget(self.week, 1)
        above.addLayout(side)
        self.column.addLayout(above)
        self.column.addSpacing(8)
        self.column.addWidget(self._days_fault)
        self.column.addWidget(self.days, 1)
        self.walk([*self.week.walk(), self._zone, *self.days.walk()])

    def _connect(self) -> None:
        self.week.edited.connect(self.edited)
        self.week.sketched.connect(self._begin_sketch)
        self._sketching.timeout.connect(self._sketch)
        self._zone.chosen.connect(self.edited)

    def _begin_sketch(self) -> None:
        """At most so often; the last step of a drag is always reckoned."""
        if not self._sketching.isActive():
            self._sketching.start()

    def _sketch(self) -> None:
        """The examples alone, while the pointer holds something."""
        if self._reckoning is not None:
            terms = self.apply(self._reckoning.terms)
            self._say_examples(self._reckoning.with_terms(terms))

    def _say_reckoning(self) -> None:
        faults = self._reckoning.calendar_faults() if self._reckoning is not None else []
        self.week.say_faults(lambda day: _fault_of_day(day, faults))
        refused = "" if self._zone.zone() else self._zone.refusal()
        set_mark(self._zone, "wrong", "true" if refused else "false")
        self._zone.setAccessibleDescription(refused)
        _say_fault(self._zone_fault, refused)
        closed = (fault_word(fault) for fault in faults if fault.field.startswith("entries"))
        _say_fault(self._days_fault, next(closed, ""))
        if self._reckoning is not None:
            self._say_examples(self._reckoning)

    def _say_examples(self, reckoning: Reckoning) -> None:
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


def _say_fault(label: QLabel, fault: str) -> None:
    label.setText(fault)
    label.setVisible(bool(fault))


def _fault_of_day(day: int, faults: Sequence[Fault]) -> str:
    # What is wrong with the whole week is said at its beginning.
    places = {f"week.{day}", "week"} if day == 0 else {f"week.{day}"}
    return next((fault_word(fault) for fault in faults if fault.field in places), "")


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
