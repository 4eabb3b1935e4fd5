"""What the words mean."""

from __future__ import annotations

from slaapp.domain.definitions import DEFINITIONS
from slaapp.store.rows.agreement_sheet import Sheet
from ui.paper.definition_words import definition_word
from ui.paper.speech import Speech
from ui.paper.strip import Strip
from ui.paper.style import CELL, NAME
from ui.paper.table import Column, table
from ui.words import QT_TRANSLATE_NOOP

TITLE_OF_DEFINITIONS = QT_TRANSLATE_NOOP("Paper", "Definitions")
_TERM = QT_TRANSLATE_NOOP("Paper", "Term")
_MEANS = QT_TRANSLATE_NOOP("Paper", "Means")


def definitions(speech: Speech, sheet: Sheet, _number: int) -> list[Strip]:
    """The terms that somebody defined."""
    held = sheet.terms.definitions.to_document()
    rows = [
        ([(definition_word(speech, code), NAME)], [(held[code], CELL)])
        for code in DEFINITIONS
        if held[code].strip()
    ]
    return table((Column(speech.say(_TERM), 3), Column(speech.say(_MEANS), 9)), rows)
