"""A value of one of the team's own fields, in words."""

from __future__ import annotations

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from slaapp.domain.instants import Precision
from ui.dates import day_text, instant_text
from ui.words import QT_TRANSLATE_NOOP

_YES, _NO = QT_TRANSLATE_NOOP("FieldWords", "yes"), QT_TRANSLATE_NOOP("FieldWords", "no")


def field_text(value: Any, zone: ZoneInfo) -> str:
    """Yes and no in words, a date as the language writes it; empty for nothing."""
    if isinstance(value, bool):
        return QCoreApplication.translate("FieldWords", _YES if value else _NO)
    if isinstance(value, float):
        return QLocale().toString(value, "g", 12)
    if isinstance(value, dict):
        precision: Precision = "instant" if value.get("precision") == "instant" else "day"
        day = value.get("date")
        if isinstance(day, int):
            return instant_text(day, precision, zone)
        return f"{day_text(date.fromisoformat(day))} {value.get('time', '')}".strip() if day else ""
    # A whole number may be somebody's reference: it is not grouped.
    return "" if value is None else str(value)
