"""A lead becomes hotter while sales has it: its deadlines may only come nearer (rule 16)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, select

from slaapp.domain.commitment import TIERS
from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.operations.open_cycle import require_running
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.store.cycle_facts import cycle_facts
from slaapp.store.tables import deadline

_COLDEST = len(TIERS)


def upgrade(
    connection: Connection, lead_id: str, *, tier: str, by: Author, now: Instant, note: str = ""
) -> Receipt:
    """Give the running cycle a hotter tier.

    Raises Trouble: unknown_lead, no_open_cycle, no_clocks, rejection_undecided, unknown_tier,
    tier_not_hotter.
    """
    if tier not in TIERS:
        raise Trouble("unknown_tier", tier=tier)
    with operation(connection, "upgrade", by=by, now=now) as doing:
        row, cycle = require_running(connection, lead_id, doing.moment_of(lead_id))
        if TIERS.index(tier) >= _heat(connection, lead_id, cycle):
            raise Trouble("tier_not_hotter", lead=row.title)
        doing.add_event(lead_id, "upgraded", tier=tier, note=note.strip() or None)
        doing.details.update(lead=row.title, tier=tier)
    assert doing.receipt is not None
    return doing.receipt


def _heat(connection: Connection, lead_id: str, cycle: Row[Any]) -> int:
    """The place in ``TIERS`` of the hottest tier that the cycle ever had."""
    upgraded = cycle_facts(connection, lead_id, cycle.handed_over_at, ("upgraded",))
    promised = select(deadline.c.tier).where(deadline.c.cycle_id == cycle.id)
    tiers = [cycle.tier, *(fact.tier for fact in upgraded)]
    tiers += connection.execute(promised).scalars()
    return min((TIERS.index(each) for each in tiers if each in TIERS), default=_COLDEST)
