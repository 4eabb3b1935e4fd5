"""A criterion in the language of the terminal, and the fields that people name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from resources.domain_words import answer_word, criterion_details, domain_word
from slaapp.cli.session import Session
from slaapp.domain.criterion import BEHAVIOURS, CUSTOM, EVENT, FIELDS, INTERESTS, Criterion
from slaapp.domain.folding import fold
from slaapp.domain.trouble import Trouble


def criterion_text(session: Session, criterion: Criterion, labels: Mapping[str, str]) -> str:
    """``Time on site at least 440``; its points are shown beside it."""
    language = session.vocabulary.language
    operands = [answer_word(criterion.field, each, language) for each in criterion.operands]
    days = criterion.within_days
    parts = (
        field_text(session, criterion.field, labels),
        domain_word("operator", criterion.operator, language),
        ", ".join(operands),
        "" if days is None else session.say("criteria.within", days=days),
    )
    details = criterion_details(criterion.about, criterion.half_life, criterion.group, language)
    return ", ".join([" ".join(filter(None, parts)), *details])


def field_text(session: Session, field: str, labels: Mapping[str, str]) -> str:
    """What people call a field: their own by its label."""
    return labels.get(field) or session.vocabulary.word("field", field).removeprefix(CUSTOM)


_TAGS = frozenset({"tag", "tags", "etiquette", "etiquettes"})
"""No criterion looks at tags, and nothing is learned from them: to leave them out is no mistake."""


def named_fields(
    session: Session, typed: Iterable[str], labels: Mapping[str, str]
) -> frozenset[str]:
    """The codes of fields as typed: a code, or a label whatever its case and accents.

    Raises Trouble("unknown_field").
    """
    codes = [*FIELDS, *INTERESTS, *(EVENT + kind for kind in BEHAVIOURS), *labels]
    known = {fold(field_text(session, code, labels)): code for code in codes}
    known |= {fold(code.removeprefix(CUSTOM)): code for code in labels}
    known |= {fold(code): code for code in codes}
    found = []
    for name in typed:
        code = known.get(fold(name).strip())
        if code is None and fold(name).strip() in _TAGS:
            continue
        if code is None:
            raise Trouble("unknown_field", name=name)
        found.append(code)
    return frozenset(found)
