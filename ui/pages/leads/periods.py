"""Stretches of days that people filter by: today, this week, the last thirty days …"""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from slaapp.domain.instants import Instant, start_of_day, to_datetime
from ui.words import QT_TRANSLATE_NOOP

_WORDS = {
    "today": QT_TRANSLATE_NOOP("Periods", "Today"),
    "yesterday": QT_TRANSLATE_NOOP("Periods", "Yesterday"),
    "this_week": QT_TRANSLATE_NOOP("Periods", "This week"),
    "last_7": QT_TRANSLATE_NOOP("Periods", "The last 7 days"),
    "last_30": QT_TRANSLATE_NOOP("Periods", "The last 30 days"),
    "this_quarter": QT_TRANSLATE_NOOP("Periods", "This quarter"),
}


def period_text(name: str) -> str:
    """A stretch's name."""
    return QCoreApplication.translate("Periods", _WORDS[name])


def periods(now: Instant, zone: ZoneInfo) -> list[tuple[str, tuple[Instant, Instant]]]:
    """Each with its first instant and the first one after it; today is the last day of all but
    "yesterday"."""
    today = to_datetime(now, zone).date()
    tomorrow = today + timedelta(days=1)
    firsts = {
        "today": today,
        "this_week": today - timedelta(days=today.weekday()),
        "last_7": today - timedelta(days=6),
        "last_30": today - timedelta(days=29),
        "this_quarter": date(today.year, 3 * ((today.month - 1) // 3) + 1, 1),
    }
    days = {name: (first, tomorrow) for name, first in firsts.items()}
    days["yesterday"] = (today - timedelta(days=1), today)
    return [(name, span_of(*days[name], zone)) for name in _WORDS]


def span_of(first: date, after: date, zone: ZoneInfo) -> tuple[Instant, Instant]:
    """The instants from the 00:00 of a day to that of another."""
    return start_of_day(first, zone), start_of_day(after, zone)
