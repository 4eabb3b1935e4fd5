"""Worked examples of a target in words: ``handed over Fri 27 Nov 17:30 → due Mon 30 Nov 09:30``."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from slaapp.domain.instants import Instant, to_datetime
from slaapp.domain.worked_examples import WorkedExample
from ui.dates import time_text, weekday_text
from ui.words import QT_TRANSLATE_NOOP

_KINDS = {
    "before_closing": QT_TRANSLATE_NOOP("Examples", "Shortly before closing"),
    "closed_time": QT_TRANSLATE_NOOP("Examples", "In closed time"),
    "before_holiday": QT_TRANSLATE_NOOP("Examples", "Before: {name}"),
    "before_clock_change": QT_TRANSLATE_NOOP("Examples", "Before the clocks change"),
    "plain": QT_TRANSLATE_NOOP("Examples", "On an ordinary day"),
}
_LINES = {
    "event": QT_TRANSLATE_NOOP("Examples", "from {start} → due {due}"),
    "hand_over": QT_TRANSLATE_NOOP("Examples", "handed over {start} → due {due}"),
    "receipt": QT_TRANSLATE_NOOP("Examples", "received {start} → due {due}"),
    "rejection": QT_TRANSLATE_NOOP("Examples", "rejected {start} → due {due}"),
    "window": QT_TRANSLATE_NOOP("Examples", "handed over {start} → until {due}"),
    "appointment": QT_TRANSLATE_NOOP("Examples", "appointment {start} → due {due}"),
}


def example_heading(example: WorkedExample) -> str:
    """When it starts: ``Shortly before closing``, ``Before: Noël`` …"""
    words = QCoreApplication.translate("Examples", _KINDS[example.kind])
    return words.format(name=example.label or "—")


def example_line(example: WorkedExample, starts: str, zone: ZoneInfo) -> str:
    """From what to what; ``starts`` is what starts the clock, as a kind of commitment has it."""
    words = QCoreApplication.translate("Examples", _LINES.get(starts, _LINES["event"]))
    same_day = _day(example.start, zone) == _day(example.due, zone)
    due = time_text(example.due, zone) if same_day else _moment(example.due, zone)
    return words.format(start=_moment(example.start, zone), due=due)


def _moment(instant: Instant, zone: ZoneInfo) -> str:
    return f"{weekday_text(_day(instant, zone))} {time_text(instant, zone)}"


def _day(instant: Instant, zone: ZoneInfo) -> date:
    return to_datetime(instant, zone).date()
