"""Everything a judgement is made by: the versions of the agreement and the dated entries."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from slaapp.domain.agreement import Agreement, AgreementVersion
from slaapp.domain.events import Event
from slaapp.domain.instants import DAY, Instant, start_of_day, to_datetime
from slaapp.domain.openings import Openings
from slaapp.domain.openings_as_known import OpeningsAsKnown
from slaapp.domain.terms import Terms
from slaapp.domain.working_calendar import DatedEntry
from slaapp.domain.zone_offsets import offset_at
from slaapp.domain.zones import zone_of

_FIRST_DAY = date(1970, 1, 1).toordinal()


class Rulebook:
    """The rules of a workspace; compiled calendars are kept, so one book serves many leads."""

    def __init__(
        self,
        zone: str,
        versions: Sequence[AgreementVersion],
        entries: Sequence[DatedEntry],
        entries_by_key: Mapping[str, DatedEntry] | None = None,
    ) -> None:
        """``zone`` is the workspace's IANA zone; ``entries`` all that were ever recorded.

        ``entries_by_key`` are those that signed exceptions may name.
        """
        self.zone: ZoneInfo = zone_of(zone)
        self.versions = tuple(versions)
        self.entries = tuple(entries)
        self._latest = sorted(self.versions, key=lambda one: (one.effective_from, one.number))
        self._since = [version.effective_from for version in self._latest]
        self._by_key = dict(entries_by_key or {})
        self._calendars: dict[str, OpeningsAsKnown] = {}
        self._terms: dict[tuple[str, Openings], Terms] = {}
        self._days: dict[date, tuple[Instant, AgreementVersion | None]] = {}
        self._ahead: dict[int, int | None] = {}

    def up_to(self, number: int) -> Rulebook:
        """The same rules without the versions signed after ``number`` (0: without any)."""
        held = [version for version in self.versions if version.number <= number]
        return Rulebook(self.zone.key, held, self.entries, self._by_key)

    def judge(
        self, begun: Event, closed: Instant | None = None, admitted: frozenset[str] = frozenset()
    ) -> Terms | None:
        """The version of a hand-over (rule 17) and the calendar its cycle may read (rule 18).

        ``closed`` is the ``recorded_at`` of what closed the cycle, None while it is open;
        ``admitted`` are the keys of the entries that a signed exception lets count.
        """
        version = self.version_at(begun.occurred_at)
        if version is None:
            return None
        entries = frozenset(self._by_key[key] for key in admitted if key in self._by_key)
        openings = self._known(version).at(closed, entries)
        # One value for all the cycles that share it, so that they can be reckoned together.
        terms = self._terms.get((version.id, openings))
        if terms is None:
            terms = self._terms[version.id, openings] = Terms(version, openings)
        return terms

    def openings_of(self, version: AgreementVersion) -> Openings:
        """The calendar of a version as it is known today, for clocks that still run."""
        return self._known(version).at(None)

    def version_on(self, day: date) -> AgreementVersion | None:
        """The version in force when the day ended: the one a score of that day is made by."""
        return self._day(day)[1]

    def version_at(self, instant: Instant) -> AgreementVersion | None:
        """The version in force at an instant, as ``agreement.version_in_force`` has it."""
        at = bisect_right(self._since, instant)
        return self._latest[at - 1] if at else None

    def ruling_at(self, instant: Instant) -> AgreementVersion | None:
        """The version in force at an instant; before the first one, the first. What is measured
        in working time, and not promised, needs some calendar on every day."""
        return self.version_at(instant) or (self._latest[0] if self._latest else None)

    def agreement_on(self, day: date) -> Agreement | None:
        """The agreement of ``version_on``."""
        version = self.version_on(day)
        return version.agreement if version else None

    def end_of(self, day: date) -> Instant:
        """The first instant of the next local day."""
        return self._day(day)[0]

    def day_of(self, instant: Instant) -> date:
        """The local day of an instant in the workspace's zone."""
        whole = instant // DAY
        if whole not in self._ahead:
            self._ahead[whole] = self._offset_of(whole)
        ahead = self._ahead[whole]
        if ahead is None:
            return to_datetime(instant, self.zone).date()
        return date.fromordinal(_FIRST_DAY + (instant + ahead) // DAY)

    def _offset_of(self, whole: int) -> int | None:
        """By how much the clock is ahead all through a day of UTC; None where it changes then (no
        zone changes it and changes it back within one)."""
        first, last = offset_at(self.zone, whole * DAY), offset_at(self.zone, (whole + 1) * DAY)
        return first if first == last else None

    def _day(self, day: date) -> tuple[Instant, AgreementVersion | None]:
        """The end of a day and the version in force then: asked for every lead, found once."""
        found = self._days.get(day)
        if found is None:
            end = start_of_day(day + timedelta(days=1), self.zone)
            found = self._days[day] = end, self.version_at(end - 1)
        return found

    def _known(self, version: AgreementVersion) -> OpeningsAsKnown:
        if version.id not in self._calendars:
            calendar = version.agreement.calendar.with_entries(self.entries)
            self._calendars[version.id] = OpeningsAsKnown(calendar)
        return self._calendars[version.id]
