"""After a signature: the scores follow the new version a step at a time, then those who reach what
it agrees are qualified.

Each step is a transaction that notes how far it came. Whatever lies between two steps, somebody's
work, a "Stop", the end of the program, the next step goes on from there.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from slaapp.domain.instants import Instant
from slaapp.operations.operation import Author, Receipt, operation, qualify
from slaapp.store.derivation import Progress
from slaapp.store.qualification import leads_to_qualify
from slaapp.store.rulebook import read_rulebook
from slaapp.store.scores_due import (
    forget_to_qualify,
    leads_due,
    next_to_qualify,
    note_reached,
    note_to_qualify,
    read_scores_due,
)
from slaapp.store.tables import lead

STEP = 1_000
"""Leads per step: whoever waits to write waits for no more than these."""


@dataclass(frozen=True, slots=True)
class Followed:
    """How many leads are judged by the newest version, of how many."""

    done: int
    total: int

    @property
    def tables(self) -> frozenset[str]:
        """What pages should look at again: they hear of the last step."""
        return frozenset({"lead"} if self.done == self.total else ())


def follow_some(connection: Connection, now: Instant) -> Followed | None:
    """Judge the next leads by the newest version, in one transaction; None where all are."""
    # Imported here: it stands on numpy, which not every word of the command line needs.
    from slaapp.store.rescoring import rescore_some_by_new_versions

    with connection.begin():
        due = read_scores_due(connection)
        if due is None:
            return None
        rows = leads_due(connection, due, STEP)
        keys = [key for _number, key in rows]
        if keys:
            book = read_rulebook(connection)
            rescore_some_by_new_versions(connection, keys, book, book.day_of(now), due.settled)
            reaching = [each.key for each in leads_to_qualify(connection, keys)]
            note_to_qualify(connection, reaching, now)
        reached = rows[-1][0] if len(rows) == STEP else None
        note_reached(connection, due, reached)
        return _how_far(connection, reached)


def qualify_some(connection: Connection, *, by: Author, now: Instant) -> Receipt | None:
    """Qualify one step's leads that have reached what was agreed; None where none are left.

    Nobody did it, the rules did: it has no author, and is not undone.
    """
    while True:
        with connection.begin():
            noted = next_to_qualify(connection)
            if noted is None:
                return None
            note, keys = noted
            if not leads_to_qualify(connection, keys):
                # Somebody was faster.
                forget_to_qualify(connection, note)
                continue
        nobody = Author(None, by.device_id)
        with operation(connection, "qualify_leads", by=nobody, now=now, undoable=False) as doing:
            doing.details["count"] = qualify(doing, keys, read_rulebook(connection))
            forget_to_qualify(connection, note)
        return doing.receipt


def follow_all(
    connection: Connection, *, by: Author, now: Instant, progress: Progress | None = None
) -> None:
    """All of it, for who has no other work to let in between.

    ``progress(done, total)`` may raise to break it off: what is done stays done, and the next
    opening goes on with the rest.
    """
    while (followed := follow_some(connection, now)) is not None:
        if progress:
            progress(followed.done, followed.total)
    while qualify_some(connection, by=by, now=now) is not None:
        pass


def _how_far(connection: Connection, reached: int | None) -> Followed:
    total = connection.execute(select(func.count()).select_from(lead)).scalar_one()
    if reached is None:
        return Followed(total, total)
    done = select(func.count()).where(lead.c.number <= reached)
    return Followed(connection.execute(done).scalar_one(), total)
