"""The days of a deadline: what an engine's segments look like on the wall, one line for each day.

Nothing is reckoned again: segments are cut at the days' edges, so the lines add up to what the
segments add up to. A window over midnight belongs to the day it starts on, and so does its time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, TypeAlias

from slaapp.domain.hours import DayNumber, Hours, date_of
from slaapp.domain.instants import DAY, Instant
from slaapp.domain.segments import Segment
from slaapp.domain.zone_offsets import offset_at

MarkKind: TypeAlias = Literal["start", "upgrade", "appointment", "due", "stop", "end", "now"]
"""``upgrade``: counted anew from there; ``end``: nothing is owed any more without a stop."""
_ENDS = frozenset({"due", "stop", "end"})
_ORDINARY = frozenset({"counted", "lunch", "night", "closed"})


@dataclass(frozen=True, slots=True)
class Bar:
    """The part of a segment on one day; ``left`` and ``right`` are wall milliseconds since the
    midnight that begins the day, beyond 24 h in a window over midnight. ``late``: after the due.
    """

    kind: str
    start: Instant
    end: Instant
    left: int
    right: int
    label: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened at an instant, and where on its day's wall."""

    kind: MarkKind
    at: Instant
    place: int


@dataclass(frozen=True, slots=True)
class DayLine:
    """One day, or several in a row (``days``), alike unless ``is_mixed``.

    ``windows`` are openings and closings in wall milliseconds, as ``Bar`` has them.
    """

    first: date
    last: date
    windows: tuple[tuple[int, int], ...]
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...] = ()
    days: int = 1
    is_mixed: bool = False

    @property
    def counted(self) -> int:
        """Milliseconds that count towards the due instant."""
        return sum(bar.end - bar.start for bar in self.bars if _is_counted(bar) and not bar.late)

    @property
    def over(self) -> int:
        """Milliseconds that were counted after the due instant."""
        return sum(bar.end - bar.start for bar in self.bars if _is_counted(bar) and bar.late)

    @property
    def is_closed(self) -> bool:
        """Whether nobody works: no window starts on any of its days."""
        return not self.windows

    @property
    def reasons(self) -> tuple[tuple[str, str], ...]:
        """Kind and label of what is out of the ordinary, each once: holidays, pauses …"""
        found = ((bar.kind, bar.label) for bar in self.bars if bar.kind not in _ORDINARY)
        return tuple(dict.fromkeys(found))


def day_lines(
    hours: Hours,
    segments: Sequence[Segment],
    marks: Sequence[tuple[MarkKind, Instant]],
    *,
    over: Sequence[Segment] = (),
    round_the_clock: bool = False,
) -> list[DayLine]:
    """A line for each day from the first segment or mark to the last, in order.

    ``over`` are the segments after the due instant; ``round_the_clock``: the target is calendar
    time, so that windows mean nothing.
    """
    parts = [(one, False) for one in segments] + [(one, True) for one in over]
    instants = [one.start for one, _ in parts] + [one.end - 1 for one, _ in parts]
    wall = _Wall(hours, round_the_clock)
    reached = [wall.day_of(at) for at in instants]
    bars: dict[DayNumber, list[Bar]] = {}
    for segment, late in parts:
        for day, bar in wall.bars(segment, late):
            bars.setdefault(day, []).append(bar)
    placed: dict[DayNumber, list[Mark]] = {}
    for kind, at in sorted(marks, key=lambda mark: mark[1]):
        day, mark = wall.mark(kind, at)
        placed.setdefault(day, []).append(mark)
    reached += placed
    return [
        DayLine(
            date_of(day),
            date_of(day),
            wall.windows_on(day),
            tuple(bars.get(day, ())),
            tuple(placed.get(day, ())),
        )
        for day in range(min(reached, default=0), max(reached, default=-1) + 1)
    ]


_Alike: TypeAlias = Callable[[DayLine, DayLine], bool]


class _Wall:
    """Where instants are on the wall, and to which day they belong."""

    def __init__(self, hours: Hours, round_the_clock: bool) -> None:
        self._hours, self._plain = hours, round_the_clock
        self._begins: dict[DayNumber, Instant] = {}
        self._offsets: dict[DayNumber, int | None] = {}
        self._last = 0

    def windows_on(self, day: DayNumber) -> tuple[tuple[int, int], ...]:
        return () if self._plain else self._hours.windows_on(day)

    def day_of(self, instant: Instant) -> DayNumber:
        """The day whose window it is in, over midnight too; else the day on the wall."""
        # Segments come in order: mostly it is the day of the one before, or the next.
        for near in (self._last, self._last + 1):
            if self._begin(near) <= instant < self._begin(near + 1):
                self._last = near
                return near
        self._last = self._searched_day(instant)
        return self._last

    def _searched_day(self, instant: Instant) -> DayNumber:
        day = (instant + offset_at(self._hours.zone, instant)) // DAY
        return day - 1 if instant < self._begin(day) else day

    def bars(self, segment: Segment, late: bool) -> list[tuple[DayNumber, Bar]]:
        """The segment cut at the edges of its days."""
        cut: list[tuple[DayNumber, Bar]] = []
        at, day = segment.start, self.day_of(segment.start)
        while at < segment.end:
            until = min(max(self._begin(day + 1), at + 1), segment.end)
            left, right = self._place(day, at), self._place(day, until - 1) + 1
            cut.append((day, Bar(segment.kind, at, until, left, right, segment.label, late)))
            at, day = until, day + 1
        return cut

    def mark(self, kind: MarkKind, at: Instant) -> tuple[DayNumber, Mark]:
        """What ends with a day belongs to that day, not to the next."""
        day = self.day_of(at)
        if kind in _ENDS and at == self._begin(day):
            day -= 1
        return day, Mark(kind, at, self._place(day, at))

    def _begin(self, day: DayNumber) -> Instant:
        """Midnight, or the closing of the window that runs over it."""
        found = self._begins.get(day)
        if found is None:
            found = self._begins[day] = self._reckoned_begin(day)
        return found

    def _reckoned_begin(self, day: DayNumber) -> Instant:
        wall = (day - 1) * DAY + max(self._closes(day - 1), DAY)
        guess = wall - offset_at(self._hours.zone, wall)
        return wall - offset_at(self._hours.zone, guess)

    def _closes(self, day: DayNumber) -> int:
        return max((closes for _, closes in self.windows_on(day)), default=0)

    def _place(self, day: DayNumber, at: Instant) -> int:
        offset = self._offset(day)
        return at + (offset_at(self._hours.zone, at) if offset is None else offset) - day * DAY

    def _offset(self, day: DayNumber) -> int | None:
        """How far the wall clock is ahead all day long, and the night after; None if it changes."""
        if day not in self._offsets:
            ends = (day * DAY - DAY, day * DAY + 3 * DAY)
            one, other = (offset_at(self._hours.zone, at) for at in ends)
            self._offsets[day] = one if one == other else None
        return self._offsets[day]


def folded(lines: Sequence[DayLine], most: int) -> list[DayLine]:
    """Neighbours that are alike as one line: closed days always, worked ones where there are more
    than ``most`` lines, and everything between two marks where there are still too many."""
    shown = _joined(lines, _both_closed)
    if len(shown) > most:
        shown = _joined(shown, _same_shape)
    return _joined(shown, _unmarked) if len(shown) > 2 * most else shown


def _joined(lines: Sequence[DayLine], alike: _Alike) -> list[DayLine]:
    joined: list[DayLine] = []
    for line in lines:
        if joined and not joined[-1].marks and not line.marks and alike(joined[-1], line):
            before = joined[-1]
            joined[-1] = replace(
                before,
                last=line.last,
                windows=before.windows or line.windows,
                bars=(*before.bars, *line.bars),
                days=before.days + line.days,
                is_mixed=alike is _unmarked,
            )
        else:
            joined.append(line)
    return joined


def _both_closed(one: DayLine, other: DayLine) -> bool:
    return one.is_closed and other.is_closed and not (one.counted or other.counted)


def _same_shape(one: DayLine, other: DayLine) -> bool:
    return (
        not one.is_closed
        and one.windows == other.windows
        and set(_shape(one)) == set(_shape(other))
    )


def _unmarked(_one: DayLine, _other: DayLine) -> bool:
    return True


def _shape(line: DayLine) -> list[tuple[str, int, int, str, bool]]:
    return [(bar.kind, bar.left, bar.right, bar.label, bar.late) for bar in line.bars]


def _is_counted(bar: Bar) -> bool:
    return bar.kind == "counted"
