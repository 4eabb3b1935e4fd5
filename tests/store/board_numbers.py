"""What a line of the board says of each of its counts."""

from __future__ import annotations

from slaapp.store.figures.board import BoardLine


def numbers(line: BoardLine) -> dict[str, int]:
    """By the names of the counts."""
    return {
        "leads": line.count("leads"),
        "qualified": line.count("qualified"),
        "handed_over": line.count("handed_over"),
        "accepted": line.count("accepted"),
        "won": line.count("won"),
        "closed": line.spread("ttc").n,
        "lost": line.count("lost"),
        "ended": line.rate("win_rate").n,
        "given_up": line.spread("lost_in").n,
        "clocked": line.spread("response").leads,
        "mature": line.rate("conversion").n,
        "immature": line.count("immature"),
        "converted": line.rate("conversion").k,
    }
