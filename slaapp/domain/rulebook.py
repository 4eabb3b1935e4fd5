"""Everything a judgement is made by: the versions of the agreement and the dated entries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from slaapp.domain.agreement import Agreement, AgreementVersion, version_in_force
from slaapp.domain.cycles import History
from slaapp.domain.instants import Instant, start_of_day, to_datetime
from slaapp.domain.openings import Openings
from slaapp.domain.openings_as_known import OpeningsAsKnown
from slaapp.domain.working_calendar import DatedEntry
from slaapp.domain.zones import zone_of


class Rulebook:
    """The rules of a workspace; compiled calendars are kept, so one book serves many leads."""

    def __init__(
        self, zone: str, versions: Sequence[AgreementVersion], entries: Sequence[DatedEntry]
    ) -> None:
        """``zone`` is the workspace's IANA zone; ``entries`` all that were ever recorded."""
        self.zone: ZoneInfo = zone_of(zone)
        self.versions = tuple(versions)
        self.entries = tuple(entries)
        self._calendars: dict[str, OpeningsAsKnown] = {}
        self._days: dict[date, tuple[Instant, AgreementVersion | None]] = {}

    def judge(self, history: History) -> tuple[AgreementVersion, Openings] | None:
        """The version of a hand-over (rule 17) and the calendar its cycle may read (rule 18)."""
        version = version_in_force(self.versions, history.hand_over.occurred_at)
        if version is None:
            return None
        closed = history.closed_by
        return version, self._known(version).at(closed.recorded_at if closed else None)

    def openings_of(self, version: AgreementVersion) -> Openings:
        """The calendar of a version as it is known today, for clocks that still run."""
        return self._known(version).at(None)

    def version_on(self, day: date) -> AgreementVersion | None:
        """The version in force when the day ended: the one a score of that day is made by."""
        return self._day(day)[1]

    def version_at(self, instant: Instant) -> AgreementVersion | None:
        """The version in force at an instant."""
        return version_in_force(self.versions, instant)

    def agreement_on(self, day: date) -> Agreement | None:
        """The agreement of ``version_on``."""
        version = self.version_on(day)
        return version.agreement if version else None

    def end_of(self, day: date) -> Instant:
        """The first instant of the next local day."""
        return self._day(day)[0]

    def day_of(self, instant: Instant) -> date:
        """The local day of an instant in the workspace's zone."""
        return to_datetime(instant, self.zone).date()

    def _day(self, day: date) -> tuple[Instant, AgreementVersion | None]:
        """The end of a day and the version in force then: asked for every lead, found once."""
        found = self._days.get(day)
        if found is None:
            end = start_of_day(day + timedelta(days=1), self.zone)
            found = self._days[day] = end, version_in_force(self.versions, end - 1)
        return found

    def _known(self, version: AgreementVersion) -> OpeningsAsKnown:
        if version.id not in self._calendars:
            calendar = version.agreement.calendar.with_entries(self.entries)
            self._calendars[version.id] = OpeningsAsKnown(calendar)
        return self._calendars[version.id]
