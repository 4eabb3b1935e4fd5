"""What stands beside the queue: disputes, escalations, leads that stand still or wake up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from slaapp.domain.instants import Instant

if TYPE_CHECKING:
    from slaapp.domain.escalation import Notice
    from slaapp.domain.lead_filter import LeadFilter
    from slaapp.domain.rulebook import Rulebook
    from slaapp.store.rows.disputes import DisputeRow
    from ui.desk import Person

TO_HAND_OVER, TO_ANSWER, STEPS = "to_hand_over", "to_answer", "steps"
DISPUTES, ESCALATIONS, STILL, AWAKE = "disputes", "escalations", "still", "awake"
NARROWING = (TO_HAND_OVER, TO_ANSWER, STEPS)
"""Those that are parts of the queue."""

LISTED = (DISPUTES, ESCALATIONS)
"""Those that have a list of their own in the queue's place; the others open the page of leads."""

STAGES_OF: Mapping[str, tuple[str, ...]] = {
    "marketing": ("new", "qualified"),
    "sales": ("handed_over", "accepted", "contacted", "opportunity"),
}
"""Who has to move a lead on, by its stage; a manager looks at all of them."""


@dataclass(frozen=True)
class Matters:
    """How many there are of each; ``chosen`` are the leads behind those that open their page."""

    counts: Mapping[str, int] = field(default_factory=dict)
    chosen: Mapping[str, LeadFilter] = field(default_factory=dict)
    disputes: tuple[DisputeRow, ...] = ()
    notices: tuple[Notice, ...] = ()


def read_matters(
    connection: Any,
    wanted: tuple[str, ...],
    book: Rulebook,
    now: Instant,
    who: Person | None,
    own_only: bool,
) -> Matters:
    """What there is at ``now`` of the matters that a role has; on the reading thread."""
    from slaapp.domain.lead_filter import EMPTY, LeadFilter
    from slaapp.store.figures.escalations import escalations
    from slaapp.store.rows.disputes import disputes
    from slaapp.store.rows.leads import count_leads

    role = who.role if who is not None else ""
    chosen = {}
    if AWAKE in wanted:
        chosen[AWAKE] = LeadFilter(awake_at=now)
    if STILL in wanted:
        owners = (who.key, EMPTY) if own_only and who is not None else None
        chosen[STILL] = _still(book, now, role, owners)
    counts = {name: count_leads(connection, each) for name, each in chosen.items()}
    waiting = tuple(disputes(connection, now)) if DISPUTES in wanted else ()
    told = tuple(escalations(connection, book, now, role)) if ESCALATIONS in wanted else ()
    counts |= {DISPUTES: len(waiting), ESCALATIONS: len(told)}
    return Matters(counts, chosen, waiting, told)


def _still(book: Rulebook, now: Instant, role: str, owners: tuple[str, ...] | None) -> LeadFilter:
    from slaapp.domain.lead_filter import LeadFilter
    from slaapp.domain.stagnation import still_filter

    version = book.version_at(now)
    text = None
    if version is not None:
        stages = STAGES_OF.get(role, ())
        openings = book.openings_of(version)
        text = still_filter(version.agreement.stagnation, openings, now, stages)
    return LeadFilter(keys=()) if text is None else LeadFilter(still=text, owner_ids=owners)
