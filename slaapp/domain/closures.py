"""Closures as people say them, from a day to a day, and the dated entries they are made of."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from slaapp.domain.entries_in_force import entries_in_force, latest_entries
from slaapp.domain.instants import Instant
from slaapp.domain.trouble import Trouble
from slaapp.domain.week_edits import window_of
from slaapp.domain.working_calendar import DatedEntry, EntryKind, Windows

_A_DAY = timedelta(days=1)
LONGEST = 366
"""Days: nobody is closed for longer, or nothing could be due."""


@dataclass(frozen=True, slots=True)
class Closure:
    """The days from ``first`` to ``last``, both included, on which one is closed.

    Raises Trouble("closure_backwards") where it ends before it begins, and
    Trouble("closure_too_long", most=...).
    """

    first: date
    last: date
    label: str

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise Trouble("closure_backwards")
        if (self.last - self.first).days >= LONGEST:
            raise Trouble("closure_too_long", most=LONGEST)

    def days(self) -> tuple[date, ...]:
        """Every day of it, weekends too: the week may change before it comes."""
        count = (self.last - self.first).days + 1
        return tuple(self.first + at * _A_DAY for at in range(count))

    def entries(self, recorded_at: Instant) -> tuple[DatedEntry, ...]:
        """What is written down: a closure of each day."""
        return tuple(DatedEntry(day, "closure", (), self.label, recorded_at) for day in self.days())


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days in a row ruled by entries that say the same: a closure, or a day with other hours."""

    entries: tuple[DatedEntry, ...]

    @property
    def first(self) -> date:
        """Its first day."""
        return self.entries[0].day

    @property
    def last(self) -> date:
        """Its last day, included."""
        return self.entries[-1].day

    @property
    def kind(self) -> EntryKind:
        """What they all are."""
        return self.entries[0].kind

    @property
    def label(self) -> str:
        """The name they share."""
        return self.entries[0].label


def stretches(entries: Iterable[DatedEntry], since: date) -> tuple[Stretch, ...]:
    """What people decided about the days from ``since`` on, holidays left aside, by day."""
    ruling = entries_in_force(entries)
    found: list[list[DatedEntry]] = []
    for day in sorted(day for day, each in ruling.items() if day >= since):
        entry = ruling[day]
        if entry.kind == "holiday":
            continue
        if found and _goes_on(found[-1][-1], entry):
            found[-1].append(entry)
        else:
            found.append([entry])
    return tuple(Stretch(tuple(each)) for each in found)


def each_year(closure: Closure, years: Collection[int]) -> tuple[Closure, ...]:
    """The closure as it is, and on the same days of each of these years after its own."""
    later = sorted(year for year in years if year > closure.first.year)
    return closure, *(_in_year(closure, year) for year in later)


def same_day(day: date, year: int) -> date:
    """The day in another year; 28 February for the 29th where there is none."""
    return day.replace(year=year, day=min(day.day, monthrange(year, day.month)[1]))


def until(windows: Windows, minute: int) -> Windows:
    """The hours of a day that closes early, at a minute of it."""
    kept = [(each.start, min(each.closes, minute)) for each in windows]
    return tuple(window_of(opens, closes) for opens, closes in kept if opens < closes)


def going_on(entries: Sequence[DatedEntry], year: int) -> tuple[Closure, ...]:
    """The closures that two years in a row had on the same days, on those of the next, ``year``.

    Who closes each year does not say so again: it goes on, as the holidays do. Where somebody
    decided about one of the days it does not.
    """
    there = {day for day, kind in latest_entries(entries) if kind != "holiday"}
    made = [_of_stretch(each) for each in stretches(entries, date.min) if _is_closure(each)]
    before = {each for each in made if each.first.year == year - 2}
    repeated = {_in_year(each, year - 1): each for each in before}
    found = [_in_year(repeated[each], year) for each in made if each in repeated]
    return tuple(each for each in found if not there & set(each.days()))


def _of_stretch(stretch: Stretch) -> Closure:
    return Closure(stretch.first, stretch.last, stretch.label)


def _is_closure(stretch: Stretch) -> bool:
    return stretch.kind == "closure" and len(stretch.entries) <= LONGEST


def _in_year(closure: Closure, year: int) -> Closure:
    over = closure.last.year - closure.first.year
    first = same_day(closure.first, year)
    return Closure(first, same_day(closure.last, year + over), closure.label)


def _goes_on(earlier: DatedEntry, later: DatedEntry) -> bool:
    """Only closures have a length: two half-days in a row are two."""
    same = earlier.kind == later.kind == "closure" and earlier.label == later.label
    return same and later.day - earlier.day == _A_DAY
