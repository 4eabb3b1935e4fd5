"""How a column is read, shown by its own first value: ``3 April 2026`` for ``03/04/2026``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from slaapp.operations.import_leads import WORD_TARGETS, example_date, example_number, word_key
from ui.dates import long_day_text
from ui.pages.importing.words import format_word, number_text, style_example, type_word

if TYPE_CHECKING:
    from slaapp.operations.import_leads import ColumnMapping, ColumnProfile, NumberStyle

_WORDS = WORD_TARGETS


def read_as(column: ColumnMapping, seen: ColumnProfile) -> str:
    """The words for a column that is decided; empty where it is left out."""
    if column.target == "ignore":
        return ""
    if column.is_date:
        return _date(column, seen)
    if column.is_number:
        return _number(column, seen)
    if column.target in _WORDS:
        return _known_words(column, seen)
    if column.target == "won_flag":
        return type_word("yes_no")
    return type_word(column.field_type or "text")


def _date(column: ColumnMapping, seen: ColumnProfile) -> str:
    if not column.date_format:
        return type_word("date")
    days = (example_date(text, column.date_format) for text in seen.examples)
    first = next((day for day in days if day is not None), None)
    return format_word(column.date_format) if first is None else long_day_text(first)


def _number(column: ColumnMapping, seen: ColumnProfile) -> str:
    style: NumberStyle = "comma" if column.number_style == "comma" else "point"
    numbers = (example_number(text, style) for text in seen.examples)
    first = next((number for number in numbers if number is not None), None)
    return style_example(style) if first is None else number_text(first)


def _known_words(column: ColumnMapping, seen: ColumnProfile) -> str:
    words = QCoreApplication.translate("ReadAs", "{known} of {all} words")
    met, meant = {word_key(word) for word, _ in seen.values or ()}, dict(column.words)
    return words.format(known=len(met & meant.keys()), all=len(met))
