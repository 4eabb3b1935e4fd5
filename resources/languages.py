"""The languages that the program speaks, a line each, and all that differs by language.

A further language is a line here, a ``.ts`` file in ``resources/translations`` and its words in
``resources/words`` and ``resources/agreements``; what it lacks there is said in English.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_NARROW = "\N{NARROW NO-BREAK SPACE}"
ENGLISH = "en"
"""The language of the source texts, and of whatever another one lacks."""


@dataclass(frozen=True, slots=True)
class Language:
    """``name`` is what it calls itself, ``locale`` its habits where the system speaks another.

    ``thousands`` and ``decimal`` stand in a number, ``percent`` after one; ``zero_is_one``:
    whether nothing is counted as one is ("0 jour"); ``first_of_month`` follows the number of a
    month's first day ("1er mai").
    """

    name: str
    locale: str
    thousands: str
    decimal: str
    percent: str
    zero_is_one: bool = False
    first_of_month: str = ""


LANGUAGES: dict[str, Language] = {
    ENGLISH: Language("English", "en_GB", ",", ".", "%"),
    "fr": Language(
        "Français", "fr_FR", _NARROW, ",", f"{_NARROW}%", zero_is_one=True, first_of_month="er"
    ),
}
"""By the code of ISO 639."""


def known_language(name: str) -> str:
    """The code of a locale's language, ``fr`` for ``fr_CA.UTF-8`` and for Windows'
    ``French_France``; English where it is none of ours."""
    code = name[:2].lower()
    return code if code in LANGUAGES else ENGLISH


def said_in(said: Mapping[str, str], language: str) -> str:
    """The words in a language, or the English ones."""
    return said.get(language) or said[ENGLISH]
