"""The columns of the list of absences."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ui.away_words import first_text, last_text
from ui.models.column import Column
from ui.words import QT_TRANSLATE_NOOP

WIDTHS = (170, 175, 175, 150)


def absence_columns() -> list[Column]:
    """Who, from when to when, who stands in, a note."""
    return [
        Column("name", _title(QT_TRANSLATE_NOOP("AbsenceColumns", "Who")), lambda row: row.name),
        Column("first", _title(QT_TRANSLATE_NOOP("AbsenceColumns", "From")), first_text),
        Column("last", _title(QT_TRANSLATE_NOOP("AbsenceColumns", "To")), last_text),
        Column(
            "cover",
            _title(QT_TRANSLATE_NOOP("AbsenceColumns", "Stands in")),
            lambda row: row.cover or "—",
            tone=lambda row: "" if row.cover else "muted",
        ),
        Column(
            "note",
            _title(QT_TRANSLATE_NOOP("AbsenceColumns", "Note")),
            lambda row: row.note or "",
            tip=lambda row: row.note or "",
        ),
    ]


def _title(text: str) -> Callable[[], str]:
    return lambda: QCoreApplication.translate("AbsenceColumns", text)
