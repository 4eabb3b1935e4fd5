"""Deadlines, planned steps and appointments as a calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from resources.domain_words import domain_title
from resources.export_words import export_word
from slaapp.domain.instants import Instant, to_datetime
from slaapp.domain.objection import closes_calls, closes_emails, stronger
from slaapp.domain.trouble import Trouble
from slaapp.exchange.ical_writing import CalendarEntry, write_calendar
from slaapp.operations.exporting.choice import ExportChoice
from slaapp.operations.exporting.leads import Told
from slaapp.store.objections import KnownObjections
from slaapp.store.rows.calendar_entries import (
    EntryChoice,
    EntryRow,
    calendar_entries,
    newest_change,
)

_MEETING = 30
"""Minutes that a calendar keeps free for an appointment."""

_FAMILIES = {"deadline": "commitment", "step": "step"}


def write_lead_calendar(
    connection: Connection, choice: ExportChoice, now: Instant, zone: ZoneInfo, told: Told
) -> int:
    """Write the entries; answers their number. Raises Trouble: calendar_empty,
    calendar_empty_of_member, and as ``whole_file`` does.

    Taken in again later, the file brings each entry up to date and doubles none: what has ended
    since is in it as cancelled.
    """
    asked = EntryChoice(choice.view.chosen, now, choice.member_id, choice.side)
    rows, changed_at = calendar_entries(connection, asked), newest_change(connection)
    if not rows:
        raise Trouble("calendar_empty" if choice.member_id is None else "calendar_empty_of_member")
    objections = KnownObjections(connection)
    rows = [_with_mark(row, objections) for row in rows]
    entries = (
        _entry(row, changed_at, zone, choice.language) for row in _allowed(rows, choice, told)
    )
    return write_calendar(choice.path, entries, export_word("calendar.team", choice.language))


def _with_mark(row: EntryRow, objections: KnownObjections) -> EntryRow:
    """The row with what whoever has this address or number objects to, marked on them or not."""
    known = objections.of(row.email, row.phone_e164)
    return row if known is None else replace(row, objection=stronger(row.objection, known.to))


def _allowed(
    rows: Iterable[EntryRow], choice: ExportChoice, told: Told
) -> Iterator[tuple[EntryRow, tuple[str, ...]]]:
    """The rows, each with the ways to reach somebody that may be told."""
    hidden, left_out = set(), set()
    for row in rows:
        if choice.objectors == "leave_out" and row.objection:
            left_out.add(row.lead_id)
            continue
        ways = (row.phone, row.email)
        if choice.objectors == "hide":
            closed = (closes_calls(row.objection), closes_emails(row.objection))
            if any(way and shut for way, shut in zip(ways, closed, strict=True)):
                hidden.add(row.lead_id)
            ways = (None if closed[0] else row.phone, None if closed[1] else row.email)
        yield row, tuple(way for way in ways if way)
    told.hidden, told.left_out = len(hidden), len(left_out)


def _entry(
    allowed: tuple[EntryRow, tuple[str, ...]], changed_at: Instant, zone: ZoneInfo, language: str
) -> CalendarEntry:
    row, ways = allowed
    meets = "appointment" in (row.word, "appointment" if row.kind == "asked" else "")
    timed = row.precision != "day"
    return CalendarEntry(
        uid=f"{row.key}{':asked' if row.kind == 'asked' else ''}@slaapp",
        changed_at=changed_at,
        starts=row.at if timed else to_datetime(row.at, zone).date(),
        summary=f"{_word(row, language)} – {row.title}",
        minutes=_MEETING if meets and timed else 0,
        description="\n".join(_lines(row, ways, language)),
        categories=("slaapp",),
        cancelled=row.ended,
        busy=meets and timed,
    )


def _word(row: EntryRow, language: str) -> str:
    if row.kind == "asked":
        return export_word("calendar.asked", language)
    return domain_title(_FAMILIES[row.kind], row.word, language)


def _lines(row: EntryRow, ways: tuple[str, ...], language: str) -> Iterator[str]:
    """What one wants to know of it, without opening the program."""
    if row.note:
        yield row.note
    if row.company and row.company != row.title:
        yield row.company
    yield from ways
    if row.owner:
        yield export_word("calendar.owner", language).format(name=row.owner)
    yield export_word("calendar.number", language).format(number=row.number)
