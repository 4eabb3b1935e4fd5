"""Which deadlines a figure of attainment counts: a value that the figure and its list share."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

from slaapp.domain.instants import Instant

Part = Literal[
    "met", "breached", "met_so_far", "open", "due", "so_far", "settled", "owed", "at_risk"
]
PARTS: tuple[Part, ...] = ("met", "breached", "met_so_far", "open")
"""``met`` and ``breached`` are those whose due instant has come; the others were met before it,
or are open and not due yet: they are told apart, as "so far".

``due`` is ``met`` or ``breached``, ``so_far`` one of the others. Of those ``due`` the ``settled``
were answered, however late, and the ``owed`` still are not. ``at_risk``: open, past the warning
and not past the due instant."""


@dataclass(frozen=True, slots=True)
class AttainmentFilter:
    """What every part that is not None lets through.

    Due instants are half-open ranges [from, until) in UTC ms. ``holder_ids`` held the lead at
    the due instant; ``agreement_ids`` are the versions that they are held to; ``""`` stands for
    nobody and for no tier.
    """

    due_from: Instant | None = None
    due_until: Instant | None = None
    sides: tuple[str, ...] | None = None
    commitments: tuple[str, ...] | None = None
    tiers: tuple[str, ...] | None = None
    holder_ids: tuple[str, ...] | None = None
    agreement_ids: tuple[str, ...] | None = None
    part: Part | None = None
    keys: tuple[str, ...] | None = None

    def only(self, **parts: str) -> AttainmentFilter:
        """The filter narrowed to single values: ``chosen.only(sides="sales", tiers="hot")``."""
        changes: dict[str, Any] = {name: (value,) for name, value in parts.items()}
        return replace(self, **changes)

    def due_within(self, begin: Instant, end: Instant) -> AttainmentFilter:
        """The filter narrowed to the due instants that are also in ``[begin, end)``."""
        first = begin if self.due_from is None else max(begin, self.due_from)
        last = end if self.due_until is None else min(end, self.due_until)
        return replace(self, due_from=first, due_until=last)
