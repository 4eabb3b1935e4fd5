"""What is still to be told before the rows of a file can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from slaapp.operations.import_leads import open_questions
from ui.pages.importing.words import target_word
from ui.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from slaapp.operations.import_leads import Mapping, TableProfile

_DATES = QT_TRANSLATE_NOOP("Readiness", "tell how its dates are written.")
_DECIMALS = QT_TRANSLATE_NOOP("Readiness", "tell which mark its decimals have.")
_DOUBLED = QT_TRANSLATE_NOOP("Readiness", "several columns become “{target}”: keep one of them.")
_OF_COLUMN = QT_TRANSLATE_NOOP("Readiness", "“{column}”: {sentence}")
_NO_KEY = QT_TRANSLATE_NOOP(
    "Readiness",
    "Choose the column with the ID, the e-mail or the phone by which each row finds its lead.",
)
_NO_ROWS = QT_TRANSLATE_NOOP("Readiness", "There are no rows under the names of the columns.")
_NOTHING = QT_TRANSLATE_NOOP(
    "Readiness", "Every column is left out: choose what at least one becomes."
)


def column_faults(mapping: Mapping, profile: TableProfile) -> dict[str, str]:
    """What to do about each column of the file that cannot be read as it is."""
    found = {}
    for question in open_questions(mapping, profile):
        found[question.column] = _say(_DATES if question.about == "date_format" else _DECIMALS)
    for target in mapping.doubled_targets:
        words = _say(_DOUBLED).format(target=target_word(target))
        found.update({c.column: words for c in mapping.columns if c.target == target})
    return found


def mapping_fault(mapping: Mapping, faults: dict[str, str], rows: int) -> str:
    """The sentence that says what is missing in a file of so many rows; empty if nothing is."""
    if rows == 0:
        return _say(_NO_ROWS)
    if faults:
        column, sentence = next(iter(faults.items()))
        return _say(_OF_COLUMN).format(column=column, sentence=sentence)
    if mapping.kind == "outcomes" and not mapping.join_key:
        return _say(_NO_KEY)
    if all(column.target == "ignore" for column in mapping.columns):
        return _say(_NOTHING)
    return ""


def _say(text: str) -> str:
    return QCoreApplication.translate("Readiness", text)
