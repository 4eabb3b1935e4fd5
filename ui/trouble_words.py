"""What a known trouble says to the user, in the language in force."""

from __future__ import annotations

from resources.sentences import trouble_sentence
from slaapp.domain.trouble import Trouble
from ui.words import spoken


def sentence_for(trouble: Trouble) -> str:
    """What happened, what to do, and that nothing is lost."""
    return trouble_sentence(trouble.code, trouble.values, spoken())


def words_for(error: Exception) -> str:
    """The sentence of a trouble; empty for a bug, which is reported elsewhere."""
    return sentence_for(error) if isinstance(error, Trouble) else ""
