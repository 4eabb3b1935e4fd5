"""What each shared figure is called and how it is counted, for window, command line and paper.

``resources/words/kpis.json``: ``{code: {"heading": …, "slow": …, "definition": …}}``, each in every
language; ``slow`` is the heading over a duration's p90. ``resources/words/kpi_readings.json`` has
those of the figures that are no single number: by reason, by stage, by part, a pace.
"""

from __future__ import annotations

import json
from functools import cache

from resources import find_resource
from resources.languages import ENGLISH, said_in

Words = dict[str, dict[str, dict[str, str]]]


@cache
def kpi_words() -> Words:
    """``{code: {"heading": {language: words}}}``."""
    return _words("kpis.json")


@cache
def reading_words() -> Words:
    """The same of what is no single number."""
    return _words("kpi_readings.json")


def kpi_word(code: str, what: str = "heading", language: str = ENGLISH) -> str:
    """What a figure's ``heading``, ``slow`` or ``definition`` says; our bug where it has none."""
    return said_in(kpi_words()[code][what], language)


def reading_word(code: str, what: str = "heading", language: str = ENGLISH) -> str:
    """What the ``heading`` or ``definition`` of what is no single number says."""
    return said_in(reading_words()[code][what], language)


def _words(name: str) -> Words:
    words: Words = json.loads(find_resource("words", name).read_text(encoding="utf-8"))
    return words
