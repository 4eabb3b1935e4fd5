"""What a check of the file found, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from ui.change_words import column_word, table_word
from ui.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from slaapp.store.check import Finding

_FINDINGS = {
    "damaged": QT_TRANSLATE_NOOP("FindingWords", "The file is damaged: {stored}"),
    "foreign_key": QT_TRANSLATE_NOOP(
        "FindingWords", "An entry refers to one that is not there: {where}"
    ),
    "trigger_missing": QT_TRANSLATE_NOOP(
        "FindingWords", "A guard of the history is missing: {row}"
    ),
    "agreement_tampered": QT_TRANSLATE_NOOP(
        "FindingWords", "Version {row} of the agreement is not what was signed"
    ),
    "zone_rules_changed": QT_TRANSLATE_NOOP(
        "FindingWords",
        "The rules of the time zones changed: {stored} when figures were reckoned, {rebuilt} now",
    ),
    "figure": QT_TRANSLATE_NOOP(
        "FindingWords", "A figure differs from what the facts give: {where}, {row}"
    ),
    "figure_extra": QT_TRANSLATE_NOOP(
        "FindingWords", "A figure stands there without facts: {where}, {row}"
    ),
    "figure_missing": QT_TRANSLATE_NOOP("FindingWords", "A figure is missing: {where}, {row}"),
}
_TABLES = {
    "cycle": QT_TRANSLATE_NOOP("FindingWords", "Hand-overs"),
    "deadline": QT_TRANSLATE_NOOP("FindingWords", "Deadlines"),
    "operation": QT_TRANSLATE_NOOP("FindingWords", "History"),
}


def known_findings() -> frozenset[str]:
    """The codes that have words."""
    return frozenset(_FINDINGS)


def finding_text(finding: Finding) -> str:
    """One finding as a line; one without words of its own is told by its code."""
    words = _FINDINGS.get(finding.code)
    if words is None:
        return " ".join(filter(None, (finding.code, finding.table, finding.row)))
    return _say(words).format(
        where=_where(finding),
        row=finding.row,
        stored=_plain(finding.stored),
        rebuilt=_plain(finding.rebuilt),
    )


def _where(finding: Finding) -> str:
    table = _TABLES.get(finding.table)
    name = _say(table) if table else table_word(finding.table)
    return f"{name} / {column_word(finding.column)}" if finding.column else name


def _plain(value: object) -> str:
    return QLocale().toString(value) if type(value) is int else str(value)


def _say(text: str) -> str:
    return QCoreApplication.translate("FindingWords", text)
