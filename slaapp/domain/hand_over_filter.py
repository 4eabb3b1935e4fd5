"""Which hand-overs a figure counts: a value that the figure and its list share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from slaapp.domain.instants import Instant

Part = Literal[
    "accepted", "rejected", "undecided", "decided", "coded", "uncoded", "other", "contacted",
    "complete", "incomplete", "clocked", "persistent", "paused",
]  # fmt: skip
"""``accepted`` in words or by silence; ``rejected`` and not overruled since; ``undecided`` is
neither, ``decided`` one of them. Of the rejected ones ``coded`` name a reason, ``uncoded`` none and
``other`` the reason of that code. The ``contacted`` were spoken to. Of the ``complete`` ones all of
``fields`` were known. The ``clocked`` are held to an agreement; of them the ``persistent`` were
tried as often as ``enough`` says, and in the ``paused`` the clocks stood still as agreed."""
WITHOUT_FIELDS: tuple[Part, ...] = tuple(
    part for part in get_args(Part) if part not in ("complete", "incomplete")
)
"""The parts that mean something without ``fields``."""


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
    reason_ids: tuple[str, ...] | None = None
    enough: tuple[str, ...] = ()
