"""How long a commitment leaves: working time, working days or calendar time, never mixed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from slaapp.domain.instants import DAY, Instant
from slaapp.domain.openings import Openings
from slaapp.domain.pauses import Pause, elapsed_past
from slaapp.domain.segments import Segment, explain_add, explain_between, explain_elapsed
from slaapp.domain.trouble import Trouble

LONGEST = 3_660 * DAY
"""About ten years: beyond it a number was mistyped."""


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """Milliseconds of opening hours. Raises Trouble("target_not_positive" or "target_too_long")."""

    ms: int

    def __post_init__(self) -> None:
        check_positive("ms", self.ms, LONGEST)

    def to_document(self) -> dict[str, Any]:
        """The target as it stands in a signed agreement."""
        return {"kind": "working_time", "ms": self.ms}


@dataclass(frozen=True, slots=True)
class EndOfWorkingDay:
    """Until the closing of the n-th working day after the start's. Raises like WorkingTime."""

    n: int

    def __post_init__(self) -> None:
        check_positive("n", self.n, LONGEST // DAY)

    def to_document(self) -> dict[str, Any]:
        """The target as it stands in a signed agreement."""
        return {"kind": "end_of_working_day", "n": self.n}


@dataclass(frozen=True, slots=True)
class CalendarTime:
    """Milliseconds on any clock, nights and holidays included. Raises like WorkingTime."""

    ms: int

    def __post_init__(self) -> None:
        check_positive("ms", self.ms, LONGEST)

    def to_document(self) -> dict[str, Any]:
        """The target as it stands in a signed agreement."""
        return {"kind": "calendar_time", "ms": self.ms}


Target: TypeAlias = WorkingTime | EndOfWorkingDay | CalendarTime


def due_after(
    target: Target, openings: Openings, start: Instant, pauses: Collection[Pause] = ()
) -> Instant:
    """The due instant of a clock that starts at ``start`` and stands still in ``pauses``.

    Rule 14: working and calendar time move by the paused part of them, a day count by the working
    days that are paused from opening to closing.
    """
    match target:
        case WorkingTime(ms):
            return openings.add(start, ms, pauses)
        case EndOfWorkingDay(n):
            return openings.end_of_working_day(start, n, pauses)
        case CalendarTime(ms):
            return elapsed_past(start, ms, pauses)


def explain_due(
    target: Target, openings: Openings, start: Instant, pauses: Collection[Pause] = ()
) -> tuple[Segment, ...]:
    """The segments from ``start`` to the due instant."""
    match target:
        case WorkingTime(ms):
            return explain_add(openings, start, ms, pauses)
        case CalendarTime(ms):
            return explain_elapsed(start, elapsed_past(start, ms, pauses), pauses)
        case EndOfWorkingDay(n):
            due = openings.end_of_working_day(start, n, pauses)
            return explain_between(openings, start, due, pauses)


def target_from(document: Mapping[str, Any]) -> Target:
    """The target that a document holds. Raises Trouble("target_unreadable") for any other shape."""
    try:
        match dict(document):
            case {"kind": "working_time", "ms": ms, **rest} if not rest:
                return WorkingTime(ms)
            case {"kind": "end_of_working_day", "n": n, **rest} if not rest:
                return EndOfWorkingDay(n)
            case {"kind": "calendar_time", "ms": ms, **rest} if not rest:
                return CalendarTime(ms)
    except TypeError as reason:
        raise Trouble("target_unreadable", document=dict(document)) from reason
    raise Trouble("target_unreadable", document=dict(document))


def check_positive(field: str, value: int, most: int) -> None:
    """Raises Trouble("target_not_positive" or "target_too_long"), or a TypeError."""
    if type(value) is not int:
        raise TypeError(f"{field} is a whole number, not {value!r}")
    if value <= 0:
        raise Trouble("target_not_positive", field=field, value=value)
    if value > most:
        raise Trouble("target_too_long", field=field, value=value, most=most)
