"""How many leads meet a criterion now, and how many of those became customers."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from slaapp.domain.criterion import Criterion
from slaapp.domain.instants import Instant
from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.criterion_clause import meets
from slaapp.store.criterion_value import Moment
from slaapp.store.merges import read_survivors
from slaapp.store.rows.filtering import where
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import lead


@dataclass(frozen=True, slots=True)
class CriterionCount:
    """``met`` of ``leads`` meet it; ``won`` of those that do became customers."""

    leads: int
    met: int
    won: int


def count_criterion(connection: Connection, criterion: Criterion, now: Instant) -> CriterionCount:
    """The leads of the list that meet a criterion without faults, as of ``now``."""
    day = read_rulebook(connection).day_of(now)
    moment = Moment(now, day, read_survivors(connection))
    every = where(LeadFilter())
    leads = connection.execute(select(func.count()).select_from(lead).where(every)).scalar_one()
    query = select(func.count(), func.count(lead.c.won_at)).select_from(lead)
    met, won = connection.execute(query.where(every, meets(criterion, moment))).one()
    return CriterionCount(leads, met, won)
