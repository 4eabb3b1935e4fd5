"""When a lead that goes back to marketing is to be thought of again, as it is typed."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from slaapp.domain.instants import Instant, start_of_day, to_datetime


def read_wake(text: str, now: Instant, zone: ZoneInfo) -> Instant | None:
    """The instant, of a day its first one; None where it means none, or none to come."""
    from ui.calls.ahead import read_ahead

    found = read_ahead(text, now, zone)
    if found is None:
        return None
    at, precision = found
    wakes_at = start_of_day(to_datetime(at, zone).date(), zone) if precision == "day" else at
    return wakes_at if wakes_at > now else None
