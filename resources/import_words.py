"""The words about rows of a file, for the window and the command line alike: no Qt in here."""

from __future__ import annotations

import json
from functools import cache

from resources import find_resource
from resources.languages import said_in


@cache
def import_words() -> dict[str, dict[str, str]]:
    """``{"reason.bad_date": {language: words}}``: reasons, flags and notices of an import."""
    text = find_resource("words", "importing.json").read_text(encoding="utf-8")
    words: dict[str, dict[str, str]] = json.loads(text)
    return words


def reason_words(code: str, language: str = "en") -> str:
    """Why a row is not taken; a code without words is said as it is."""
    return _words("reason", code, language)


def flag_words(code: str, count: int, language: str = "en") -> str:
    """What was met ``count`` times and taken all the same."""
    return _words("flag", code, language).replace("{count}", str(count))


def notice_words(code: str, language: str = "en") -> str:
    """What is worth knowing about a file as a whole."""
    return _words("notice", code, language)


def _words(family: str, code: str, language: str) -> str:
    known = import_words().get(f"{family}.{code}")
    return said_in(known, language) if known else code
