"""When leads come in, on the clock of the team: the hour and the weekday of receipt."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, case, func

from slaapp.domain.instants import DAY, HOUR
from slaapp.store.tables import lead

_FIRST_WEEKDAY = 3
"""1 January 1970 was a Thursday, the third day after a Monday."""


def hour_of_receipt() -> ColumnElement[str]:
    """ "00" to "23"; null where only the day is known, or nothing."""
    known = and_(lead.c.received_wall.is_not(None), lead.c.received_precision == "instant")
    return case((known, func.printf("%02d", _since_midnight() // HOUR)))


def weekday_of_receipt() -> ColumnElement[str]:
    """ "1" (Monday) to "7"; null where the day is not known."""
    days = (lead.c.received_wall - _since_midnight()) // DAY
    # The rest of a negative number is negative in SQL.
    weekday = ((days + _FIRST_WEEKDAY) % 7 + 7) % 7 + 1
    return case((lead.c.received_wall.is_not(None), func.printf("%d", weekday)))


def _since_midnight() -> ColumnElement[Any]:
    return (lead.c.received_wall % DAY + DAY) % DAY
