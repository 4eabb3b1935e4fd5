"""Spans of time and countdowns in words: floored, never rounded up to a time not reached."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from slaapp.domain.instants import DAY, HOUR, MINUTE, SECOND, Instant
from ui.dates import near_text

_NARROW = "\N{NO-BREAK SPACE}"


def span_text(span: int) -> str:
    """A span of working time in milliseconds: ``1 h 40``, ``45 min``, ``35 s``.

    There are no days in it: how long a working day is depends on the calendar.
    """
    span = max(span, 0)
    if span < MINUTE:
        return f"{span // SECOND}{_NARROW}s"
    if span < HOUR:
        return f"{span // MINUTE}{_NARROW}min"
    hours, minutes = span // HOUR, span % HOUR // MINUTE
    return f"{hours}{_NARROW}h{_NARROW}{minutes:02}" if minutes else f"{hours}{_NARROW}h"


def calendar_span_text(span: int) -> str:
    """A span of calendar time in milliseconds: from two days on ``3 d 4 h``."""
    if span < 2 * DAY:
        return span_text(span)
    days, hours = span // DAY, span % DAY // HOUR
    unit = QCoreApplication.translate("Countdown", "d", "short for days, as in 3 d 4 h")
    return f"{days}{_NARROW}{unit}" + (f"{_NARROW}{hours}{_NARROW}h" if hours else "")


def left_text(left: int, due: Instant, now: Instant, zone: ZoneInfo) -> str:
    """A countdown in working time: ``1 h 40 working left — tomorrow 10:10``.

    ``left`` is the working time from now to ``due``, in milliseconds.
    """
    if _is_one(left):
        sentence = QCoreApplication.translate(
            "Countdown", "{span} working left — {moment}", "one hour, minute or second"
        )
    else:
        sentence = QCoreApplication.translate("Countdown", "{span} working left — {moment}")
    return sentence.format(span=span_text(left), moment=near_text(due, now, zone, "instant"))


def calendar_left_text(left: int, due: Instant, now: Instant, zone: ZoneInfo) -> str:
    """A countdown in calendar time: ``3 h 20 left — tomorrow 10:10``."""
    sentence = QCoreApplication.translate("Countdown", "{span} left — {moment}")
    moment = near_text(due, now, zone, "instant")
    return sentence.format(span=calendar_span_text(left), moment=moment)


def working_text(span: int, *, over: bool = False) -> str:
    """A span of working time (milliseconds) that says so: ``1 h 40 working``; ``+`` before it once
    it is ``over``. Empty where it rounds down to nothing: outside opening hours no time goes by."""
    if span < SECOND:
        return ""
    if _is_one(span):
        # Where the largest unit is one: an adjective agrees with it, as in French.
        words = QCoreApplication.translate("CountdownOne", "{span} working")
    else:
        words = QCoreApplication.translate("Countdown", "{span} working")
    return ("+" if over else "") + words.format(span=span_text(span))


def clock_text(span: int, *, over: bool = False) -> str:
    """A span on the clock (milliseconds), as one says it: ``in 3 h 20``, ``3 h 20 ago``."""
    words = (
        QCoreApplication.translate("Countdown", "{span} ago", "on the clock, past its time")
        if over
        else QCoreApplication.translate("Countdown", "in {span}", "on the clock, still to come")
    )
    return words.format(span=calendar_span_text(span)) if span >= SECOND else ""


def overdue_text(over: int) -> str:
    """How far past its due: ``+2 h 10`` (working time, in milliseconds)."""
    return f"+{span_text(over)}"


def _is_one(span: int) -> bool:
    """Whether the span's largest unit counts 1 or less, which French treats as singular."""
    unit = HOUR if span >= HOUR else MINUTE if span >= MINUTE else SECOND
    return span // unit <= 1
