"""A filter of leads: a value that a list and a figure share, and that can describe itself."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from operator import attrgetter
from typing import Any

from slaapp.domain.instants import Instant

EMPTY = ""
"""The value that stands for "no source", "no owner", … in a filter."""


NOW_PARTS = ("overdue_at", "at_risk_at", "undecided_at", "awake_at")
"""The parts that mean "as of now": what a list shows goes on with the clock."""

NOBODY_STILL = "0"
"""What ``still`` says where no stage has a limit, or it is not known what time it is."""


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
    ``hours`` ("08") and ``weekdays`` ("1" is Monday) are those of receipt in the workspace's zone;
    of a lead whose time of receipt is not known the hour is EMPTY. ``behind``: it has one of the
    deadlines or hand-overs of each condition of ``behind.behind_text``, blanks between them.
    ``was_in``: groups of stages, one of each group was or is its own, as far as its time there is
    measured (of history it is not); ``historical``: whether it was brought in as history.
    ``lost``: whether it is; ``ended``: whether it is won or lost; ``end_known``: whether one knows
    when that was.
    ``score_from`` and ``score_until``: whole points, [from, until). ``next_step``: whether somebody
    planned one. ``tags``: groups of keys, each a tag of every group (EMPTY: it has none).
    ``custom``: conditions on the team's own fields, each a field's key and then the texts of which
    the lead has one. ``own_meets``: others on them, each a field's key, an operator of a criterion
    and its operands, all of which hold. The parts of ``NOW_PARTS`` compare with an instant that is
    now: ``overdue_at``: a deadline is past its due instant; ``at_risk_at``: past its warning, not
    past its due instant; ``undecided_at``: it was rejected and nobody decided on that yet, in words
    or by silence; ``awake_at``: recycled, and the day to think of it again has come. ``still``: it
    stood still at an instant, as ``stagnation.still_filter`` has it. ``share``: of these numbers,
    as ``lead_share`` has it; nobody chooses it, a great reading is divided by it.
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
    overdue_at: Instant | None = None
    at_risk_at: Instant | None = None
    undecided_at: Instant | None = None
    awake_at: Instant | None = None
    still: str | None = None
    next_step: bool | None = None
    score_from: int | None = None
    score_until: int | None = None
    product_ids: tuple[str, ...] | None = None
    tags: tuple[tuple[str, ...], ...] | None = None
    custom: tuple[tuple[str, ...], ...] | None = None
    own_meets: tuple[tuple[str, ...], ...] | None = None
    touched_by: str | None = None
    hours: tuple[str, ...] | None = None
    weekdays: tuple[str, ...] | None = None
    was_in: tuple[tuple[str, ...], ...] | None = None
    historical: bool | None = None
    lost: bool | None = None
    ended: bool | None = None
    end_known: bool | None = None
    behind: str | None = None
    keys: tuple[str, ...] | None = None
    share: str | None = None

    @property
    def parts(self) -> dict[str, Any]:
        """The parts that are set, by name."""
        told = zip(_NAMES, _values_of(self), strict=True)
        return {name: value for name, value in told if value is not None}

    @property
    def is_empty(self) -> bool:
        """Whether it lets every lead through."""
        return not self.parts

    def as_of(self, now: Instant, still: str | None = None) -> LeadFilter:
        """The same with its parts that mean "now" at that instant; ``still`` is what it is to
        stand still by then (None: as it was said)."""
        moved: dict[str, Any] = {name: now for name in NOW_PARTS if name in self.parts}
        if still is not None and self.still is not None:
            moved["still"] = still
        return replace(self, **moved) if moved else self

    @property
    def settled(self) -> LeadFilter:
        """The same at no instant in particular: two that differ by the time of day are one."""
        return self.as_of(0, NOBODY_STILL)


# Parts are asked for thousands of times for one board: what they are called is found once.
_NAMES = tuple(field.name for field in fields(LeadFilter))
_values_of = attrgetter(*_NAMES)
