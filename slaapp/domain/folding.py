"""Text as it is compared: without case, accents and ligatures (SQLite folds ASCII only)."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# What neither case folding nor decomposition takes apart.
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "’": "'"})


def fold(text: str) -> str:
    """``text`` in lower case, without accents, œ as oe, runs of blanks as one blank, trimmed.

    Folding twice changes nothing more.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    return _fold_short(text) if len(text) <= _SHORT else _fold(text)


def _fold(text: str) -> str:
    lowered = unicodedata.normalize("NFKD", text.casefold()).casefold()
    bare = "".join(sign for sign in lowered if not unicodedata.combining(sign))
    return " ".join(bare.translate(_LETTERS).split())


_SHORT = 40
_fold_short = lru_cache(maxsize=1 << 14)(_fold)
"""Names come again and again: a file of leads has few first names, and each company many times."""
