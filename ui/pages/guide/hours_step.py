"""Step 3: the hours in which clocks run, and what that does to a lead of Friday, 16:40."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from slaapp.domain.agreement import Agreement
from slaapp.domain.friday_example import friday_example
from slaapp.domain.instants import HOUR, Instant, to_datetime
from slaapp.domain.target import WorkingTime
from slaapp.domain.trouble import Trouble
from ui.dates import day_text, long_weekday_text, time_text
from ui.page import Page
from ui.pages.agreement.reckoning import Reckoning
from ui.pages.agreement.zone_field import ZoneField
from ui.pages.guide.place_fields import PlaceFields
from ui.pages.guide.step import Step
from ui.pages.guide.week_fields import WeekFields
from ui.target_words import target_text
from ui.trouble_words import sentence_for
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone

_LEFT, _COMING = 420, 5


class HoursStep(Step):
    """The week and the zone are terms; whose holidays are kept is a fact of the file."""

    about = ("calendar",)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.place, self.week, self.zone = PlaceFields(page), WeekFields(), ZoneField()
        self._zone_label, self._title, self._next = QLabel(), SectionTitle(), SectionTitle()
        self.example, self.coming = QLabel(), QLabel()
        self._given = ""
        self._reckoning: Reckoning | None = None
        self._lay_out()
        self.week.changed.connect(self.edited)
        self.zone.chosen.connect(self.edited)
        self.place.moved.connect(self._move)
        self.retranslate()

    def title(self) -> str:
        """The step's question."""
        return self.tr("When do you work?")

    def reason(self) -> str:
        """Why it matters."""
        return self.tr("Clocks run in these hours only: nobody is late at night or on a holiday.")

    def retranslate(self) -> None:
        """Say the words."""
        self._zone_label.setText(self.tr("Time zone"))
        self.zone.setAccessibleName(self.tr("Time zone"))
        self._title.setText(self.tr("What does a lead of Friday, 16:40 mean?"))
        self._next.setText(self.tr("The next days off"))
        labels = [*self.week.labels, *self.place.labels, self._zone_label]
        width = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(width)
        self._say()

    def first(self) -> QWidget:
        """The hours: the country is mostly right."""
        return self.week.days[0] if self.week.apart.isChecked() else self.week.all_days

    def show_terms(self, terms: Agreement) -> None:
        """Show week and zone."""
        self.week.show_week(terms.calendar.week)
        self._given = terms.calendar.zone
        self.zone.show_zone(terms.calendar.zone)

    def apply(self, terms: Agreement) -> Agreement:
        """The calendar as typed; what cannot be read stays as it was."""
        self._given = self.zone.zone() or self._given
        week = self.week.week(terms.calendar.week)
        return replace(terms, calendar=replace(terms.calendar, week=week, zone=self._given))

    def unreadable(self) -> str:
        """Hours or a zone that mean nothing."""
        return self.week.unreadable() or ("" if self.zone.zone() else self.zone.refusal())

    def reckon(self, reckoning: Reckoning) -> None:
        """Another calendar, another Friday."""
        self._reckoning = reckoning
        self._say()

    def _move(self, zone: str) -> None:
        if zone and zone != self._given:
            self.zone.show_zone(zone)
            self.edited.emit()

    def _say(self) -> None:
        if self._reckoning is None:
            return
        wrong = self.unreadable()
        self.example.setText(wrong or self._example(self._reckoning))
        set_tone(self.example, "bad" if wrong else "")
        self.coming.setText("\n".join(self._days_off(self._reckoning)))
        self._next.setVisible(bool(self.coming.text()))

    def _example(self, reckoning: Reckoning) -> str:
        openings = reckoning.openings
        if openings is None:
            return ""
        target = reckoning.terms.target_of("first_attempt", "hot") or WorkingTime(HOUR)
        try:
            start, due = friday_example(target, openings, reckoning.today)
        except Trouble as trouble:
            return sentence_for(trouble)
        zone = openings.hours.zone
        words = self.tr(
            "A hot lead handed over on {start} has to be called by {due}: {target}, and the clock"
            " stands still while you are closed."
        )
        start_text, due_text = self._moment(start, zone), self._moment(due, zone)
        return words.format(start=start_text, due=due_text, target=target_text(target))

    def _moment(self, instant: Instant, zone: ZoneInfo) -> str:
        day = long_weekday_text(to_datetime(instant, zone).date())
        return self.tr("{day} at {time}").format(day=day, time=time_text(instant, zone))

    def _days_off(self, reckoning: Reckoning) -> list[str]:
        if reckoning.openings is None:
            return []
        entries = reckoning.openings.hours.entries
        off = [
            each
            for each in (entries[day] for day in sorted(entries))
            if each.day > reckoning.today and each.kind in ("holiday", "closure")
        ]
        return [f"{day_text(each.day)} — {each.label}" for each in off[:_COMING]]

    def _lay_out(self) -> None:
        zone = QGridLayout()
        zone.setHorizontalSpacing(12)
        zone.setColumnStretch(1, 1)
        self._zone_label.setBuddy(self.zone)
        zone.addWidget(self._zone_label, 0, 0)
        zone.addWidget(self.zone, 0, 1)
        inside = QWidget()
        inside.setMaximumWidth(_LEFT)
        left = QVBoxLayout(inside)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(16)
        left.addWidget(self.week)
        left.addWidget(self.place)
        left.addLayout(zone)
        left.addStretch(1)
        sides = QHBoxLayout()
        sides.setSpacing(32)
        sides.addWidget(inside, 1)
        sides.addLayout(self._right(), 1)
        self.column.addLayout(sides)
        self.column.addStretch(1)
        places = [self.place.country, self.place.region]
        self.walk([*self.week.fields(), *places, self.zone])

    def _right(self) -> QVBoxLayout:
        card = QFrame()
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(8)
        inside.addWidget(self._title)
        inside.addWidget(self.example)
        for label in (self.example, self.coming):
            label.setWordWrap(True)
        set_tone(self.coming, "muted")
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(card)
        right.addSpacing(8)
        right.addWidget(self._next)
        right.addWidget(self.coming)
        right.addStretch(1)
        return right
