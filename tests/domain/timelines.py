"""Timelines for tests: hours of 9-12 and 14-18 in Paris, an agreement, events by wall clock."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from itertools import count
from zoneinfo import ZoneInfo

from slaapp.domain.agreement import Agreement, AgreementVersion
from slaapp.domain.commitment import Commitment
from slaapp.domain.deadline import Deadline
from slaapp.domain.events import Event
from slaapp.domain.instants import HOUR, MINUTE, Instant, to_instant
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.standing import Standing, stand_alone
from slaapp.domain.target import EndOfWorkingDay, WorkingTime
from slaapp.domain.working_calendar import DatedEntry, Window, WorkingCalendar, week_of

PARIS = ZoneInfo("Europe/Paris")
WEEK = week_of((Window(9 * 60, 12 * 60), Window(14 * 60, 18 * 60)))
CALENDAR = WorkingCalendar("Europe/Paris", WEEK)

AGREEMENT = Agreement(
    calendar=CALENDAR,
    commitments=(
        Commitment("acceptance", {"hot": WorkingTime(30 * MINUTE), "default": WorkingTime(HOUR)}),
        Commitment("first_attempt", {"hot": WorkingTime(HOUR), "default": WorkingTime(4 * HOUR)}),
        Commitment("first_conversation", {"default": WorkingTime(8 * HOUR)}),
        Commitment("outcome", {"default": EndOfWorkingDay(5)}),
        Commitment("hand_over", {"hot": WorkingTime(HOUR), "default": EndOfWorkingDay(1)}),
    ),
    reject_within=EndOfWorkingDay(2),
)

_number = count(1)


def at(text: str) -> Instant:
    """A wall clock in June 2026 in Paris: ``at("Mon 10:00")`` is 1 June; or a whole date."""
    days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    day, _, clock = text.rpartition(" ")
    week, _, name = day.rpartition("+")
    if name in days:
        day = f"2026-06-{1 + days.index(name) + 7 * int(week or 0):02}"
    return to_instant(datetime.fromisoformat(f"{day} {clock}").replace(tzinfo=PARIS))


def event(kind: str, when: str, typed: str | None = None, **more: object) -> Event:
    """An event at a wall clock, written down then or when it was ``typed``."""
    recorded = at(typed or when)
    return Event(f"e{next(_number):04}", kind, at(when), recorded, **more)  # type: ignore[arg-type]


def book(
    *agreements: Agreement,
    since: Iterable[Instant] = (0,),
    entries: Iterable[DatedEntry] = (),
) -> Rulebook:
    """The rules: versions in force since these instants."""
    pairs = zip(agreements or (AGREEMENT,), since, strict=True)
    versions = [AgreementVersion(f"v{n}", n, start, a) for n, (a, start) in enumerate(pairs, 1)]
    return Rulebook("Europe/Paris", versions, tuple(entries))


def standing(*events: Event, tier: str | None = "warm", rules: Rulebook | None = None) -> Standing:
    """Where a lead with these events stands."""
    return stand_alone(events, tier, rules or book())


def promise(found: Standing, commitment: str, cycle: int = -1) -> Deadline:
    """One deadline of a cycle, the last unless said otherwise; marketing's is the lead's own."""
    if commitment == "hand_over":
        (owed,) = found.owed.values()
        return owed
    return next(d for d in found.cycles[cycle].deadlines if d.commitment == commitment)


def entry(day: date, recorded: str, kind: str = "closure", *windows: Window) -> DatedEntry:
    """A dated entry, written down at a wall clock."""
    return DatedEntry(day, kind, windows, "", at(recorded))  # type: ignore[arg-type]
