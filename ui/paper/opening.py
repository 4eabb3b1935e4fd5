"""What the first page begins with: whose agreement it is, what it is called, which version."""

from __future__ import annotations

from slaapp.store.rows.agreement_sheet import Sheet
from ui.paper.measures import WIDTH, pt
from ui.paper.speech import Speech
from ui.paper.standing_words import beginning_words, standing_words, version_words
from ui.paper.strip import Filled, Strip, glue, paragraph, space
from ui.paper.style import ACCENT, LONG_TITLE, OVERLINE, STATUS, TITLE
from ui.words import QT_TRANSLATE_NOOP

_AGREEMENT = QT_TRANSLATE_NOOP("Paper", "Agreement between marketing and sales")
_STATUS = QT_TRANSLATE_NOOP("Paper", "{version} – {standing}")
_SHORT = 70
"""Letters of a title that may be large."""


def agreement_name(speech: Speech, sheet: Sheet) -> str:
    """What the parties called it, else what it is."""
    return sheet.terms.name if sheet.terms.name.strip() else speech.say(_AGREEMENT)


def opening(speech: Speech, sheet: Sheet) -> list[Strip]:
    """Company, title and version, and a rule below."""
    name, kind = agreement_name(speech, sheet), speech.say(_AGREEMENT)
    company = sheet.terms.parties.company
    above = company if company.strip() else "" if kind.casefold() in name.casefold() else kind
    status = speech.say(
        _STATUS, version=version_words(speech, sheet), standing=standing_words(speech, sheet)
    )
    title = TITLE if len(name) <= _SHORT else LONG_TITLE
    texts = [(above, OVERLINE), (name, title), (status, STATUS)]
    texts.append((beginning_words(speech, sheet), STATUS))
    strips = [strip for text, style in texts if text for strip in paragraph(text, style)]
    rule = Strip(pt(6), filled=(Filled(0, pt(3), WIDTH, pt(1.6), ACCENT),))
    return [*glue(strips), space(2, glued=True), rule]
