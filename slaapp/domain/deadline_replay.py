"""What would have become of the deadlines of past hand-overs, had something else been promised.

Everything but the promise stays as it was: the calendar that each cycle may read, pauses,
appointments, upgrades, rejections. Nobody can tell how people would have behaved; this says what
their behaviour would have been worth.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from slaapp.domain.commitment import TIERS, Commitment
from slaapp.domain.deadline import Deadline
from slaapp.domain.instants import Instant
from slaapp.domain.kpi import Rate
from slaapp.domain.standing import Cycles, stand
from slaapp.domain.terms import Terms

Outcome: TypeAlias = Literal["kept", "missed", "not_due", "left_out"]
"""``missed`` are also those that still wait beyond the due instant. ``not_due`` are not counted,
the due instant lies ahead; ``left_out`` neither: owed no more, or in dispute, before it came."""


@dataclass(frozen=True, slots=True)
class ReplayedLead:
    """A deadline that a lead would have had, and what would have become of it."""

    lead_id: str
    commitment: str
    tier: str | None
    start_at: Instant
    due_at: Instant
    outcome: Outcome


@dataclass(slots=True)
class ReplayLine:
    """The deadlines of one commitment and tier (None: all of them), by their outcome.

    ``promised`` is what was kept of the same kind and tier as it really was promised, by
    ``promised_leads``.
    """

    commitment: str
    tier: str | None
    leads: dict[Outcome, list[str]] = field(
        default_factory=lambda: {"kept": [], "missed": [], "not_due": [], "left_out": []}
    )
    promised: Rate = field(default_factory=lambda: Rate(0, 0))
    promised_leads: list[str] = field(default_factory=list)

    @property
    def kept(self) -> Rate:
        """Kept ÷ (kept + missed), as the attainment is reckoned."""
        kept = len(self.leads["kept"])
        return Rate(kept, kept + len(self.leads["missed"]))


def outcome_of(deadline: Deadline, now: Instant) -> Outcome:
    """What a deadline counts as: it enters on its due instant, whatever its state."""
    halts = (deadline.cancelled_at, deadline.suspended_at)
    halted = min((at for at in halts if at is not None), default=None)
    if deadline.stopped_at is None and halted is not None and halted <= deadline.due_at:
        return "left_out"
    if deadline.due_at > now:
        return "not_due"
    if deadline.stopped_at is not None:
        return "kept" if deadline.stopped_at <= deadline.due_at else "missed"
    # On its due instant an open one is not breached yet.
    return "not_due" if deadline.due_at == now else "missed"


def replay(
    lead_id: str, cycles: Cycles, commitments: Sequence[Commitment], now: Instant
) -> list[ReplayedLead]:
    """The deadlines of one lead under other promises; a signed exclusion leaves none."""
    if cycles.exceptions.excluded:
        return []
    changed = replace(
        cycles,
        judged=[_promising(terms, commitments) for terms in cycles.judged],
        stretches=[
            (stretch, promised)
            for stretch, terms in cycles.stretches
            if (promised := _promising(terms, commitments)) is not None
        ],
    )
    return _outcomes(lead_id, changed, {each.kind for each in commitments}, now)


def as_promised(
    lead_id: str, cycles: Cycles, kinds: Iterable[str], now: Instant
) -> list[ReplayedLead]:
    """The same of what was really promised."""
    return [] if cycles.exceptions.excluded else _outcomes(lead_id, cycles, set(kinds), now)


def lines_of(
    replayed: Iterable[ReplayedLead], promised: Iterable[ReplayedLead]
) -> list[ReplayLine]:
    """One line for each commitment in all, and one for each tier of it that there is."""
    found: dict[tuple[str, str | None], ReplayLine] = {}
    for each in replayed:
        for tier in dict.fromkeys((None, each.tier)):
            line = found.setdefault((each.commitment, tier), ReplayLine(each.commitment, tier))
            line.leads[each.outcome].append(each.lead_id)
    for each in promised:
        for tier in dict.fromkeys((None, each.tier)):
            held = found.get((each.commitment, tier))
            if held is not None and each.outcome in ("kept", "missed"):
                kept = held.promised.k + (each.outcome == "kept")
                held.promised = Rate(kept, held.promised.n + 1)
                if each.outcome == "kept":
                    held.promised_leads.append(each.lead_id)
    return sorted(found.values(), key=_order)


def _outcomes(lead_id: str, cycles: Cycles, kinds: set[str], now: Instant) -> list[ReplayedLead]:
    return [
        ReplayedLead(
            lead_id, each.commitment, each.tier, each.start_at, each.due_at, outcome_of(each, now)
        )
        for each in stand(cycles, None).deadlines
        if each.commitment in kinds
    ]


def _promising(terms: Terms | None, commitments: Sequence[Commitment]) -> Terms | None:
    if terms is None:
        return None
    agreement = replace(terms.agreement, commitments=tuple(commitments))
    return Terms(replace(terms.version, agreement=agreement), terms.openings)


def _order(line: ReplayLine) -> tuple[str, int]:
    places = {tier: place for place, tier in enumerate((None, *TIERS))}
    return line.commitment, places.get(line.tier, len(places))
