"""What each shared figure is called and how it is counted, for window, command line and paper.

``resources/words/kpis.json``: ``{code: {"heading": …, "slow": …, "definition": …}}``, each in every
language; ``slow`` is the heading over a duration's p90.
"""

from __future__ import annotations

import json
from functools import cache

from resources import find_resource
from resources.languages import ENGLISH, said_in


@cache
def kpi_words() -> dict[str, dict[str, dict[str, str]]]:
    """``{code: {"heading": {language: words}}}``."""
    text = find_resource("words", "kpis.json").read_text(encoding="utf-8")
    words: dict[str, dict[str, dict[str, str]]] = json.loads(text)
    return words


def kpi_word(code: str, what: str = "heading", language: str = ENGLISH) -> str:
    """What a figure's ``heading``, ``slow`` or ``definition`` says; our bug where it has none."""
    return said_in(kpi_words()[code][what], language)
