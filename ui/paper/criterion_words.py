"""Fields and criteria in the print-out's language."""

from __future__ import annotations

from collections.abc import Mapping

from resources.domain_words import criterion_words as sentence
from resources.domain_words import domain_title
from slaapp.domain.criterion import CUSTOM, Criterion
from ui.paper.speech import Speech
from ui.words import QT_TRANSLATE_NOOP

_WITHIN_DAY = QT_TRANSLATE_NOOP("Paper", "in the last day")
_WITHIN_DAYS = QT_TRANSLATE_NOOP("Paper", "in the last {n} days")


def field_word(speech: Speech, code: str, labels: Mapping[str, str]) -> str:
    """A lead's own field, or one that the team made."""
    if code.startswith(CUSTOM):
        key = code.removeprefix(CUSTOM)
        return labels.get(key, key)
    return domain_title("field", code, speech.language)


def criterion_words(speech: Speech, criterion: Criterion, labels: Mapping[str, str]) -> str:
    """What a criterion asks for."""
    field = field_word(speech, criterion.field, labels)
    said = sentence(criterion.operator, field, criterion.operands, speech.language)
    days = criterion.within_days
    if days is None:
        return said
    return f"{said}, {speech.count(days, _WITHIN_DAY, _WITHIN_DAYS)}"
