"""The command line's words, in the language of the user's terminal."""

from __future__ import annotations

import json
import locale
from collections.abc import Mapping
from functools import cache

from resources import find_resource
from resources.difference_words import term_words
from resources.domain_words import domain_words
from resources.languages import known_language, said_in
from resources.sentences import trouble_sentence
from slaapp.domain.trouble import Trouble


def spoken_language(environment: Mapping[str, str]) -> str:
    """The language of the first of LC_ALL, LC_MESSAGES, LANG that is set; ``en`` if not ours.

    LANGUAGE, a list, goes first unless the locale is C. Where nothing is set (Windows), the
    system's own locale tells.
    """
    names = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    tongue = next((name for name in names if name), None) or locale.getlocale()[0] or ""
    if environment.get("LANGUAGE") and tongue.partition(".")[0] not in ("C", "POSIX", ""):
        tongue = environment["LANGUAGE"]
    return known_language(tongue)


@cache
def _sentences() -> dict[str, dict[str, str]]:
    """The command line's own, and those it shares with the window."""
    text = find_resource("words", "cli.json").read_text("utf-8")
    sentences: dict[str, dict[str, str]] = json.loads(text)
    return sentences | domain_words() | term_words()


class Vocabulary:
    """Says codes in one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def say(self, code: str, /, **values: object) -> str:
        """The sentence of a code with its values; a KeyError where it has none is our bug."""
        return said_in(_sentences()[code], self.language).format_map(values)

    def word(self, family: str, code: str | None) -> str:
        """A code of the domain as a word (``stage.won``); as it is where there is none."""
        known = _sentences().get(f"{family}.{code}")
        return said_in(known, self.language) if known else (code or "")

    def code_of(self, family: str, typed: str) -> str:
        """The code that a typed word means in either language; the word itself if none."""
        wanted = typed.strip().casefold()
        for code, said in _sentences().items():
            if code.startswith(f"{family}.") and wanted in {s.casefold() for s in said.values()}:
                return code.removeprefix(f"{family}.")
        return wanted

    def trouble(self, trouble: Trouble) -> str:
        """What happened and what to do, in one sentence."""
        own = _sentences().get(f"trouble.{trouble.code}")
        if own is not None:
            return said_in(own, self.language).format_map(trouble.values)
        return trouble_sentence(trouble.code, trouble.values, self.language)
