"""What open deadlines are due when: to say how many of them a change of the calendar moves."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from sqlalchemy import Connection

from slaapp.domain.instants import Instant, start_of_day
from slaapp.domain.zones import zone_of

Dues: TypeAlias = dict[tuple[str, str | None, str], Instant]
"""The due instant of each open deadline, by lead, cycle and commitment."""

_OPEN = """
SELECT lead_id, cycle_id, commitment, due_at FROM deadline
WHERE stopped_at IS NULL AND cancelled_at IS NULL AND due_at >= :since"""
_ZONE = "SELECT zone FROM workspace"


def open_dues(connection: Connection, since: date) -> Dues:
    """The open deadlines that are due on a day or later, on the team's clock."""
    zone = connection.exec_driver_sql(_ZONE).scalar_one()
    start = start_of_day(since, zone_of(zone))
    rows = connection.exec_driver_sql(_OPEN, {"since": start})
    return {(lead, cycle, commitment): due for lead, cycle, commitment, due in rows}


def moved_dues(before: Dues, after: Dues) -> int:
    """How many deadlines of ``before`` are due at another time in ``after``."""
    return sum(after.get(key, due) != due for key, due in before.items())
