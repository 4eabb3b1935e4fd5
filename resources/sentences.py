"""The words for known troubles, for the window and the command line alike: no Qt in here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from resources import find_resource
from resources.domain_words import domain_word
from resources.languages import said_in


@cache
def trouble_words() -> dict[str, dict[str, str]]:
    """``{code: {language: sentence}}``, with the trouble's values as ``{name}`` in it."""
    text = find_resource("words", "troubles.json").read_text(encoding="utf-8")
    words: dict[str, dict[str, str]] = json.loads(text)
    return words


class _Values(dict[str, object]):
    def __missing__(self, name: str) -> str:
        return "…"


def trouble_sentence(code: str, values: Mapping[str, object], language: str = "en") -> str:
    """What happened, what to do, and that nothing is lost, in ``en`` or ``fr``.

    A code without words gets a general sentence that names it; a value that is not there
    becomes an ellipsis: a trouble must be told, whatever is missing.
    """
    words = trouble_words()
    sentences = words.get(code) or words["unknown_trouble"]
    said = {name: _said(name, value, language) for name, value in values.items()}
    return said_in(sentences, language).format_map(_Values({"code": code, **said}))


def _said(name: str, value: object, language: str) -> object:
    """A value; the codes of fields as words."""
    if name != "fields" or not isinstance(value, tuple):
        return value
    words = (domain_word("field", code, language) for code in value)
    return ", ".join(word.removeprefix("custom:") for word in words)
