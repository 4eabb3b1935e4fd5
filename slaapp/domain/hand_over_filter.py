"""Which hand-overs a figure counts: a value that the figure and its list share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from slaapp.domain.instants import Instant

Part = Literal["accepted", "rejected", "undecided", "coded", "uncoded", "complete", "incomplete"]
"""``accepted`` in words or by silence; ``rejected`` and not overruled since; ``undecided`` is
neither. Of the rejected ones ``coded`` name a reason and ``uncoded`` none. Of the ``complete`` ones
all of ``fields`` were known."""


@dataclass(frozen=True, slots=True)
class HandOverFilter:
    """What every part that is not None lets through; hand-overs within ``[from, until)`` in UTC ms.

    ``fields`` are codes of ``criterion.FIELDS`` or "custom:KEY"; ``keys`` those of hand-overs.
    """

    handed_from: Instant | None = None
    handed_until: Instant | None = None
    agreement_ids: tuple[str, ...] | None = None
    part: Part | None = None
    fields: tuple[str, ...] = ()
    keys: tuple[str, ...] | None = None
