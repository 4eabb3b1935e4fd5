"""Bridge days: single working days between days off, which a team may close as well.

Proposals only, never entries: somebody decides, and the decision is a closure like any other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from slaapp.domain.hours import DayNumber, Hours, date_of, day_number
from slaapp.domain.working_calendar import DatedEntry, WorkingCalendar


@dataclass(frozen=True, slots=True)
class BridgeDay:
    """A day that ``beside`` makes a bridge; ``taken`` is the closure by which it is one off."""

    day: date
    beside: DatedEntry
    taken: DatedEntry | None = None


def bridge_days(calendar: WorkingCalendar, first: date, last: date) -> tuple[BridgeDay, ...]:
    """The bridges in ``[first, last)``, taken ones too, by day.

    A bridge is worked, nobody works the day before and the day after, and one of these two would
    be worked but for a holiday or a closure: the week alone makes none. A day off is a taken
    bridge if it would be one without any closure. Raises Trouble("zone_unknown").
    """
    entries = tuple(each for each in calendar.entries if each.kind != "closure")
    with_all, without = Hours(calendar), Hours(calendar.with_entries(entries))
    return tuple(_bridges(with_all, without, day_number(first), day_number(last)))


def _bridges(
    hours: Hours, without: Hours, first: DayNumber, last: DayNumber
) -> Iterator[BridgeDay]:
    for number in range(first, last):
        ruling = hours.entries.get(number)
        if ruling is not None and ruling.kind == "closure":
            beside, taken = _makes_bridge(without, number), ruling
        else:
            beside, taken = _makes_bridge(hours, number), None
        if beside is not None:
            yield BridgeDay(date_of(number), beside, taken)


def _makes_bridge(hours: Hours, number: DayNumber) -> DatedEntry | None:
    """The entry that makes a worked day a single one; None where it is none."""
    around = (number - 1, number + 1)
    if not hours.windows_on(number) or any(hours.windows_on(day) for day in around):
        return None
    return next((hours.entries[day] for day in around if hours.usual_windows_on(day)), None)
