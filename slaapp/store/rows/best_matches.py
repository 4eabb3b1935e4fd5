"""The best matches of a search first, without looking at all that it found.

Leads are read rank by rank, the newest of each first: the index that holds them by date is
followed until the page is full. To sort all that a few letters find took several times as long.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from sqlalchemy import Connection, and_, func, or_, select

from slaapp.domain.lead_filter import LeadFilter
from slaapp.store.rows.filtering import where
from slaapp.store.rows.searching import Clause, ranks
from slaapp.store.tables import lead


class Match(NamedTuple):
    """A lead that was found; ``rank`` as ``searching.ranks`` counts, 0 the best."""

    number: int
    rank: int


class After(NamedTuple):
    """The last match of the page before."""

    rank: int
    received_at: int | None
    number: int


def best_matches(
    connection: Connection, chosen: LeadFilter, after: After | None, limit: int, skip: int = 0
) -> list[Match]:
    """The next matches after ``after`` (None: from the top), ``skip`` of them left out first."""
    found: list[Match] = []
    for rank, clause in _by_rank(chosen):
        if after is not None and rank < after.rank:
            continue
        if after is not None and rank == after.rank:
            clause = and_(clause, _older(after))
        if skip:
            passed = connection.execute(select(func.count()).where(clause)).scalar_one()
            if passed <= skip:
                skip -= passed
                continue
        newest = (lead.c.received_at.desc(), lead.c.number.desc())
        query = select(lead.c.number).where(clause).order_by(*newest)
        query = query.limit(limit - len(found)).offset(skip)
        found += [Match(number, rank) for number in connection.execute(query).scalars()]
        skip = 0
        if len(found) == limit:
            break
    return found


def _by_rank(chosen: LeadFilter) -> Iterator[tuple[int, Clause]]:
    """What holds for the leads of each rank, each lead in one of them."""
    others, everything = where(replace(chosen, text=None)), where(chosen)
    better: list[Clause] = []
    for rank, (clause, is_found) in enumerate(ranks(chosen.text or "")):
        found = others if is_found else everything
        yield rank, and_(found, clause, *(~each for each in better))
        better.append(clause)
    yield len(better), and_(everything, *(~each for each in better))


def _older(after: After) -> Any:
    further = lead.c.number < after.number
    if after.received_at is None:
        return and_(lead.c.received_at.is_(None), further)
    same = and_(lead.c.received_at == after.received_at, further)
    return or_(lead.c.received_at < after.received_at, lead.c.received_at.is_(None), same)
