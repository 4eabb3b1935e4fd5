"""When somebody is away, by half-days, and who stands in for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from slaapp.domain.instants import Instant, start_of_day, to_datetime, to_instant

NOON = 12


@dataclass(frozen=True, slots=True, order=True)
class HalfDay:
    """A morning or an afternoon; they sort as they come."""

    day: date
    afternoon: bool = False


@dataclass(frozen=True, slots=True)
class Away:
    """The days of an absence, both included; ``from_noon`` leaves the first morning out,
    ``until_noon`` the last afternoon."""

    first: date
    last: date
    from_noon: bool = False
    until_noon: bool = False

    @property
    def begins(self) -> HalfDay:
        """Its first half-day."""
        return HalfDay(self.first, self.from_noon)

    @property
    def ends(self) -> HalfDay:
        """Its last half-day."""
        return HalfDay(self.last, not self.until_noon)

    @property
    def is_backwards(self) -> bool:
        """Whether it ends before it begins; from noon until noon of one day is nothing."""
        return self.ends < self.begins

    def holds(self, half: HalfDay) -> bool:
        """Whether that half-day is one of it."""
        return self.begins <= half <= self.ends

    def meets(self, other: Away) -> bool:
        """Whether they share a half-day."""
        return self.begins <= other.ends and other.begins <= self.ends

    def span(self, zone: ZoneInfo) -> tuple[Instant, Instant]:
        """Its first instant and the first one after it, on the wall of ``zone``."""
        return _beginning(self.begins, zone), _beginning(_after(self.ends), zone)


def half_day_of(instant: Instant, zone: ZoneInfo) -> HalfDay:
    """The morning or afternoon (from local noon on) that an instant lies in."""
    local = to_datetime(instant, zone)
    return HalfDay(local.date(), local.hour >= NOON)


def stand_in(member: str, covers: Mapping[str, str | None]) -> str | None:
    """Who does the work of ``member``: the member, or who covers them, or who covers those.

    ``covers`` names for each one who is away who stands in (None: nobody). None where nobody is
    left, as where two who are away cover each other.
    """
    seen: set[str] = set()
    at: str | None = member
    while at is not None and at in covers:
        if at in seen:
            return None
        seen.add(at)
        at = covers[at]
    return at


def _after(half: HalfDay) -> HalfDay:
    if half.afternoon:
        return HalfDay(half.day + timedelta(days=1), afternoon=False)
    return HalfDay(half.day, afternoon=True)


def _beginning(half: HalfDay, zone: ZoneInfo) -> Instant:
    if not half.afternoon:
        return start_of_day(half.day, zone)
    return to_instant(datetime.combine(half.day, time(NOON), zone))
