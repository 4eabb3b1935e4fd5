"""Which dated entries count: a journal of facts about days is read, never edited.

Entries are only ever added. A later one of the same day and kind takes the place of the earlier
(``observed=False`` takes it away), so switching a holiday off leaves a closure of that day alone.
Where several kinds are left for a day, a person's decision (closure, half-day, special day) goes
before a computed holiday, and the one recorded last before the others.

Rule 18 of the clock is a filter in front of that: an entry recorded on its own day or later is
history written afterwards and moves nothing, and neither does one recorded after the cycle was
closed. A correction or a switching-off is an entry too and passes the same filter; one that comes
too late leaves standing what was known in time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from zoneinfo import ZoneInfo

from slaapp.domain.instants import Instant, start_of_day
from slaapp.domain.working_calendar import DatedEntry, Windows


def entries_known(
    entries: Iterable[DatedEntry],
    zone: ZoneInfo,
    closed_at: Instant | None,
    admitted: Collection[DatedEntry] = (),
) -> tuple[DatedEntry, ...]:
    """The entries that may move a deadline (rule 18).

    ``closed_at`` is the ``recorded_at`` of the event that closed the cycle, None while it is open.
    ``admitted`` are entries that a signed exception lets count for this lead all the same.
    """
    return tuple(
        entry
        for entry in entries
        if entry in admitted
        or (recorded_in_time(entry, zone) and (closed_at is None or entry.recorded_at < closed_at))
    )


def recorded_in_time(entry: DatedEntry, zone: ZoneInfo) -> bool:
    """Whether it was written down before its own day began on the team's clock."""
    written_at = entry.recorded_at if entry.clock_at is None else entry.clock_at
    return written_at < start_of_day(entry.day, zone)


def entries_in_force(entries: Iterable[DatedEntry]) -> dict[date, DatedEntry]:
    """The one entry that rules each day that has any; days switched off altogether are absent."""
    ruling: dict[date, DatedEntry] = {}
    for entry in latest_entries(entries).values():
        if entry.observed:
            held = ruling.setdefault(entry.day, entry)
            if _weight(entry) > _weight(held):
                ruling[entry.day] = entry
    return ruling


def latest_entries(entries: Iterable[DatedEntry]) -> dict[tuple[date, str], DatedEntry]:
    """The last word on each day and kind, also where it says that the day is switched off."""
    latest: dict[tuple[date, str], DatedEntry] = {}
    for entry in entries:
        held = latest.setdefault((entry.day, entry.kind), entry)
        if _age(entry) > _age(held):
            latest[entry.day, entry.kind] = entry
    return latest


def _age(entry: DatedEntry) -> tuple[Instant, bool, Windows, str]:
    """Recorded in the same millisecond: switching off wins, then any fixed order will do."""
    return (entry.recorded_at, not entry.observed, entry.windows, entry.label)


def _weight(entry: DatedEntry) -> tuple[bool, Instant, str]:
    return (entry.kind != "holiday", entry.recorded_at, entry.kind)
