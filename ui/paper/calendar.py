"""The working calendar: the week's hours, weeks to come, holidays and closures."""

from __future__ import annotations

from datetime import date, timedelta

from slaapp.domain.closures import Stretch
from slaapp.domain.closures import stretches as stretches_since
from slaapp.domain.entries_in_force import entries_in_force
from slaapp.domain.instants import to_datetime
from slaapp.domain.working_calendar import Week, Window, Windows
from slaapp.store.rows.agreement_sheet import Sheet
from ui.paper.section import introduction
from ui.paper.speech import Speech
from ui.paper.standing_words import zone_of_sheet
from ui.paper.strip import Strip, space
from ui.paper.style import CELL, CELL_RIGHT, NAME
from ui.paper.table import Cell, Column, table
from ui.words import QT_TRANSLATE_NOOP

TITLE_OF_CALENDAR = QT_TRANSLATE_NOOP("Paper", "Working calendar")
_ZONE = QT_TRANSLATE_NOOP(
    "Paper", "Clocks run in these hours only, on the clock of {zone}; {span} a week."
)
_FROM = QT_TRANSLATE_NOOP("Paper", "From {day} on; {span} a week:")
_DAY = QT_TRANSLATE_NOOP("Paper", "Day")
_HOURS = QT_TRANSLATE_NOOP("Paper", "Hours")
_LENGTH = QT_TRANSLATE_NOOP("Paper", "Duration")
_CLOSED = QT_TRANSLATE_NOOP("Paper", "closed")
_NEXT_DAY = QT_TRANSLATE_NOOP("Paper", "{end} on the next day")
_DAYS_OFF = QT_TRANSLATE_NOOP(
    "Paper",
    "Days with other hours until {until}, as written down on {now}. Days can be added without "
    "another version; they move no deadline that they come too late for.",
)
_WHAT = QT_TRANSLATE_NOOP("Paper", "What")
_KINDS = {
    "holiday": QT_TRANSLATE_NOOP("Paper", "Public holiday"),
    "closure": QT_TRANSLATE_NOOP("Paper", "Closure"),
    "half_day": QT_TRANSLATE_NOOP("Paper", "Half-day"),
    "special": QT_TRANSLATE_NOOP("Paper", "Special hours"),
}
_AHEAD = timedelta(days=365)
_MINUTE = 60_000


def calendar(speech: Speech, sheet: Sheet, _number: int) -> list[Strip]:
    """The week, the weeks that take its place, the days of the next year that are otherwise."""
    held = sheet.terms.calendar
    strips = introduction(speech.say(_ZONE, zone=held.zone, span=_span(speech, held.week)))
    strips += _week(speech, held.week)
    for day, week in held.changes:
        said = speech.say(_FROM, day=speech.day(day), span=_span(speech, week))
        strips += [space(10), *introduction(said), *_week(speech, week)]
    return [*strips, *_days_off(speech, sheet)]


def _week(speech: Speech, week: Week) -> list[Strip]:
    columns = (
        Column(speech.say(_DAY), 3),
        Column(speech.say(_HOURS), 8),
        Column(speech.say(_LENGTH), 2, right=True),
    )
    rows: list[tuple[Cell, Cell, Cell]] = [
        (
            [(speech.weekday(day), NAME)],
            [(_windows(speech, windows), CELL)],
            [(speech.span(_ms(windows)) if windows else "–", CELL_RIGHT)],
        )
        for day, windows in enumerate(week)
    ]
    return table(columns, rows)


def _days_off(speech: Speech, sheet: Sheet) -> list[Strip]:
    today = to_datetime(sheet.now, zone_of_sheet(sheet)).date()
    until = today + _AHEAD
    stretches = _stretches(sheet, today, until)
    if not stretches:
        return []
    columns = (
        Column(speech.say(_DAY), 5),
        Column(speech.say(_WHAT), 6),
        Column(speech.say(_HOURS), 3),
    )
    said = speech.say(_DAYS_OFF, until=speech.day(until), now=speech.day(today))
    rows = [_stretch(speech, each) for each in stretches]
    return [space(10), *introduction(said), *table(columns, rows)]


def _stretches(sheet: Sheet, today: date, until: date) -> list[Stretch]:
    """A closure of many days is a line, each holiday and each day with other hours is one."""
    known = [entry for entry in sheet.entries if entry.day <= until]
    ruling = entries_in_force(known).values()
    holidays = [Stretch((each,)) for each in ruling if each.kind == "holiday" and each.day >= today]
    return sorted([*holidays, *stretches_since(known, today)], key=lambda each: each.first)


def _stretch(speech: Speech, stretch: Stretch) -> list[Cell]:
    kind = speech.say(_KINDS[stretch.kind])
    what = f"{kind} – {stretch.label}" if stretch.label.strip() else kind
    ends = dict.fromkeys((stretch.first, stretch.last))
    days = " – ".join(f"{speech.weekday(day.weekday())} {speech.day(day)}" for day in ends)
    return [
        [(days, CELL)],
        [(what, CELL)],
        [(_windows(speech, stretch.entries[0].windows), CELL)],
    ]


def _windows(speech: Speech, windows: Windows) -> str:
    return ", ".join(_window(speech, each) for each in windows) or speech.say(_CLOSED)


def _window(speech: Speech, window: Window) -> str:
    end = speech.clock(window.end)
    if window.over_midnight:
        end = speech.say(_NEXT_DAY, end=end)
    return f"{speech.clock(window.start)} – {end}"


def _ms(windows: Windows) -> int:
    return sum(each.closes - each.start for each in windows) * _MINUTE


def _span(speech: Speech, week: Week) -> str:
    return speech.span(sum(_ms(windows) for windows in week))
