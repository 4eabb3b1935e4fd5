"""Fields and criteria in the print-out's language."""

from __future__ import annotations

from collections.abc import Mapping

from resources.domain_words import answer_word, criterion_details, domain_title, domain_word
from resources.domain_words import criterion_words as sentence
from slaapp.domain.criterion import CUSTOM, Criterion
from slaapp.domain.gate import Gate
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
    operands = [answer_word(criterion.field, each, speech.language) for each in criterion.operands]
    said = [sentence(criterion.operator, field, operands, speech.language)]
    if criterion.within_days is not None:
        said.append(speech.count(criterion.within_days, _WITHIN_DAY, _WITHIN_DAYS))
    said += criterion_details(
        criterion.about, criterion.half_life, criterion.group, speech.language
    )
    return ", ".join(said)


def gate_words(speech: Speech, gate: Gate, labels: Mapping[str, str]) -> str:
    """What bars a lead, or has to be there."""
    said = domain_word("gate_sentence", gate.kind, speech.language)
    return said.format(condition=criterion_words(speech, gate.condition, labels))
