"""The columns of the list of territories."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ui.assigning_words import territory_field_word
from ui.models.column import Column
from ui.words import QT_TRANSLATE_NOOP

WIDTHS = (240, 240)


def territory_columns() -> list[Column]:
    """What it is made of, its value, whose it is."""
    return [
        Column(
            "field",
            _title(QT_TRANSLATE_NOOP("TerritoryColumns", "Leads with")),
            lambda row: territory_field_word(row.field),
        ),
        Column(
            "value", _title(QT_TRANSLATE_NOOP("TerritoryColumns", "Value")), lambda row: row.value
        ),
        Column(
            "member", _title(QT_TRANSLATE_NOOP("TerritoryColumns", "Go to")), lambda row: row.member
        ),
    ]


def _title(text: str) -> Callable[[], str]:
    return lambda: QCoreApplication.translate("TerritoryColumns", text)
