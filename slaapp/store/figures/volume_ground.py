"""What a promise of volume starts from: the team's history, who sells, the currency."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.figures.funnel_history import FunnelHistory, read_funnel_history
from slaapp.store.rows.sales_force import SalesForce, sales_force
from slaapp.store.rulebook import read_rulebook


@dataclass(frozen=True, slots=True)
class VolumeGround:
    """All leads of the file as history, and sales as it is noted there."""

    history: FunnelHistory
    force: SalesForce

    @property
    def currency(self) -> str:
        """The team's own currency, by its code."""
        return self.history.deal.currency


def read_volume_ground(connection: Connection, now: Instant) -> VolumeGround:
    """Read it; conversions are held to the limit of the agreement in force."""
    book = read_rulebook(connection)
    version = book.version_at(now)
    days = version.agreement.conversion_days if version else None
    history = read_funnel_history(connection, LeadFilter(), now, days)
    return VolumeGround(history, sales_force(connection, book.zone, now))
