"""Why clocks are paused: the agreed reasons in words."""

from __future__ import annotations

from resources.domain_words import domain_title
from ui.words import spoken


def pause_reason_word(reason: str) -> str:
    """A reason that the program brings in words; one of the team's own as it was written."""
    return domain_title("pause_reason", reason, spoken())
