"""The openings of a calendar as they were known when a cycle closed (rule 18).

Thousands of closed cycles share the few states that a calendar's entries went through: one set of
openings per state is compiled, not one per cycle.
"""

from __future__ import annotations

from bisect import bisect_left

from slaapp.domain.entries_in_force import entries_known, recorded_in_time
from slaapp.domain.instants import Instant
from slaapp.domain.openings import Openings
from slaapp.domain.working_calendar import DatedEntry, WorkingCalendar
from slaapp.domain.zones import zone_of


class OpeningsAsKnown:
    """A calendar with all the entries ever recorded, and its openings for any cycle."""

    __slots__ = ("_calendar", "_made", "_recorded", "_zone")

    def __init__(self, calendar: WorkingCalendar) -> None:
        """Raises Trouble("zone_unknown")."""
        self._calendar = calendar
        self._zone = zone_of(calendar.zone)
        entries = calendar.entries
        in_time = {one.recorded_at for one in entries if recorded_in_time(one, self._zone)}
        self._recorded = sorted(in_time)
        self._made: dict[tuple[int, frozenset[DatedEntry]], Openings] = {}

    def at(
        self, closed_at: Instant | None, admitted: frozenset[DatedEntry] = frozenset()
    ) -> Openings:
        """The openings for a cycle closed by an event recorded at ``closed_at``; None: still open.

        ``admitted`` are the entries that signed exceptions let count for the lead.
        """
        recorded = self._recorded
        state = len(recorded) if closed_at is None else bisect_left(recorded, closed_at)
        made = self._made.get((state, admitted))
        if made is None:
            known = entries_known(self._calendar.entries, self._zone, closed_at, admitted)
            made = Openings(self._calendar.with_entries(known))
            self._made[state, admitted] = made
        return made
