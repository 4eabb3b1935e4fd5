"""The facts of a lead's running cycle, for what an operation must know before it adds one."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Row, select

from slaapp.domain.instants import Instant
from slaapp.store.among import among
from slaapp.store.merges import merged_into, read_survivors
from slaapp.store.tables import deadline, event

INTO = "into"
"""The ``field`` of the mark on a lead that was merged into another."""


def merged_keys(connection: Connection, lead_id: str) -> list[str]:
    """The lead itself, then every lead that was merged into it, directly or through others."""
    return [lead_id, *merged_into(read_survivors(connection)).get(lead_id, ())]


def cycle_facts(
    connection: Connection, lead_id: str, since: Instant, kinds: Collection[str]
) -> list[Row[Any]]:
    """The facts in force of some kinds from an instant on, in the order they happened."""
    query = (
        select(event)
        .where(
            event.c.lead_id.in_(among(merged_keys(connection, lead_id))),
            event.c.kind.in_(kinds),
            event.c.occurred_at >= since,
            event.c.in_force == 1,
        )
        .order_by(event.c.occurred_at, event.c.recorded_at, event.c.id)
    )
    return list(connection.execute(query))


def answer_due_at(connection: Connection, cycle_id: str) -> Instant | None:
    """Until when marketing may answer the cycle's rejection; None where it promised no answer."""
    query = select(deadline.c.due_at).where(
        deadline.c.cycle_id == cycle_id, deadline.c.commitment == "answer"
    )
    return connection.execute(query).scalar()
