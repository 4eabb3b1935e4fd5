"""Which leads have reached what was agreed and are not marked as qualified yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection, select

from slaapp.store.tables import lead

_CHUNK = 5_000


class Reached(NamedTuple):
    """A lead by its key, with its points and its grade (None where there are no grades)."""

    key: str
    score: int
    grade: str | None


def leads_to_qualify(connection: Connection, among: Sequence[str]) -> list[Reached]:
    """New leads with clocks whose score or grade is what was agreed, and that no gate bars."""
    found: list[Reached] = []
    for start in range(0, len(among), _CHUNK):
        query = (
            select(lead.c.id, lead.c.score, lead.c.grade)
            .where(lead.c.id.in_(among[start : start + _CHUNK]))
            .where(lead.c.stage == "new", lead.c.historical == 0, lead.c.withdrawn == 0)
            .where(lead.c.reached == 1)
        )
        found.extend(Reached(*row) for row in connection.execute(query))
    return found
