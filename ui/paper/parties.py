"""Who agrees."""

from __future__ import annotations

from slaapp.domain.roles import SIDES
from slaapp.store.rows.agreement_sheet import Sheet
from ui.paper.section import introduction
from ui.paper.speech import Speech
from ui.paper.strip import Strip, paragraph
from ui.paper.style import BODY, CELL, NAME
from ui.paper.table import Column, table
from ui.paper.target_words import receiver_word
from ui.words import QT_TRANSLATE_NOOP

TITLE_OF_PARTIES = QT_TRANSLATE_NOOP("Paper", "Parties")
_BETWEEN = QT_TRANSLATE_NOOP("Paper", "Marketing and sales of {company} agree on what follows.")
_SIDE = QT_TRANSLATE_NOOP("Paper", "Side")
_SIGNS = QT_TRANSLATE_NOOP("Paper", "Signs for it")
_OPEN = "–"
_FUNCTION = QT_TRANSLATE_NOOP("Paper", "Function")


def parties(speech: Speech, sheet: Sheet, _number: int) -> list[Strip]:
    """The company and the two who sign; nothing where nobody is named."""
    held = sheet.terms.parties
    named = any((held.of_side(side).name + held.of_side(side).function).strip() for side in SIDES)
    company = speech.say(_BETWEEN, company=held.company) if held.company.strip() else ""
    if not named:
        return paragraph(company, BODY) if company else []
    columns = (
        Column(speech.say(_SIDE), 2),
        Column(speech.say(_SIGNS), 4),
        Column(speech.say(_FUNCTION), 4),
    )
    rows = [
        (
            [(receiver_word(speech, side), NAME)],
            [(held.of_side(side).name or _OPEN, CELL)],
            [(held.of_side(side).function or _OPEN, CELL)],
        )
        for side in SIDES
    ]
    return [*(introduction(company) if company else []), *table(columns, rows)]
