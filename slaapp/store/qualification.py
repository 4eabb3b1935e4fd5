"""Which leads have reached what was agreed and are not marked as qualified yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection, and_, exists, or_, select

from slaapp.domain.criterion_field import INTEREST
from slaapp.store.tables import event, lead

_CHUNK = 5_000


_ANSWERED = and_(
    lead.c.stage == "contacted",
    lead.c.qualified_at.is_(None),
    lead.c.handed_over_at.is_(None),
    exists(
        select(event.c.id).where(
            event.c.lead_id == lead.c.id,
            event.c.kind == "changed",
            event.c.field.startswith(INTEREST),
            event.c.in_force == 1,
        )
    ),
)


class Reached(NamedTuple):
    """A lead by its key, with its points and its grade (None where there are no grades)."""

    key: str
    score: int
    grade: str | None


def leads_to_qualify(connection: Connection, among: Sequence[str]) -> list[Reached]:
    """New leads with clocks whose score or grade is what was agreed, and that no gate bars.

    One that marketing talked to is no new one any more, but may be judged by what it said
    (``awaiting_judgement.awaits_judgement``).
    """
    found: list[Reached] = []
    for start in range(0, len(among), _CHUNK):
        query = (
            select(lead.c.id, lead.c.score, lead.c.grade)
            .where(lead.c.id.in_(among[start : start + _CHUNK]))
            .where(lead.c.historical == 0, lead.c.withdrawn == 0, lead.c.reached == 1)
            .where(or_(lead.c.stage == "new", _ANSWERED))
        )
        found.extend(Reached(*row) for row in connection.execute(query))
    return found
