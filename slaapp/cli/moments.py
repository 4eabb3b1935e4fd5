"""When something happened, as typed after ``--at``."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from slaapp.domain.instants import Instant, to_instant
from slaapp.domain.spoken_time import read_spoken_time
from slaapp.domain.trouble import Trouble


def instant_of(typed: str | None, now: Instant, zone: ZoneInfo) -> Instant | None:
    """``10:00``, ``hier 16 h``, ``2026-11-23 10:00``, ISO 8601; None where nothing was typed.

    Raises Trouble: time_unclear, occurred_in_future.
    """
    if typed is None:
        return None
    exact = _iso(typed, zone)
    found = read_spoken_time(typed, now, zone) if exact is None else exact
    if found is None:
        raise Trouble("time_unclear", given=typed)
    if found > now:
        raise Trouble("occurred_in_future")
    return found


def _iso(typed: str, zone: ZoneInfo) -> Instant | None:
    """A date and a time by ISO 8601; without an offset, on the wall of ``zone``."""
    try:
        moment = datetime.fromisoformat(typed.strip())
    except ValueError:
        return None
    if len(typed.strip()) <= len("2026-11-23"):
        # A day alone: when on it is not said.
        return None
    return to_instant(moment if moment.tzinfo else moment.replace(tzinfo=zone))
