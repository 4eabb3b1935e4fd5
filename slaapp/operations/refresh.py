"""What a new day changes: scores that look at the last N days, or that a version which begins
then judges otherwise, are reckoned anew; who reaches the agreed score by it is qualified.

Of the scores only figures are written, so no operation is noted, and it may be broken off between
any two steps.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from slaapp.domain.instants import Instant
from slaapp.operations.operation import Author, Receipt, operation, qualify
from slaapp.store.ageing import leads_that_age
from slaapp.store.derivation import Progress
from slaapp.store.qualification import leads_to_qualify
from slaapp.store.rulebook import read_rulebook
from slaapp.store.scores_due import note_to_qualify

STEP = 500
"""Leads per step: whoever waits to write waits for no more than these."""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """How many leads were reckoned anew, and the tables that pages should look at again."""

    count: int
    tables: frozenset[str]


def steps_to_refresh(connection: Connection, now: Instant) -> list[list[str]]:
    """The leads whose score may be another today, a step's at a time; reads only."""
    with connection.begin():
        book = read_rulebook(connection)
        keys = leads_that_age(connection, book, book.day_of(now))
    return [keys[start : start + STEP] for start in range(0, len(keys), STEP)]


def refresh_some(
    connection: Connection, keys: Sequence[str], now: Instant, *, qualifies: bool = False
) -> Refreshed:
    """Reckon these leads for today, in one transaction.

    Where it ``qualifies``, whoever reaches what was agreed is noted for
    ``following.qualify_some``.
    """
    # Imported here: it stands on numpy, which not every word of the command line needs.
    from slaapp.store.rescoring import rescore

    with connection.begin():
        book = read_rulebook(connection)
        rescore(connection, keys, book, book.day_of(now))
        if qualifies:
            reaching = [each.key for each in leads_to_qualify(connection, keys)]
            note_to_qualify(connection, reaching, now)
    return Refreshed(len(keys), frozenset({"lead"} if keys else ()))


def qualify_reached(
    connection: Connection, keys: Sequence[str], *, by: Author, now: Instant
) -> Receipt | None:
    """Mark those of the refreshed leads as qualified that have reached what was agreed.

    Nobody did it, the day did: it has no author, and is not undone. None where there are none.
    """
    with connection.begin():
        version = read_rulebook(connection).version_at(now)
        if version is None or not leads_to_qualify(connection, keys):
            return None
    nobody = Author(None, by.device_id)
    with operation(connection, "qualify_leads", by=nobody, now=now, undoable=False) as doing:
        doing.details["count"] = qualify(doing, keys, read_rulebook(connection))
    return doing.receipt


def refresh_scores(
    connection: Connection, now: Instant, progress: Progress | None = None
) -> Refreshed:
    """All of it at once, a step per transaction, for who has no other work to let in between.

    ``progress(done, total)`` is told after each step, and may raise to break it off: what is done
    stays done, what is not is found again the next time.
    """
    steps = steps_to_refresh(connection, now)
    total, count = sum(map(len, steps)), 0
    tables: frozenset[str] = frozenset()
    for keys in steps:
        done = refresh_some(connection, keys, now)
        count, tables = count + done.count, tables | done.tables
        if progress:
            progress(count, total)
    return Refreshed(count, tables)
