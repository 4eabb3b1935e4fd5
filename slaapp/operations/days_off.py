"""Days that people decide about: closures from a day to a day, days that close early, removals.

Each is one step of undo, however many days it has. The entries are facts beside the signed
agreement, in force at once; how they act on running clocks is ``domain/entries_in_force.py``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from slaapp.domain.calendar_faults import faults
from slaapp.domain.closures import Closure, Stretch, each_year, same_day, until
from slaapp.domain.entries_in_force import recorded_in_time
from slaapp.domain.hours import Hours, day_number
from slaapp.domain.instants import MINUTE, Instant
from slaapp.domain.rulebook import Rulebook
from slaapp.domain.trouble import Trouble
from slaapp.domain.week_edits import window_of
from slaapp.domain.working_calendar import DatedEntry, Windows
from slaapp.operations.calendar import require_open
from slaapp.operations.moved_deadlines import DueWatch
from slaapp.operations.operation import Author, Receipt, operation
from slaapp.operations.workspace import add_entries
from slaapp.store.rulebook import read_rulebook

_NO_YEARS: Collection[int] = ()


def add_closure(
    connection: Connection,
    closure: Closure,
    *,
    years: Collection[int] = _NO_YEARS,
    by: Author,
    now: Instant,
) -> Receipt:
    """Close these days, and the same days of ``years`` too.

    The receipt's ``moved`` counts the open deadlines that are due at another time by it. Raises
    Trouble: day_is_past (for any of the days), closed_for_a_year.
    """
    spans = each_year(closure, years)
    days = {entry.day: entry for span in spans for entry in span.entries(now)}
    details = {
        "first": closure.first.isoformat(),
        "last": closure.last.isoformat(),
        "label": closure.label,
        "years": [span.first.year for span in spans],
    }
    return _write(connection, "add_closure", list(days.values()), details, by=by, now=now)


def add_early_closing(
    connection: Connection,
    day: date,
    minute: int,
    label: str,
    *,
    years: Collection[int] = _NO_YEARS,
    by: Author,
    now: Instant,
) -> Receipt:
    """Close early on a day, at a minute since midnight, and on the same day of ``years``.

    Of these years, those are left out in which nobody works on the day or all stop before. Raises
    Trouble: half_day_unworked (nobody works on the day itself before that), day_is_past.
    """
    with connection.begin():
        book = read_rulebook(connection)
    first = _until(book, day, minute, now)
    if not first:
        raise Trouble("half_day_unworked", day=day.isoformat())
    later = [same_day(day, year) for year in sorted(years) if year > day.year]
    windows = {day: first} | {each: _until(book, each, minute, now) for each in later}
    entries = [DatedEntry(at, "half_day", w, label, now) for at, w in windows.items() if w]
    details = {
        "day": day.isoformat(),
        "label": label,
        "minute": minute,
        "years": [entry.day.year for entry in entries],
    }
    return _write(connection, "add_half_day", entries, details, by=by, now=now)


def add_special_hours(
    connection: Connection,
    day: date,
    windows: Windows,
    label: str,
    *,
    years: Collection[int] = _NO_YEARS,
    by: Author,
    now: Instant,
) -> Receipt:
    """Work at these hours on a day, whatever its week says: a fair's Saturday, an inventory.

    Raises Trouble: special_hours_missing, special_hours_overlap (they run into each other or into
    the hours of the days around), day_is_past.
    """
    if not windows:
        raise Trouble("special_hours_missing", day=day.isoformat())
    days = [day, *(same_day(day, year) for year in sorted(years) if year > day.year)]
    entries = [DatedEntry(each, "special", windows, label, now) for each in days]
    details = {
        "day": day.isoformat(),
        "label": label,
        "windows": [[each.start, each.end] for each in windows],
        "years": [each.year for each in days],
    }
    return _write(connection, "add_special_hours", entries, details, by=by, now=now)


def remove_days(connection: Connection, stretch: Stretch, *, by: Author, now: Instant) -> Receipt:
    """Work as usual on these days after all; those that are past stay as they were.

    Raises Trouble("day_is_past") where all of them are.
    """
    with connection.begin():
        zone = read_rulebook(connection).zone
    fresh = [replace(each, observed=False, recorded_at=now) for each in stretch.entries]
    to_come = [each for each in fresh if recorded_in_time(each, zone)] or fresh
    details = {
        "first": to_come[0].day.isoformat(),
        "last": to_come[-1].day.isoformat(),
        "label": stretch.label,
        "kind": stretch.kind,
    }
    return _write(connection, "remove_days", to_come, details, by=by, now=now)


def _write(
    connection: Connection,
    kind: str,
    entries: Sequence[DatedEntry],
    details: Mapping[str, object],
    *,
    by: Author,
    now: Instant,
) -> Receipt:
    watch = DueWatch(connection, min(entry.day for entry in entries))
    with operation(connection, kind, by=by, now=now) as doing:
        fresh = [replace(each, recorded_at=now, clock_at=None) for each in entries]
        book = read_rulebook(connection)
        past = [each.day for each in fresh if not recorded_in_time(each, book.zone)]
        if past:
            raise Trouble("day_is_past", day=min(past).isoformat())
        require_open(book, fresh, now)
        _require_apart(book, fresh, now)
        add_entries(doing, fresh)
        doing.details.update(details, count=len(fresh))
    assert doing.receipt is not None
    return watch.tell(doing.receipt)


def _require_apart(book: Rulebook, fresh: Sequence[DatedEntry], now: Instant) -> None:
    version = book.version_at(now)
    if version is None:
        return
    calendar, today = version.agreement.calendar, book.day_of(now)
    before = faults(calendar.with_entries(book.entries), today)
    for fault in faults(calendar.with_entries((*book.entries, *fresh)), today):
        if fault.code in ("windows_overlap", "window_empty") and fault not in before:
            raise Trouble("special_hours_overlap", day=fault.field.rpartition(".")[2])


def _until(book: Rulebook, day: date, minute: int, now: Instant) -> Windows:
    """The hours that the signed week leaves of a day that closes then."""
    version = book.version_at(now)
    if version is None:
        return ()
    hours = Hours(version.agreement.calendar)
    usual = hours.usual_windows_on(day_number(day))
    return until(tuple(window_of(a // MINUTE, b // MINUTE) for a, b in usual), minute)
