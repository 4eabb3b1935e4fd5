"""How many leads meet a criterion now, and how many of those became customers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, func, select, true

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
class Count:
    """Leads, and those of them that were won."""

    leads: int
    customers: int


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
    (found,) = counts_of(connection, [criterion], moment)
    return CriterionCount(count_all(connection).leads, found.leads, found.customers)


def count_all(connection: Connection) -> Count:
    """All leads of the list."""
    return _count(connection, true())


def counts_of(connection: Connection, criteria: Iterable[Criterion], moment: Moment) -> list[Count]:
    """The count of each criterion without faults at a moment."""
    return [_count(connection, meets(each, moment)) for each in criteria]


def _count(connection: Connection, wanted: ColumnElement[bool]) -> Count:
    query = select(func.count(), func.count(lead.c.won_at)).select_from(lead)
    return Count(*connection.execute(query.where(where(LeadFilter()), wanted)).one())
