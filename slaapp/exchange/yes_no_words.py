"""Words for yes and no, in every language, and the signs for them."""

from __future__ import annotations

from resources.typed_words import typed_list
from slaapp.exchange.cells import Cell
from slaapp.exchange.unreadable import Unreadable

YES = frozenset({*typed_list("yes"), "1", "x", "✓", "✔"})
NO = frozenset({*typed_list("no"), "0"})


def is_yes_no(text: str) -> bool:
    """Whether trimmed text is one of the words."""
    word = text.casefold()
    return word in YES or word in NO


def parse_yes_no(cell: Cell) -> bool | Unreadable:
    """True or False; Unreadable "bad_yes_no" for anything else, an empty cell included."""
    if isinstance(cell, bool):
        return cell
    if isinstance(cell, str):
        word = cell.strip().casefold()
    else:
        word = str(int(cell)) if isinstance(cell, int | float) and cell in (0, 1) else ""
    if word in YES:
        return True
    return False if word in NO else Unreadable("bad_yes_no")
