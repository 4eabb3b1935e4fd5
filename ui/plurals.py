"""Whether a number takes the singular in the language in force."""

from __future__ import annotations

from resources.languages import LANGUAGES
from ui.words import spoken


def takes_singular(count: int) -> bool:
    """``1 day`` and ``-1 day``; French also says ``0 jour``."""
    return abs(count) == 1 or (count == 0 and LANGUAGES[spoken()].zero_is_one)
