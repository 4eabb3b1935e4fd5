"""A criterion as a sentence: ``phone is known``, ``at least 2 visits in the last 30 days``."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from resources.domain_words import criterion_words, domain_title
from slaapp.domain.criterion import CUSTOM, EVENT, Criterion, FieldValue
from slaapp.domain.score import ScoreLine
from ui.words import QT_TRANSLATE_NOOP, spoken

# What was seen is said again only where the sentence does not tell it.
_TELLS_WHEN_MET = frozenset({"is", "is_known", "is_empty"})


def _say(text: str) -> str:
    return QCoreApplication.translate("CriterionWords", text)


def criterion_sentence(criterion: Criterion, custom: Mapping[str, str]) -> str:
    """What a criterion asks for; ``custom`` are the labels of the team's fields by key."""
    operands = [_plain(each) for each in criterion.operands]
    field = criterion_field(criterion.field, custom)
    sentence = criterion_words(criterion.operator, field, operands, spoken())
    if criterion.within_days is None:
        return sentence
    days = _say(QT_TRANSLATE_NOOP("CriterionWords", "{sentence}, in the last {n} days"))
    return days.format(sentence=sentence, n=criterion.within_days)


def line_sentence(line: ScoreLine, custom: Mapping[str, str]) -> str:
    """A line of a score: what was asked, and what was seen where that is news."""
    sentence = criterion_sentence(line.criterion, custom)
    seen = _value(line.value, is_count=line.criterion.field.startswith(EVENT))
    told = line.criterion.operator in _TELLS_WHEN_MET and line.points
    if told or not seen:
        return sentence
    return _say(QT_TRANSLATE_NOOP("CriterionWords", "{sentence} (here: {seen})")).format(
        sentence=sentence, seen=seen
    )


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
    """A number as the language writes it, words as they are."""
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
