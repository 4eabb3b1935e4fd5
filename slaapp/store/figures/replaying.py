"""Other promises tried on the hand-overs of one's own history."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from sqlalchemy import Connection, select

from slaapp.domain.commitment import Commitment
from slaapp.domain.deadline_replay import ReplayedLead, ReplayLine, as_promised, lines_of, replay
from slaapp.domain.figures import cut_subject
from slaapp.domain.instants import Instant
from slaapp.domain.rulebook import Rulebook
from slaapp.store.derivation import CHUNK, read_subjects
from slaapp.store.merges import read_survivors
from slaapp.store.tables import deadline, lead

Progress = Callable[[int, int], None]


def replay_history(
    connection: Connection,
    book: Rulebook,
    commitments: Sequence[Commitment],
    now: Instant,
    started_from: Instant | None = None,
    started_until: Instant | None = None,
    progress: Progress | None = None,
) -> list[ReplayLine]:
    """What of these commitments would have been kept, by commitment and tier.

    Those count whose clock started from ``started_from`` to before ``started_until`` (None: any).
    ``progress`` hears leads done and in all; raising in it ends the work.
    """
    keys = _with_clocks(connection)
    gone, kinds = read_survivors(connection), {each.kind for each in commitments}
    found: list[ReplayedLead] = []
    promised: list[ReplayedLead] = []
    for start in range(0, len(keys), CHUNK):
        if progress:
            progress(start, len(keys))
        for key, subject in read_subjects(connection, keys[start : start + CHUNK], gone):
            cycles = cut_subject(subject, book)
            found += replay(key, cycles, commitments, now)
            promised += as_promised(key, cycles, kinds, now)
    if progress:
        progress(len(keys), len(keys))
    within = partial(_within, started_from, started_until)
    return lines_of(filter(within, found), filter(within, promised))


def _within(begin: Instant | None, end: Instant | None, each: ReplayedLead) -> bool:
    return (begin is None or each.start_at >= begin) and (end is None or each.start_at < end)


def _with_clocks(connection: Connection) -> list[str]:
    """The leads that somebody owes or owed something, in the order in which they came."""
    query = (
        select(lead.c.id)
        .where(lead.c.withdrawn == 0, lead.c.historical == 0)
        .where(lead.c.id.in_(select(deadline.c.lead_id)) | lead.c.handed_over_at.is_not(None))
        .order_by(lead.c.number)
    )
    return list(connection.execute(query).scalars())
