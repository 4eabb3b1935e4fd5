"""The languages that the program speaks, a line each, and all that differs by language.

A further language is a line here, a ``.ts`` file in ``resources/translations`` and its words in
``resources/words`` and ``resources/agreements``. It ships with every word: the tests name those
that are missing, and English stands in for them. A demo of its own (``resources/names``) is a
matter of choice.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_NARROW, _SPACE = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}"
ENGLISH = "en"
"""The language of the source texts; it stands in for a word that is not there yet."""


@dataclass(frozen=True, slots=True)
class Patterns:
    """How days and times are written, as Qt spells patterns; what differs from English.

    ``first_long_day`` is a month's first day ("1er mai 2026"); blank: as any other day.
    """

    time: str = "HH:mm"
    day: str = "dd MMM yyyy"
    short_day: str = "d MMM"
    long_day: str = "d MMMM yyyy"
    first_long_day: str = ""
    weekday: str = "ddd"
    weekday_number: str = "ddd d"
    weekday_day: str = "ddd d MMM"
    weekday_day_year: str = "ddd d MMM yyyy"
    long_weekday_day: str = "dddd d MMMM"
    month: str = "MMMM yyyy"
    short_month: str = "MMM yyyy"
    month_alone: str = "MMM"


@dataclass(frozen=True, slots=True)
class Language:
    """``name`` is what it calls itself, ``english`` what Windows calls it, ``locale`` its habits
    where the system speaks another.

    ``thousands`` and ``decimal`` stand in a number, ``percent`` after one; ``zero_is_one``:
    whether nothing is counted as one is ("0 jour"); ``nouns_are_lowered``: whether a title loses
    its capital within a sentence (in German a noun keeps it).
    """

    name: str
    english: str
    locale: str
    thousands: str
    decimal: str
    percent: str
    zero_is_one: bool = False
    nouns_are_lowered: bool = True
    patterns: Patterns = field(default_factory=Patterns)

    def within(self, title: str) -> str:
        """A title as it stands within a sentence: "the head of sales"."""
        return title[:1].lower() + title[1:] if self.nouns_are_lowered else title


LANGUAGES: dict[str, Language] = {
    ENGLISH: Language("English", "English", "en_GB", ",", ".", "%"),
    "fr": Language(
        *("Français", "French", "fr_FR", _NARROW, ",", f"{_NARROW}%"),
        zero_is_one=True,
        patterns=Patterns(
            time=f"H'{_SPACE}h{_SPACE}'mm",
            first_long_day="d'er' MMMM yyyy",
        ),
    ),
}
"""By the code of ISO 639."""


def known_language(name: str) -> str:
    """The code of a locale's language, ``fr`` for ``fr_CA.UTF-8`` and for Windows'
    ``French_France``; English where it is none of ours."""
    spoken = re.split("[_.:-]", name)[0].lower()
    found = (code for code, own in LANGUAGES.items() if spoken in (code, own.english.lower()))
    return next(found, ENGLISH)


def said_in(said: Mapping[str, str], language: str) -> str:
    """The words in a language; while they are not there, the English ones."""
    return said.get(language) or said[ENGLISH]
