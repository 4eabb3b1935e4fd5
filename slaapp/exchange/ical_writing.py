"""Deadlines and appointments as a file that calendars take in (iCalendar, RFC 5545).

Instants are written in UTC, so that no calendar has to know a zone; days are days wherever one is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from slaapp.domain.instants import SECOND, Instant
from slaapp.exchange.content_lines import escaped, line, listed
from slaapp.exchange.whole_file import whole_file

_FIRST_SEQUENCE = 1_577_836_800
"""Seconds at which sequences begin, 2020-01-01: what a calendar counts has 31 bits."""


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """Something with a time, or of a whole day where ``starts`` is a date.

    The same ``uid`` is the same entry in every file; of two files the later ``changed_at`` counts.
    ``minutes`` is how long it lasts; 0: it is a point in time. ``cancelled`` entries are taken
    away by calendars that hold them. ``busy``: nothing else is to be planned meanwhile.
    """

    uid: str
    changed_at: Instant
    starts: Instant | date
    summary: str
    minutes: int = 0
    description: str = ""
    categories: tuple[str, ...] = ()
    cancelled: bool = False
    busy: bool = False


def write_calendar(path: Path, entries: Iterable[CalendarEntry], name: str = "") -> int:
    """Write a calendar; answers the number of its entries. Raises Trouble as ``whole_file``."""
    count = 0
    with whole_file(path) as place, place.open("wb") as handle:
        handle.writelines(_beginning(name))
        for entry in entries:
            handle.writelines(_event(entry))
            count += 1
        handle.write(line("END", "VCALENDAR"))
    return count


def sequence_of(changed_at: Instant) -> int:
    """What makes a later state of an entry count: the seconds since 2020."""
    return max(0, changed_at // SECOND - _FIRST_SEQUENCE)


def _beginning(name: str) -> Iterator[bytes]:
    yield line("BEGIN", "VCALENDAR")
    yield line("VERSION", "2.0")
    yield line("PRODID", "-//slaapp//slaapp//EN")
    yield line("CALSCALE", "GREGORIAN")
    yield line("METHOD", "PUBLISH")
    if name:
        yield line("NAME", escaped(name))
        yield line("X-WR-CALNAME", escaped(name))


def _event(entry: CalendarEntry) -> Iterator[bytes]:
    yield line("BEGIN", "VEVENT")
    yield line("UID", entry.uid)
    yield line("DTSTAMP", _utc(entry.changed_at))
    yield line("LAST-MODIFIED", _utc(entry.changed_at))
    yield line("SEQUENCE", str(sequence_of(entry.changed_at)))
    yield from _time(entry)
    yield line("SUMMARY", escaped(entry.summary))
    if entry.description:
        yield line("DESCRIPTION", escaped(entry.description))
    if entry.categories:
        yield line("CATEGORIES", listed(entry.categories, ","))
    yield line("STATUS", "CANCELLED" if entry.cancelled else "CONFIRMED")
    yield line("TRANSP", "OPAQUE" if entry.busy and not entry.cancelled else "TRANSPARENT")
    yield line("END", "VEVENT")


def _time(entry: CalendarEntry) -> Iterator[bytes]:
    if isinstance(entry.starts, date):
        yield line("DTSTART;VALUE=DATE", entry.starts.strftime("%Y%m%d"))
        yield line("DTEND;VALUE=DATE", (entry.starts + timedelta(days=1)).strftime("%Y%m%d"))
        return
    yield line("DTSTART", _utc(entry.starts))
    if entry.minutes:
        yield line("DURATION", f"PT{entry.minutes}M")


def _utc(instant: Instant) -> str:
    return datetime.fromtimestamp(instant // SECOND, UTC).strftime("%Y%m%dT%H%M%SZ")
