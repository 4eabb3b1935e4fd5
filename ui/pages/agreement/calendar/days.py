"""What the calendar shows of its days, put together from the entries of the file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from slaapp.domain.bridge_days import BridgeDay, bridge_days
from slaapp.domain.closures import Stretch, stretches
from slaapp.domain.entries_in_force import latest_entries
from slaapp.domain.working_calendar import DatedEntry, WorkingCalendar
from ui.dates import weekday_text
from ui.pages.agreement.hours import hours_text
from ui.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Days:
    """The dated entries as of ``today``; ``calendar`` has them and the week in force."""

    calendar: WorkingCalendar
    today: date

    def years(self) -> tuple[int, ...]:
        """This year, the next, and those beyond whose holidays are known."""
        this = self.today.year
        known = {entry.day.year for entry in self.calendar.entries if entry.kind == "holiday"}
        return tuple(sorted({this, this + 1} | {year for year in known if year > this}))

    def holidays(self, year: int) -> list[DatedEntry]:
        """The last word on each holiday of a year, by day."""
        latest = latest_entries(self.calendar.entries)
        found = [entry for (day, kind), entry in latest.items() if kind == "holiday"]
        return sorted((each for each in found if each.day.year == year), key=lambda e: e.day)

    def bridges(self, year: int) -> tuple[BridgeDay, ...]:
        """The bridges of a year that are still to come."""
        first = max(date(year, 1, 1), date.fromordinal(self.today.toordinal() + 1))
        return bridge_days(self.calendar, first, date(year + 1, 1, 1))

    def decided(self) -> tuple[Stretch, ...]:
        """Closures and days with other hours, from tomorrow on; one under way from its rest on."""
        tomorrow = date.fromordinal(self.today.toordinal() + 1)
        return stretches(self.calendar.entries, tomorrow)


def bridge_words(bridge: BridgeDay) -> str:
    """``Mon 13 Jul — before Fête nationale``."""
    before = bridge.day < bridge.beside.day
    words = _BEFORE if before else _AFTER
    label = bridge.beside.label or weekday_text(bridge.beside.day)
    return _say(words).format(day=weekday_text(bridge.day), name=label)


def stretch_words(stretch: Stretch) -> str:
    """``1 – 21 Aug 2026 — Congés d’été``, ``Thu 24 Dec 2026 — Réveillon, 09:00–12:00``."""
    if stretch.first == stretch.last:
        days = weekday_text(stretch.first, year=True)
    else:
        one_year = stretch.first.year == stretch.last.year
        days = _say(_SPAN).format(
            first=weekday_text(stretch.first, year=not one_year),
            last=weekday_text(stretch.last, year=True),
        )
    hours = hours_text(stretch.entries[0].windows)
    return " — ".join([days, ", ".join(filter(None, (stretch.label, hours)))])


def moved_words(said: str, moved: int) -> str:
    """What was done, and how many deadlines it moves."""
    if not moved:
        return said
    words = _say(_MOVES_ONE) if moved == 1 else _say(_MOVES)
    return f"{said} {words.format(count=QLocale().toString(moved))}"


_BEFORE = QT_TRANSLATE_NOOP("CalendarDays", "{day} — before {name}")
_AFTER = QT_TRANSLATE_NOOP("CalendarDays", "{day} — after {name}")
_SPAN = QT_TRANSLATE_NOOP("CalendarDays", "{first} – {last}")
_MOVES = QT_TRANSLATE_NOOP("CalendarDays", "It moves {count} deadlines.")
_MOVES_ONE = QT_TRANSLATE_NOOP("CalendarDays", "It moves one deadline.")


def _say(source: str) -> str:
    return QCoreApplication.translate("CalendarDays", source)
