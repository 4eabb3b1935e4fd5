"""How many leads meet each criterion, and how many of those became customers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from slaapp.domain.criterion import Criterion
from slaapp.store.criterion_clause import meets
from slaapp.store.criterion_value import Moment
from slaapp.store.tables import lead


@dataclass(frozen=True, slots=True)
class Count:
    """Leads, and those of them that were won."""

    leads: int
    customers: int


def count_all(connection: Connection) -> Count:
    """All leads there are."""
    return _count(connection)


def counts_of(connection: Connection, criteria: Iterable[Criterion], moment: Moment) -> list[Count]:
    """The count of each criterion at a moment; what it may be without points counts too."""
    return [_count(connection, meets(each, moment)) for each in criteria]


def _count(connection: Connection, *wanted: object) -> Count:
    query = select(func.count(), func.count(lead.c.won_at)).where(lead.c.withdrawn == 0)
    for clause in wanted:
        query = query.where(clause)  # type: ignore[arg-type]
    return Count(*connection.execute(query).one())
