"""The words for the domain's codes, for window, command line and paper alike: no Qt in here.

``resources/words/domain.json`` holds them once: ``"commitment.answer": {language: words}``.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache

from resources import find_resource
from resources.languages import said_in


@cache
def domain_words() -> dict[str, dict[str, str]]:
    """``{"family.code": {language: words}}``."""
    text = find_resource("words", "domain.json").read_text(encoding="utf-8")
    words: dict[str, dict[str, str]] = json.loads(text)
    return words


def domain_word(family: str, code: str, language: str = "en") -> str:
    """A code as within a sentence (``handed over``); English where the language has no word for
    it, and a code without words is said as it is: the team's own reasons are such."""
    said = domain_words().get(f"{family}.{code}")
    return code if said is None else said_in(said, language)


def domain_title(family: str, code: str, language: str = "en") -> str:
    """A code as at the beginning of a line: ``Handed over``; one without words as it is."""
    if f"{family}.{code}" not in domain_words():
        return code
    word = domain_word(family, code, language)
    return word[:1].upper() + word[1:]


def criterion_words(operator: str, field: str, operands: Sequence[str], language: str) -> str:
    """What a criterion asks for: ``Visits: at least 2``; field and operands as they are said.

    Of an operator without words, the field.
    """
    if f"operator_sentence.{operator}" not in domain_words():
        return field
    first, second = [*operands, "", ""][:2]
    sentence = domain_word("operator_sentence", operator, language)
    return sentence.format(field=field, a=first, b=second, all=", ".join(operands))


def answer_word(field: str, operand: str, language: str) -> str:
    """The word for an answer of a field of interest; any other operand as it is."""
    family, code = f"answer_{field.removeprefix('interest.')}", operand.strip().lower()
    return domain_word(family, code, language) if f"{family}.{code}" in domain_words() else operand


def criterion_details(about: str, half_life: int | None, group: str, language: str) -> list[str]:
    """What a criterion says beside its sentence: what its events are about, how it fades (in
    days), and the group whose cap it falls under."""
    said = {"about": about, "half_life": half_life, "group": group}
    return [
        domain_word("criterion_detail", code, language).format(a=value)
        for code, value in said.items()
        if value not in (None, "")
    ]
