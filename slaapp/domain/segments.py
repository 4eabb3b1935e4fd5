"""Why a deadline is what it is: every stretch from start to due, counted or skipped, and why.

The segments leave no gap and overlap nowhere, and the counted ones add up to the duration. Nobody
pays for them who does not ask: the arithmetic itself (``openings.py``) knows nothing of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from slaapp.domain.hours import DayNumber, Hours, date_of
from slaapp.domain.instants import DAY, Instant, start_of_day
from slaapp.domain.openings import Openings
from slaapp.domain.pauses import Pause, union
from slaapp.domain.trouble import Trouble
from slaapp.domain.working_calendar import DatedEntry
from slaapp.domain.zone_offsets import offset_at

SegmentKind: TypeAlias = Literal[
    "counted", "pause", "lunch", "night", "closed", "weekend", "holiday", "closure", "half_day",
    "special",
]  # fmt: skip
"""``lunch``: between two windows of one day. ``night``: closed time that touches a midnight;
``closed``: that touches none. ``weekend``: a weekday without hours. The others are entries."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One stretch ``[start, end)``; ``label`` is the name of the entry that closed it, or empty."""

    kind: SegmentKind
    start: Instant
    end: Instant
    label: str = ""


def explain_add(
    openings: Openings, start: Instant, duration: int, pauses: Collection[Pause] = ()
) -> tuple[Segment, ...]:
    """The segments from ``start`` to ``openings.add(start, duration, pauses)``."""
    return explain_between(openings, start, openings.add(start, duration, pauses), pauses)


def explain_between(
    openings: Openings, start: Instant, end: Instant, pauses: Collection[Pause] = ()
) -> tuple[Segment, ...]:
    """The segments of ``[start, end)``; none if ``end`` is not after ``start``."""
    segments: list[Segment] = []
    at = start
    for begins, ends in [*union(pauses), (end, end)]:
        begins, ends = min(max(begins, at), end), min(max(ends, at), end)
        segments += _unpaused(openings, at, begins)
        if ends > begins:
            segments.append(Segment("pause", begins, ends))
        at = ends
    return tuple(_joined(segments))


def explain_elapsed(
    start: Instant, end: Instant, pauses: Collection[Pause] = ()
) -> tuple[Segment, ...]:
    """The segments of ``[start, end)`` on a clock that never closes: counted time and pauses."""
    segments: list[Segment] = []
    at = start
    for begins, ends in [*union(pauses), (end, end)]:
        begins, ends = min(max(begins, at), end), min(max(ends, at), end)
        if begins > at:
            segments.append(Segment("counted", at, begins))
        if ends > begins:
            segments.append(Segment("pause", begins, ends))
        at = ends
    return tuple(segments)


def _unpaused(openings: Openings, start: Instant, end: Instant) -> Iterator[Segment]:
    """The worked and the closed stretches of ``[start, end)`` in turn."""
    at = start
    for opens, closes in openings.intervals(start, end):
        if opens > at:
            yield from _closed(openings, at, opens)
        yield Segment("counted", opens, closes)
        at = closes
    if end > at:
        yield from _closed(openings, at, end)


def _closed(openings: Openings, start: Instant, end: Instant) -> Iterator[Segment]:
    """A stretch in which nothing is open, cut at the midnights of its days."""
    if _is_lunch(openings, start):
        yield Segment("lunch", start, end)
        return
    zone = openings.hours.zone
    day = (start + offset_at(zone, start)) // DAY
    midnight, at = start_of_day(date_of(day), zone), start
    while at < end:
        day, midnight_before = day + 1, midnight
        midnight = start_of_day(date_of(day), zone)
        until = min(midnight, end)
        if until > at:
            touches = at == midnight_before or until == midnight
            yield _reason(openings.hours, day - 1, at, until, touches)
        at = max(at, until)


def _is_lunch(openings: Openings, instant: Instant) -> bool:
    """Whether hours of the same day lie before the closed instant and after it."""
    try:
        opens, _ = openings.hours_of_day(instant)
    except Trouble:
        return False
    return opens < instant


def _reason(hours: Hours, day: DayNumber, start: Instant, end: Instant, night: bool) -> Segment:
    entry = hours.entries.get(day)
    if entry is not None and _takes(entry, hours, day, start, end):
        return Segment(entry.kind, start, end, entry.label)
    if hours.windows_on(day):
        return Segment("night" if night else "closed", start, end)
    return Segment("weekend", start, end)


def _takes(entry: DatedEntry, hours: Hours, day: DayNumber, start: Instant, end: Instant) -> bool:
    """Whether the entry is why it is closed: without it there would be work (on that day)."""
    usual = hours.usual_windows_on(day)
    if entry.kind in ("holiday", "closure"):
        return bool(usual)
    midnight = day * DAY - offset_at(hours.zone, start)
    return any(midnight + opens < end and midnight + closes > start for opens, closes in usual)


def _joined(segments: list[Segment]) -> Iterator[Segment]:
    """Neighbours of the same kind and label as one."""
    held: Segment | None = None
    for segment in segments:
        if held is not None and (held.kind, held.label) == (segment.kind, segment.label):
            held = replace(held, end=segment.end)
            continue
        if held is not None:
            yield held
        held = segment
    if held is not None:
        yield held
