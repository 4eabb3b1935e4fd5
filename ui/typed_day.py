"""A day as somebody typed it, in the ways of the language in force or as ISO writes it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale

_WAYS = (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat)
_FORMS = ("d MMM yyyy", "d MMMM yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-MM-dd")
_CENTURY, _FIRST = 100, 1950


def typed_day(text: str) -> date | None:
    """The day; None for what is none. A year of two digits is one of this century."""
    locale = QLocale()
    for form in (*_WAYS, *_FORMS):
        day = locale.toDate(text.strip(), form)
        if day.isValid():
            year = day.year() + (_CENTURY if day.year() < _FIRST else 0)
            return date(year, day.month(), day.day())
    return None
