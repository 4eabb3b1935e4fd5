"""Instants as the user's language writes them."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from resources.languages import LANGUAGES, Patterns
from slaapp.domain.instants import Instant, Precision, to_datetime
from ui.words import spoken

_WEEK = 6


def _parts(instant: Instant, zone: ZoneInfo) -> tuple[QDate, QTime]:
    local = to_datetime(instant, zone)
    return QDate(local.year, local.month, local.day), QTime(local.hour, local.minute)


def _patterns() -> Patterns:
    return LANGUAGES[spoken()].patterns


def _time(time: QTime) -> str:
    return QLocale().toString(time, _patterns().time)


def _date(date: QDate) -> str:
    return QLocale().toString(date, _patterns().day)


def day_text(day: date) -> str:
    """A day of the calendar: ``12 Jan 2026``."""
    return _date(QDate(day.year, day.month, day.day))


def long_day_text(day: date) -> str:
    """So that nobody can take the month for the day: ``3 April 2026``."""
    return _said(day, _patterns().long_day)


def weekday_text(day: date, *, year: bool = False) -> str:
    """``Tue 14 Jul``, with its year where asked for."""
    return _said(day, _patterns().weekday_day_year if year else _patterns().weekday_day)


def weekday_number_text(day: date) -> str:
    """``Sat 6``, where the month follows."""
    return _said(day, _patterns().weekday_number)


def short_day_text(day: date) -> str:
    """``6 Jun``, where the year is clear."""
    return _said(day, _patterns().short_day)


def long_weekday_text(day: date) -> str:
    """``Friday 27 November``, as within a sentence."""
    return _said(day, _patterns().long_weekday_day)


def month_text(first: date) -> str:
    """The month that a day begins: ``December 2026``."""
    return _said(first, _patterns().month)


def short_month_text(first: date) -> str:
    """The same where there is little room: ``Dec 2026``."""
    return _said(first, _patterns().short_month)


def month_alone_text(first: date) -> str:
    """Without the year, as a chart has room for it: ``Dec``."""
    return _said(first, _patterns().month_alone).replace(".", "")


def hour_text(hour: int) -> str:
    """The beginning of an hour of the day: ``8:00``, in French ``8 h 00``."""
    return _time(QTime(hour, 0))


def weekday_name(number: int, *, short: bool = False) -> str:
    """``Monday`` (1) to ``Sunday`` (7), or ``Mon``."""
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return QLocale().standaloneDayName(number, form)


def _said(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def date_text(instant: Instant, zone: ZoneInfo) -> str:
    """The local date: ``12 Jan 2026``."""
    return _date(_parts(instant, zone)[0])


def time_text(instant: Instant, zone: ZoneInfo) -> str:
    """The local time of day to the minute: ``10:10``, in French ``10 h 10``."""
    return _time(_parts(instant, zone)[1])


def instant_text(instant: Instant, precision: Precision, zone: ZoneInfo) -> str:
    """Date and time; the date alone where only the day is known; or that neither is."""
    if precision == "unknown":
        return QCoreApplication.translate("Dates", "date unknown")
    date, time = _parts(instant, zone)
    return _date(date) if precision == "day" else f"{_date(date)} {_time(time)}"


def near_text(instant: Instant, now: Instant, zone: ZoneInfo, precision: Precision) -> str:
    """An instant as seen from now: ``10:10``, ``tomorrow 10:10``, ``Thu 10:10``, ``12 Jan``."""
    if precision == "unknown":
        return QCoreApplication.translate("Dates", "date unknown")
    date, time = _parts(instant, zone)
    days = _parts(now, zone)[0].daysTo(date)
    day = _day_text(date, days)
    if precision == "day":
        return day
    return _time(time) if days == 0 else f"{day} {_time(time)}"


def _day_text(date: QDate, days: int) -> str:
    if days == 0:
        return QCoreApplication.translate("Dates", "today")
    if days == 1:
        return QCoreApplication.translate("Dates", "tomorrow")
    if days == -1:
        return QCoreApplication.translate("Dates", "yesterday")
    if 0 < days <= _WEEK:
        return QLocale().toString(date, _patterns().weekday)
    if abs(days) < 300:
        return QLocale().toString(date, _patterns().short_day)
    return _date(date)
