"""Which campaigns are fairs: nobody marks them, so they are told by their name and their days."""

from __future__ import annotations

from datetime import date, timedelta

from slaapp.domain.folding import fold

_WORDS = frozenset(
    [
        "congres",
        "congress",
        "convention",
        "expo",
        "exhibition",
        "fair",
        "fairs",
        "foire",
        "forum",
        "messe",
        "salon",
        "salons",
        "show",
        "tradeshow",
    ]
)
_LONGEST = timedelta(days=6)
"""From the first day to the last: fairs last days, other campaigns weeks."""


def looks_like_fair(name: str, starts_on: str | None, ends_on: str | None) -> bool:
    """Whether its name says so, or it lasts no longer than fairs do; days in ISO."""
    if _WORDS & set(fold(name).replace("-", " ").split()):
        return True
    if not (starts_on and ends_on):
        return False
    return date.fromisoformat(ends_on) - date.fromisoformat(starts_on) <= _LONGEST
