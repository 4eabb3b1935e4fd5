"""Which leads have reached the agreed score and are not marked as qualified yet."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from slaapp.store.tables import lead

_CHUNK = 5_000


def leads_to_qualify(
    connection: Connection, among: Sequence[str], threshold: int
) -> list[tuple[str, int]]:
    """New leads with clocks whose score is at least ``threshold``: (key, score) pairs."""
    found: list[tuple[str, int]] = []
    for start in range(0, len(among), _CHUNK):
        query = (
            select(lead.c.id, lead.c.score)
            .where(lead.c.id.in_(among[start : start + _CHUNK]))
            .where(lead.c.stage == "new", lead.c.historical == 0, lead.c.withdrawn == 0)
            .where(lead.c.score >= threshold)
        )
        found.extend((row.id, row.score) for row in connection.execute(query))
    return found
