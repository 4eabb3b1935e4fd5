"""A criterion as a sentence: ``phone is known``, ``at least 2 visits in the last 30 days``."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from resources.domain_words import (
    answer_word,
    criterion_details,
    criterion_words,
    domain_title,
    domain_word,
)
from slaapp.domain.criterion import CUSTOM, EVENT, Criterion, FieldValue
from slaapp.domain.criterion_operator import date_of
from slaapp.domain.gate import Gate
from slaapp.domain.score import CapLine, ScoreLine
from ui.dates import day_text
from ui.words import QT_TRANSLATE_NOOP, spoken

# What was seen is said again only where the sentence does not tell it.
_TELLS_WHEN_MET = frozenset({"is", "is_known", "is_empty"})

_HERE = QT_TRANSLATE_NOOP("CriterionWords", "here: {seen}")


def _say(text: str) -> str:
    return QCoreApplication.translate("CriterionWords", text)


def criterion_sentence(criterion: Criterion, custom: Mapping[str, str]) -> str:
    """What a criterion asks for; ``custom`` are the labels of the team's fields by key."""
    language = spoken()
    operands = [_plain(answer_word(criterion.field, each, language)) for each in criterion.operands]
    field = criterion_field(criterion.field, custom)
    sentence = criterion_words(criterion.operator, field, operands, language)
    if criterion.within_days is not None:
        days = _say(QT_TRANSLATE_NOOP("CriterionWords", "{sentence}, in the last {n} days"))
        sentence = days.format(sentence=sentence, n=criterion.within_days)
    details = criterion_details(criterion.about, criterion.half_life, criterion.group, language)
    return ", ".join([sentence, *details])


def line_sentence(line: ScoreLine, custom: Mapping[str, str]) -> str:
    """A line of a score: what was asked, and what was seen where that is news."""
    sentence = criterion_sentence(line.criterion, custom)
    value = line.value
    if isinstance(value, str):
        value = answer_word(line.criterion.field, value, spoken())
    seen = _value(value, is_count=line.criterion.field.startswith(EVENT))
    told = line.criterion.operator in _TELLS_WHEN_MET and line.points
    notes = [] if told or not seen else [_say(_HERE).format(seen=seen)]
    if line.age and line.points != line.before:
        faded = domain_word("score_line", "faded", spoken())
        notes.append(faded.format(a=points_text(line.before), b=QLocale().toString(line.age)))
    return f"{sentence} ({', '.join(notes)})" if notes else sentence


def cap_sentence(line: CapLine) -> str:
    """What a group of criteria gave too much."""
    said = domain_word("score_line", "cap", spoken())
    return said.format(a=line.group, b=QLocale().toString(line.cap))


def gate_sentence(gate: Gate, custom: Mapping[str, str]) -> str:
    """What bars a lead, or has to be there."""
    said = domain_word("gate_sentence", gate.kind, spoken())
    return said.format(condition=criterion_sentence(gate.condition, custom))


def points_text(points: int) -> str:
    """``+15``, ``−5``, ``0``."""
    text = QLocale().toString(abs(points))
    return f"+{text}" if points > 0 else f"\N{MINUS SIGN}{text}" if points < 0 else text


def criterion_field(code: str, custom: Mapping[str, str]) -> str:
    """What a criterion looks at; ``custom`` are the labels of the team's fields by key."""
    if code.startswith(CUSTOM):
        key = code.removeprefix(CUSTOM)
        return custom.get(key, key)
    return domain_title("field", code, spoken())


def _plain(operand: str) -> str:
    """A number and a day as the language writes them, words as they are."""
    day = date_of(operand)
    if day is not None:
        return day_text(day)
    try:
        return QLocale().toString(float(operand), "g", 12)
    except ValueError:
        return operand or "—"


def _value(value: FieldValue, *, is_count: bool) -> str:
    if isinstance(value, bool):
        return _say("yes") if value else _say("no")
    if isinstance(value, int):
        return QLocale().toString(value)
    if isinstance(value, float):
        return QLocale().toString(value, "g", 12)
    return "0" if value is None and is_count else (value or "").strip()


_MARKED = (QT_TRANSLATE_NOOP("CriterionWords", "yes"), QT_TRANSLATE_NOOP("CriterionWords", "no"))
