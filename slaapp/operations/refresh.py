"""What a new day changes: scores that look at the last N days are reckoned anew.

Only figures are written, so no operation is noted, and it may be broken off between any two steps.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from slaapp.domain.instants import Instant
from slaapp.store.ageing import leads_that_age
from slaapp.store.derivation import derive
from slaapp.store.rulebook import read_rulebook

STEP = 100
"""Leads per step: whoever waits to write waits for no more than these."""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """How many leads were reckoned anew, and the tables that pages should look at again."""

    count: int
    tables: frozenset[str]


def leads_to_refresh(connection: Connection, now: Instant) -> list[str]:
    """The leads whose score may be another today; reads only."""
    with connection.begin():
        book = read_rulebook(connection)
        return leads_that_age(connection, book, book.day_of(now))


def refresh_some(connection: Connection, keys: Sequence[str], now: Instant) -> Refreshed:
    """Reckon these leads for today, in one transaction."""
    with connection.begin():
        book = read_rulebook(connection)
        derive(connection, keys, book, book.day_of(now))
    return Refreshed(len(keys), frozenset({"lead"} if keys else ()))


def refresh_scores(
    connection: Connection, now: Instant, progress: Callable[[int, int], None] | None = None
) -> Refreshed:
    """All of it at once, a step per transaction, for who has no other work to let in between."""
    keys = leads_to_refresh(connection, now)
    tables: frozenset[str] = frozenset()
    for start in range(0, len(keys), STEP):
        tables |= refresh_some(connection, keys[start : start + STEP], now).tables
        if progress:
            progress(min(start + STEP, len(keys)), len(keys))
    return Refreshed(len(keys), tables)
