"""Instants as the user's language writes them."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from slaapp.domain.instants import Instant, Precision, to_datetime

_WEEK = 6


def _parts(instant: Instant, zone: ZoneInfo) -> tuple[QDate, QTime]:
    local = to_datetime(instant, zone)
    return QDate(local.year, local.month, local.day), QTime(local.hour, local.minute)


def _time(time: QTime) -> str:
    pattern = QCoreApplication.translate("Dates", "HH:mm", "pattern of a time of day")
    return QLocale().toString(time, pattern)


def _date(date: QDate) -> str:
    pattern = QCoreApplication.translate("Dates", "dd MMM yyyy", "pattern of a date")
    return QLocale().toString(date, pattern)


def day_text(day: date) -> str:
    """A day of the calendar: ``12 Jan 2026``."""
    return _date(QDate(day.year, day.month, day.day))


def date_text(instant: Instant, zone: ZoneInfo) -> str:
    """The local date: ``12 Jan 2026``."""
    return _date(_parts(instant, zone)[0])


def time_text(instant: Instant, zone: ZoneInfo) -> str:
    """The local time of day to the minute: ``10:10``, in French ``10 h 10``."""
    return _time(_parts(instant, zone)[1])


def instant_text(instant: Instant, precision: Precision, zone: ZoneInfo) -> str:
    """Date and time; the date alone where only the day is known."""
    date, time = _parts(instant, zone)
    return _date(date) if precision == "day" else f"{_date(date)} {_time(time)}"


def near_text(instant: Instant, now: Instant, zone: ZoneInfo, precision: Precision) -> str:
    """An instant as seen from now: ``10:10``, ``tomorrow 10:10``, ``Thu 10:10``, ``12 Jan``."""
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
        return QLocale().toString(date, "ddd")
    if abs(days) < 300:
        pattern = QCoreApplication.translate("Dates", "d MMM", "pattern of a date in this year")
        return QLocale().toString(date, pattern)
    return _date(date)
