"""Words for yes and no, in French and English."""

from __future__ import annotations

from slaapp.exchange.cells import Cell
from slaapp.exchange.unreadable import Unreadable

YES = frozenset({"yes", "y", "oui", "o", "true", "vrai", "1", "x", "✓", "✔", "on"})
NO = frozenset({"no", "n", "non", "false", "faux", "0", "off"})


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
