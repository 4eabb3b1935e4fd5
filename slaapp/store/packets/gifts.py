"""What was given to whom and what was taken in, as the history of a file tells it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from slaapp.domain.folding import fold
from slaapp.domain.instants import Instant
from slaapp.store.takings import TAKING

GIVE = "give"
"""The kind of the operation that notes what was given."""


@dataclass(frozen=True, slots=True)
class Gift:
    """A packet that was given: to whom, what (``Choice.scope``), up to where in the journal."""

    packet_id: str
    to: str
    scope: str
    sequence: int
    given_at: Instant


def gifts_to(
    connection: Connection, here: str, to: str, scope: str, device_id: str
) -> Iterator[Gift]:
    """What this machine gave of this kind to somebody, newest first."""
    for gift in gifts(connection, here, device_id):
        if fold(gift.to) == fold(to) and gift.scope == scope:
            yield gift


def gifts(connection: Connection, here: str, device_id: str) -> Iterator[Gift]:
    """What this machine gave, newest first."""
    query = (
        "SELECT details, coalesce(clock_at, recorded_at) "
        f"FROM {here}.operation WHERE kind = '{GIVE}' AND device_id = ? ORDER BY position DESC"
    )
    for text, given_at in connection.exec_driver_sql(query, (device_id,)):
        told = json.loads(text)
        yield Gift(told["packet"], told["to"], told["scope"], told["sequence"], given_at)


def machine_of(connection: Connection, here: str, name: str) -> str | None:
    """The machine of somebody whose packets were taken in here; the latest one's."""
    query = (
        "SELECT json_extract(details, '$.from'), json_extract(details, '$.device') "
        f"FROM {here}.operation WHERE kind = '{TAKING}' ORDER BY position DESC"
    )
    rows = connection.exec_driver_sql(query)
    return next((device for giver, device in rows if fold(giver) == fold(name)), None)


def was_taken(connection: Connection, here: str, packet_id: str) -> bool:
    """Whether a packet was taken in here, and that was not undone."""
    query = (
        f"SELECT 1 FROM {here}.operation WHERE kind = '{TAKING}' AND undone = 0 "
        "AND json_extract(details, '$.packet') = ?"
    )
    return connection.exec_driver_sql(query, (packet_id,)).first() is not None


def partners(connection: Connection, device_id: str) -> list[str]:
    """The names of those whom this machine gave something to or had something from, newest
    first."""
    query = (
        "SELECT coalesce(json_extract(details, '$.to'), json_extract(details, '$.from')) "
        f"FROM main.operation WHERE kind IN ('{GIVE}', '{TAKING}') AND device_id = ? "
        "ORDER BY position DESC"
    )
    found: dict[str, str] = {}
    for name in connection.exec_driver_sql(query, (device_id,)).scalars():
        if name:
            found.setdefault(fold(name), name)
    return list(found.values())
