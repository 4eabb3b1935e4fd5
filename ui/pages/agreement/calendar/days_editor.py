"""The days that are different: public holidays, bridges proposed, closures and half-days."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.dates import weekday_text
from ui.pages.agreement.calendar.day_form import DayForm, DayWish
from ui.pages.agreement.calendar.days import Days, bridge_words
from ui.pages.agreement.calendar.decided_list import DecidedList
from ui.pages.agreement.calendar.place_line import PlaceLine
from ui.pages.agreement.calendar.year_choice import YearChoice
from ui.pages.agreement.day_list import DayList, DayRow
from ui.widgets.section import SectionTitle
from ui.widgets.tone import set_tone
from ui.words import Speaking

_LIST_HEIGHT = 190


class DaysEditor(Speaking, QWidget):
    """It shows and asks; whoever hears its signals writes down."""

    holiday_switched = Signal(object, bool)
    """A dated entry, and whether it is observed from now on."""
    bridge_switched = Signal(object, bool)
    """A BridgeDay, and whether it is closed from now on."""
    shown = Signal()
    """The entries were read again: what stands around them may have changed too."""

    def __init__(self) -> None:
        super().__init__()
        self._days: Days | None = None
        self._titles = SectionTitle(), SectionTitle(), SectionTitle()
        self._hints = QLabel(), QLabel(), QLabel()
        self.place, self.years = PlaceLine(), YearChoice()
        self.holidays, self.bridges = DayList(), DayList()
        self.form, self.decided = DayForm(), DecidedList()
        self._lay_out()
        self.years.chosen.connect(self._look_at)
        self.holidays.switched.connect(self.holiday_switched)
        self.bridges.switched.connect(self.bridge_switched)
        self.form.wanted.connect(self._await)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words, and the days."""
        words = (
            (
                self.tr("Public holidays"),
                self.tr("Ticked: nobody works. Untick a holiday on which you work."),
            ),
            (
                self.tr("Bridge days"),
                self.tr("Single working days between days off: tick those on which you close."),
            ),
            (
                self.tr("Closures and other hours"),
                self.tr("Days count from now on, for days to come; nothing is signed again."),
            ),
        )
        for title, hint, (name, said) in zip(self._titles, self._hints, words, strict=True):
            title.setText(name)
            hint.setText(said)
        self.holidays.setAccessibleName(self.tr("Public holidays"))
        self.bridges.setAccessibleName(self.tr("Bridge days"))
        self.holidays.say_empty(self.tr("No holidays are known for this year."))
        self.bridges.say_empty(self.tr("No single working day stands between days off here."))
        self._show()

    def walk(self) -> list[QWidget]:
        """The order in which Tab goes through."""
        return [
            self.place.region,
            self.place.country,
            *self.years.buttons,
            self.holidays,
            self.bridges,
            *self.form.walk(),
            *self.decided.walk(),
        ]

    def show_days(self, days: Days) -> None:
        """The dated entries of the file."""
        first, self._days = self._days is None, days
        self.years.offer(days.years())
        self.form.allow_from(days.today + timedelta(days=1))
        self._show()
        if first:
            self.holidays.look_ahead()
        self.shown.emit()

    def _look_at(self, _year: int) -> None:
        self._show()
        self.holidays.look_ahead()

    def _show(self) -> None:
        if self._days is None:
            return
        year, today = self.years.year(), self._days.today
        self.holidays.show_rows(
            [
                DayRow(
                    entry.day,
                    f"{weekday_text(entry.day)} — {entry.label}",
                    entry.observed,
                    entry,
                    entry.day <= today,
                )
                for entry in self._days.holidays(year)
            ]
        )
        self.bridges.show_rows(
            [
                DayRow(bridge.day, bridge_words(bridge), bridge.taken is not None, bridge)
                for bridge in self._days.bridges(year)
            ]
        )
        self.decided.show_stretches(self._days.decided())

    def _await(self, wish: DayWish) -> None:
        self.decided.await_day(wish.first)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        inside: tuple[list[QWidget], ...] = (
            [self.place, self.years, self.holidays],
            [self.bridges],
            [self.form, self.decided],
        )
        for at, widgets in enumerate(inside):
            column = QVBoxLayout()
            column.setSpacing(6)
            hint = self._hints[at]
            hint.setWordWrap(True)
            hint.setAlignment(Qt.AlignmentFlag.AlignTop)
            # Two lines each, so that what stands below is in line.
            hint.setMinimumHeight(2 * hint.fontMetrics().lineSpacing())
            set_tone(hint, "muted")
            for widget in (self._titles[at], hint, *widgets):
                column.addWidget(widget, int(isinstance(widget, DayList | DecidedList)))
            row.addLayout(column, (5, 4, 6)[at])
        for days in (self.holidays, self.bridges):
            days.setMinimumHeight(_LIST_HEIGHT)
