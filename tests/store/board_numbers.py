"""What a line of the board says of each of its counts."""

from __future__ import annotations

from slaapp.store.figures.board import BoardLine


def numbers(line: BoardLine) -> dict[str, int]:
    """By the names of the counts."""
    return {
        "leads": line.leads,
        "qualified": line.qualified,
        "handed_over": line.handed_over,
        "accepted": line.accepted,
        "won": line.won,
        "closed": line.closing.n,
        "clocked": line.clocked,
        "mature": line.conversion.n,
        "immature": line.immature,
        "converted": line.conversion.k,
    }
