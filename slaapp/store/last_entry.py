"""What the clock said when the file was last written to: it should not say less now (rule 30)."""

from __future__ import annotations

from sqlalchemy import Connection

from slaapp.domain.instants import MINUTE, Instant

TOLERATED = MINUTE
"""So far back (milliseconds) a clock is only set right, as computers do by themselves."""

# Looked up at the end of the index of positions.
_NEWEST = "SELECT coalesce(clock_at, recorded_at) FROM operation ORDER BY position DESC LIMIT 1"


def clock_before(connection: Connection, now: Instant) -> Instant | None:
    """What the clock said at the newest operation, if it went backwards since; else None."""
    said: Instant | None = connection.exec_driver_sql(_NEWEST).scalar()
    return said if said is not None and said - now > TOLERATED else None
