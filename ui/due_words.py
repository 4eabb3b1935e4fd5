"""When a lead is due, as short as a cell of a list wants it."""

from __future__ import annotations

from typing import NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from slaapp.domain.instants import HOUR, SECOND, Instant
from slaapp.domain.openings import Openings
from slaapp.domain.trouble import Trouble
from ui.countdown import overdue_text, span_text
from ui.dates import near_text

_NEAR = 8 * HOUR
_LONG_AGO = 24 * HOUR


class DueWords(NamedTuple):
    """The text and its tone: ``bad`` once it is overdue."""

    text: str
    tone: str


def due_words(due: Instant, now: Instant, openings: Openings | None, zone: ZoneInfo) -> DueWords:
    """``1 h 40`` of working time left, ``Thu 10:10`` if it is more, ``+2 h 10`` if it is over."""
    over = now > due
    working = _working(openings, due, now) if over else _working(openings, now, due)
    if over:
        # While nobody works a deadline may be past by no working time at all.
        if working is None or working < SECOND:
            return DueWords(near_text(due, now, zone, "instant"), "bad")
        if working <= _LONG_AGO:
            return DueWords(overdue_text(working), "bad")
        since = QCoreApplication.translate("DueWords", "since {date}", "overdue since a date")
        return DueWords(since.format(date=near_text(due, now, zone, "day")), "bad")
    if working is not None and working <= _NEAR:
        return DueWords(span_text(working), "")
    return DueWords(near_text(due, now, zone, "instant"), "")


def _working(openings: Openings | None, start: Instant, end: Instant) -> int | None:
    """Working time in ms; None where the calendar is not here yet or does not reach so far."""
    if openings is None:
        return None
    try:
        return openings.between(start, end)
    except Trouble:
        return None
