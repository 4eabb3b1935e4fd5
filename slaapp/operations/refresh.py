"""What a new day changes: scores that look at the last N days are reckoned anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, or_, select

from slaapp.domain.instants import Instant
from slaapp.store.derivation import CHUNK, derive
from slaapp.store.rulebook import read_rulebook
from slaapp.store.tables import lead


@dataclass(frozen=True, slots=True)
class Refreshed:
    """How many leads were reckoned anew, and the tables that pages should look at again."""

    count: int
    tables: frozenset[str]


def refresh_scores(
    connection: Connection, now: Instant, progress: Callable[[int, int], None] | None = None
) -> Refreshed:
    """Reckon the figures of leads scored on another day, a chunk per transaction.

    Only figures are written, so no operation is noted; it can be broken off at any chunk.
    """
    with connection.begin():
        book = read_rulebook(connection)
        day = book.day_of(now)
        agreement = book.agreement_on(day)
        ages = (
            any(criterion.within_days for criterion in agreement.criteria) if agreement else False
        )
        stale = select(lead.c.id).where(
            or_(lead.c.scored_on.is_(None), lead.c.scored_on != day.isoformat())
        )
        keys = list(connection.execute(stale).scalars()) if ages else []
    for start in range(0, len(keys), CHUNK):
        with connection.begin():
            derive(connection, keys[start : start + CHUNK], book, day)
        if progress:
            progress(min(start + CHUNK, len(keys)), len(keys))
    return Refreshed(len(keys), frozenset({"lead"}) if keys else frozenset())
