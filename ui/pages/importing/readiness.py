"""What is still to be told before the rows of a file can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from slaapp.operations.import_leads import open_questions
from ui.pages.importing.words import target_word

if TYPE_CHECKING:
    from slaapp.operations.import_leads import Mapping, TableProfile


def column_faults(mapping: Mapping, profile: TableProfile) -> dict[str, str]:
    """A sentence for each column of the file that cannot be read as it is."""
    say = QCoreApplication.translate
    found = {}
    for question in open_questions(mapping, profile):
        if question.about == "date_format":
            found[question.column] = say("Readiness", "Tell how its dates are written.")
        else:
            found[question.column] = say("Readiness", "Tell which mark its decimals have.")
    for target in mapping.doubled_targets:
        words = say("Readiness", "Several columns become “{target}”: keep one of them.")
        for column in mapping.columns:
            if column.target == target:
                found[column.column] = words.format(target=target_word(target))
    return found


def mapping_fault(mapping: Mapping, faults: dict[str, str]) -> str:
    """The sentence that says what is missing; empty where the file can be read."""
    say = QCoreApplication.translate
    if faults:
        column, sentence = next(iter(faults.items()))
        return say("Readiness", "“{column}”: {sentence}").format(column=column, sentence=sentence)
    if mapping.kind == "outcomes" and "external_id" not in mapping.targets:
        return say("Readiness", "Choose the column with the key by which each row finds its lead.")
    if all(column.target == "ignore" for column in mapping.columns):
        return say("Readiness", "Every column is left out: choose what at least one becomes.")
    return ""
