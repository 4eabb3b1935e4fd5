"""Who agrees."""

from __future__ import annotations

from slaapp.domain.parties import Signatory
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
    """The company and the two who sign; nothing where nobody is named. Who signed stands there
    where the agreement left it open."""
    held = sheet.terms.parties
    signing = {side: _signing(sheet, side) for side in SIDES}
    named = any((one.name + one.function).strip() for one in signing.values())
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
            [(one.name or _OPEN, CELL)],
            [(one.function or _OPEN, CELL)],
        )
        for side, one in signing.items()
    ]
    return [*(introduction(company) if company else []), *table(columns, rows)]


def _signing(sheet: Sheet, side: str) -> Signatory:
    named, signed = sheet.terms.parties.of_side(side), sheet.signature_of(side)
    if named.name or signed is None:
        return named
    return Signatory(signed.name, signed.function or named.function)
