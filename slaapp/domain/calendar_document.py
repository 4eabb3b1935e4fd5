"""A working calendar as plain data: the part of a signed agreement that says when there is work.

The same calendar always gives the same document, so its digest can be signed. Reading is strict:
what this program did not write is Trouble("calendar_unreadable", field=...).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar, cast, get_args

from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import (
    DatedEntry,
    EntryKind,
    Week,
    Window,
    Windows,
    WorkingCalendar,
)

KINDS: frozenset[str] = frozenset(get_args(EntryKind))

_T = TypeVar("_T")


def calendar_to_document(calendar: WorkingCalendar) -> dict[str, object]:
    """The calendar in dicts, lists, strings, whole numbers and booleans."""
    return {
        "zone": calendar.zone,
        "week": _week(calendar.week),
        "changes": [
            {"from": day.isoformat(), "week": _week(week)} for day, week in calendar.changes
        ],
        "entries": [_entry(entry) for entry in calendar.entries],
    }


def calendar_from_document(document: object) -> WorkingCalendar:
    """The calendar of a document. Raises Trouble("calendar_unreadable", field=...)."""
    parts = _fields("calendar", document, "zone", "week", "changes", "entries")
    changes = _list("changes", parts["changes"])
    entries = _list("entries", parts["entries"])
    return WorkingCalendar(
        zone=_of_type("zone", parts["zone"], str),
        week=_read_week("week", parts["week"]),
        changes=tuple(_read_change(f"changes.{at}", one) for at, one in enumerate(changes)),
        entries=tuple(_read_entry(f"entries.{at}", one) for at, one in enumerate(entries)),
    )


def _week(week: Week) -> list[list[list[str]]]:
    return [_windows(windows) for windows in week]


def _windows(windows: Windows) -> list[list[str]]:
    return [[_clock(window.start), _clock(window.end)] for window in windows]


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _entry(entry: DatedEntry) -> dict[str, object]:
    return {
        "day": entry.day.isoformat(),
        "kind": entry.kind,
        "windows": _windows(entry.windows),
        "label": entry.label,
        "recorded_at": entry.recorded_at,
        "observed": entry.observed,
    }


def _read_change(field: str, document: object) -> tuple[date, Week]:
    parts = _fields(field, document, "from", "week")
    return _read_day(f"{field}.from", parts["from"]), _read_week(f"{field}.week", parts["week"])


def _read_entry(field: str, document: object) -> DatedEntry:
    parts = _fields(field, document, "day", "kind", "windows", "label", "recorded_at", "observed")
    kind = _of_type(f"{field}.kind", parts["kind"], str)
    if kind not in KINDS:
        raise _unreadable(f"{field}.kind", kind)
    return DatedEntry(
        day=_read_day(f"{field}.day", parts["day"]),
        kind=cast(EntryKind, kind),
        windows=_read_windows(f"{field}.windows", parts["windows"]),
        label=_of_type(f"{field}.label", parts["label"], str),
        recorded_at=_of_type(f"{field}.recorded_at", parts["recorded_at"], int),
        observed=_of_type(f"{field}.observed", parts["observed"], bool),
    )


def _read_week(field: str, document: object) -> Week:
    days = _list(field, document)
    if len(days) != 7:
        raise _unreadable(field, len(days))
    return cast(Week, tuple(_read_windows(f"{field}.{at}", day) for at, day in enumerate(days)))


def _read_windows(field: str, document: object) -> Windows:
    windows = _list(field, document)
    return tuple(_read_window(f"{field}.{at}", window) for at, window in enumerate(windows))


def _read_window(field: str, document: object) -> Window:
    ends = _list(field, document)
    if len(ends) != 2:
        raise _unreadable(field, document)
    return Window(*(_parsed(field, end, _read_clock) for end in ends))


def _read_clock(text: str) -> int:
    hours, minutes = int(text[:2]), int(text[3:])
    if minutes >= 60 or _clock(60 * hours + minutes) != text:
        raise ValueError(text)
    return 60 * hours + minutes


def _read_day(field: str, document: object) -> date:
    day = _parsed(field, document, date.fromisoformat)
    if day.isoformat() != document:
        raise _unreadable(field, document)
    return day


def _parsed(field: str, value: object, parse: Callable[[str], _T]) -> _T:
    try:
        return parse(_of_type(field, value, str))
    except ValueError as reason:
        raise _unreadable(field, value) from reason


def _fields(field: str, document: object, *names: str) -> dict[str, object]:
    if not isinstance(document, dict) or set(document) != set(names):
        raise _unreadable(field, document)
    return document


def _list(field: str, document: object) -> list[object]:
    return _of_type(field, document, list)


def _of_type(field: str, value: object, kind: type[_T]) -> _T:
    """The value, if it is of just this type: True is no whole number here."""
    if type(value) is not kind:
        raise _unreadable(field, value)
    return value


def _unreadable(field: str, value: object) -> Trouble:
    return Trouble("calendar_unreadable", field=field, value=value)
