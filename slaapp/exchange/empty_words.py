"""Words that stand for nothing in many exports; proposed to the user, never taken as empty unasked.

"unknown" and "inconnu" are not among them: they are answers that a source may well have.
"""

from __future__ import annotations

from collections.abc import Iterable

from resources.typed_words import typed_list
from slaapp.exchange.cells import Cell

SUSPECTS = frozenset(
    {
        *typed_list("empty"),
        *("n/a", "na", "#n/a", "#na", "null", "nil", "nan", "nat"),
        *("-", "--", "---", "—", "–", ".", "?"),
        *("#ref!", "#value!", "#div/0!", "#name?", "#null!", "#num!", "#valeur!", "#nom?"),
        *("0/0/00", "00/00/00", "00/00/0000", "0000-00-00", "0000-00-00 00:00:00"),
    }
)


def as_word(text: str) -> str:
    """How two empty words are compared: trimmed, without case."""
    return text.strip().casefold()


def as_words(words: Iterable[str]) -> frozenset[str]:
    """A user's list of empty words, ready to compare with :func:`as_word`."""
    return frozenset(map(as_word, words))


def is_empty(cell: Cell, empty_words: frozenset[str]) -> bool:
    """Whether a cell has nothing in it, or a word that the user declared to mean nothing."""
    if not isinstance(cell, str):
        return False
    return not cell or not (word := as_word(cell)) or word in empty_words
