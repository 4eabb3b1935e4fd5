"""What an agreement defines, in the print-out's language."""

from __future__ import annotations

from ui.paper.speech import Speech
from ui.words import QT_TRANSLATE_NOOP

DEFINITION_WORDS = {
    "lead": QT_TRANSLATE_NOOP("Paper", "Lead"),
    "mql": QT_TRANSLATE_NOOP("Paper", "Qualified lead (MQL)"),
    "sal": QT_TRANSLATE_NOOP("Paper", "Accepted lead (SAL)"),
    "opportunity": QT_TRANSLATE_NOOP("Paper", "Opportunity"),
    "customer": QT_TRANSLATE_NOOP("Paper", "Customer"),
    "person_or_company": QT_TRANSLATE_NOOP("Paper", "Person or company"),
    "ideal_customer": QT_TRANSLATE_NOOP("Paper", "Ideal customer"),
    "exclusions": QT_TRANSLATE_NOOP("Paper", "Who is no lead"),
}


def definition_word(speech: Speech, code: str) -> str:
    """The term of a definition; "" for none."""
    return speech.say(DEFINITION_WORDS[code]) if code in DEFINITION_WORDS else ""
