"""What is decided in a review meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from slaapp.domain.roles import SIDES

BOTH = "both"
OWNERS = (*SIDES, BOTH)
"""Whose a decision is, where it is no one member's."""

MOST_LETTERS = 400
"""Of a decision; what is longer is not read out in a meeting."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """``owner`` is one of ``OWNERS`` or the key of a member; ``due`` None: no day was agreed."""

    text: str
    owner: str = BOTH
    due: date | None = None
