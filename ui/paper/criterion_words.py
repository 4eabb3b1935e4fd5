"""Fields and criteria in the print-out's language."""

from __future__ import annotations

from collections.abc import Mapping

from slaapp.domain.criterion import CUSTOM, Criterion
from ui.paper.speech import Speech
from ui.words import QT_TRANSLATE_NOOP

FIELD_WORDS = {
    "source": QT_TRANSLATE_NOOP("Paper", "Source"),
    "campaign": QT_TRANSLATE_NOOP("Paper", "Campaign"),
    "person.email": QT_TRANSLATE_NOOP("Paper", "E-mail"),
    "person.phone": QT_TRANSLATE_NOOP("Paper", "Phone"),
    "person.job_title": QT_TRANSLATE_NOOP("Paper", "Job title"),
    "company.name": QT_TRANSLATE_NOOP("Paper", "Company"),
    "company.domain": QT_TRANSLATE_NOOP("Paper", "Company’s web domain"),
    "company.city": QT_TRANSLATE_NOOP("Paper", "City"),
    "company.country": QT_TRANSLATE_NOOP("Paper", "Country"),
    "request": QT_TRANSLATE_NOOP("Paper", "Request"),
    "event:visit": QT_TRANSLATE_NOOP("Paper", "Number of visits"),
    "event:attempt": QT_TRANSLATE_NOOP("Paper", "Number of attempts"),
    "event:conversation": QT_TRANSLATE_NOOP("Paper", "Number of conversations"),
    "event:meeting": QT_TRANSLATE_NOOP("Paper", "Number of meetings"),
}
OPERATOR_WORDS = {
    "is": QT_TRANSLATE_NOOP("Paper", "{field}: {a}"),
    "is_not": QT_TRANSLATE_NOOP("Paper", "{field}: not {a}"),
    "is_one_of": QT_TRANSLATE_NOOP("Paper", "{field}: one of {all}"),
    "contains": QT_TRANSLATE_NOOP("Paper", "{field}: contains “{a}”"),
    "at_least": QT_TRANSLATE_NOOP("Paper", "{field}: at least {a}"),
    "at_most": QT_TRANSLATE_NOOP("Paper", "{field}: at most {a}"),
    "between": QT_TRANSLATE_NOOP("Paper", "{field}: from {a} to {b}"),
    "is_known": QT_TRANSLATE_NOOP("Paper", "{field}: known"),
    "is_empty": QT_TRANSLATE_NOOP("Paper", "{field}: not known"),
}
_WITHIN_DAY = QT_TRANSLATE_NOOP("Paper", "in the last day")
_WITHIN_DAYS = QT_TRANSLATE_NOOP("Paper", "in the last {n} days")


def field_word(speech: Speech, code: str, labels: Mapping[str, str]) -> str:
    """A lead's own field, or one that the team made."""
    if code.startswith(CUSTOM):
        key = code.removeprefix(CUSTOM)
        return labels.get(key, key)
    return speech.say(FIELD_WORDS[code]) if code in FIELD_WORDS else code


def criterion_words(speech: Speech, criterion: Criterion, labels: Mapping[str, str]) -> str:
    """What a criterion asks for."""
    first, second = [*criterion.operands, "", ""][:2]
    said = speech.say(
        OPERATOR_WORDS[criterion.operator],
        field=field_word(speech, criterion.field, labels),
        a=first,
        b=second,
        all=", ".join(criterion.operands),
    )
    days = criterion.within_days
    if days is None:
        return said
    return f"{said}, {speech.count(days, _WITHIN_DAY, _WITHIN_DAYS)}"
