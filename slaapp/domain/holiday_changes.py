"""From the holidays that a calendar holds to those of a place: what has to be written down.

A team that moves keeps what somebody decided about days that both places keep, and loses the
days that only the old place keeps.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from slaapp.domain.entries_in_force import latest_entries
from slaapp.domain.instants import Instant
from slaapp.domain.working_calendar import DatedEntry


def holiday_changes(
    entries: Iterable[DatedEntry],
    before: Iterable[DatedEntry],
    proposed: Iterable[DatedEntry],
    recorded_at: Instant,
) -> tuple[DatedEntry, ...]:
    """The entries to add, by day.

    ``before`` are the proposals of the place where the team was (those of ``proposed`` where it
    stayed). Days in both are only added where there is no word on them yet.
    """
    held = {day: entry for (day, kind), entry in latest_entries(entries).items() if kind == _KIND}
    old, new = _by_day(before), _by_day(proposed)
    come = [entry for day, entry in new.items() if _is_news(entry, held.get(day), day in old)]
    gone = [
        replace(held[day], observed=False)
        for day in old.keys() - new.keys()
        if day in held and held[day].observed
    ]
    fresh = [replace(entry, recorded_at=recorded_at) for entry in come + gone]
    return tuple(sorted(fresh, key=lambda entry: entry.day))


_KIND = "holiday"


def _by_day(entries: Iterable[DatedEntry]) -> dict[date, DatedEntry]:
    return {entry.day: entry for entry in entries}


def _is_news(entry: DatedEntry, held: DatedEntry | None, kept_before: bool) -> bool:
    if held is None:
        return True
    return not kept_before and held.observed != entry.observed
