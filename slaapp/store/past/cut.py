"""How far the journal had come at an instant."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from slaapp.domain.instants import Instant


@dataclass(frozen=True, slots=True)
class Cut:
    """What was there: operations up to ``position``, changes up to ``sequence``."""

    position: int
    sequence: int


# Each operation says what the clock showed. A clock that was wrong for a while says it of a few:
# the place that contradicts the fewest is taken, of several the last.
_POSITION = """
SELECT position FROM (
    SELECT position, sum(CASE WHEN coalesce(clock_at, recorded_at) <= :moment THEN 1 ELSE -1 END)
        OVER (ORDER BY position) AS agreeing
    FROM operation)
WHERE agreeing > 0 ORDER BY agreeing DESC, position DESC LIMIT 1"""

# The changes of an operation follow each other, and those of the one before it.
_SEQUENCE = """
SELECT coalesce(min(sequence) - 1, (SELECT coalesce(max(sequence), 0) FROM change))
FROM change WHERE operation_id IN (
    SELECT id FROM operation WHERE position > :position
    AND EXISTS (SELECT 1 FROM change WHERE operation_id = operation.id)
    ORDER BY position LIMIT 1)"""


def cut_at(connection: Connection, moment: Instant) -> Cut:
    """The place in the journal at ``moment``, which belongs to it; 0 of both: before everything."""
    found = connection.exec_driver_sql(_POSITION, {"moment": moment}).scalar()
    position = int(found or 0)
    sequence = connection.exec_driver_sql(_SEQUENCE, {"position": position}).scalar_one()
    return Cut(position, int(sequence))
