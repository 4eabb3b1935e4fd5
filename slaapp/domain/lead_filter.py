"""A filter of leads: a value that a list and a figure share, and that can describe itself."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from slaapp.domain.instants import Instant

EMPTY = ""
"""The value that stands for "no source", "no owner", … in a filter."""


@dataclass(frozen=True, slots=True)
class LeadFilter:
    """What a list shows or a figure counts; every part that is not None must hold.

    Instants are half-open ranges [from, until) in UTC ms. ``months`` are "YYYY-MM" of receipt in
    the workspace's zone. ``won``, ``handed_over``, ``attempted``: whether it happened at all;
    ``received``: whether one knows when; ``excluded``: whether a signed exception takes it out of
    every figure. ``accepted_by`` an instant: accepted by then, in words
    or by silence; ``clocked_by``: the clock of a hand-over had started by then (history has none).
    ``opportunity``: whether there was one. ``won_within_days``: won at most that many calendar days
    after receipt; ``qualified_within_days`` and its like: so many times 24 hours. ``currencies`` of
    the amount, of leads that have one. ``qualified_tiers``: of the tier that it was qualified
    with. ``upheld_from`` an instant: a rejection of its last hand-over was upheld, in words or by
    silence, from then on or never. ``touched_by``: keys of operations, blanks between them;
    each brought the lead in or told something about it. ``keys``: these leads and no others.
    """

    text: str | None = None
    stages: tuple[str, ...] | None = None
    source_ids: tuple[str, ...] | None = None
    campaign_ids: tuple[str, ...] | None = None
    owner_ids: tuple[str, ...] | None = None
    tiers: tuple[str, ...] | None = None
    months: tuple[str, ...] | None = None
    received: bool | None = None
    excluded: bool | None = None
    received_from: Instant | None = None
    received_until: Instant | None = None
    qualified: bool | None = None
    qualified_from: Instant | None = None
    qualified_until: Instant | None = None
    qualified_tiers: tuple[str, ...] | None = None
    upheld_from: Instant | None = None
    handed_over: bool | None = None
    accepted: bool | None = None
    accepted_by: Instant | None = None
    clocked_by: Instant | None = None
    attempted: bool | None = None
    opportunity: bool | None = None
    won: bool | None = None
    qualified_within_days: int | None = None
    accepted_within_days: int | None = None
    opportunity_within_days: int | None = None
    won_within_days: int | None = None
    currencies: tuple[str, ...] | None = None
    open_deadline: bool | None = None
    touched_by: str | None = None
    keys: tuple[str, ...] | None = None

    @property
    def parts(self) -> dict[str, Any]:
        """The parts that are set, by name."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in values.items() if value is not None}

    @property
    def is_empty(self) -> bool:
        """Whether it lets every lead through."""
        return not self.parts
