"""How long a commitment leaves, in words; the three kinds of time are never confused."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from slaapp.domain.target import CalendarTime, EndOfWorkingDay, Target, WorkingTime
from ui.countdown import calendar_span_text, span_text


def target_text(target: Target) -> str:
    """``within 7 h of working time``, ``before the end of the next working day`` …"""
    match target:
        case WorkingTime(ms):
            words = QCoreApplication.translate("Targets", "within {span} of working time")
            return words.format(span=span_text(ms))
        case CalendarTime(ms):
            words = QCoreApplication.translate("Targets", "within {span}, nights and days off too")
            return words.format(span=calendar_span_text(ms))
        case EndOfWorkingDay(1):
            return QCoreApplication.translate("Targets", "before the next working day ends")
        case EndOfWorkingDay(n):
            words = QCoreApplication.translate(
                "Targets", "before working day {n} after the start ends"
            )
            return words.format(n=n)
