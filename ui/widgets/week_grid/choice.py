"""Which block of a week, and which part of it, the keyboard is at."""

from __future__ import annotations

from dataclasses import dataclass

from slaapp.domain.working_calendar import Week, Window
from ui.widgets.week_grid.axis import Part, Spot

_PARTS: tuple[Part, ...] = ("start", "whole", "end")


@dataclass(frozen=True, slots=True)
class Choice:
    """A day; ``place`` is None on a day without a block."""

    day: int = 0
    place: int | None = None
    part: Part = "whole"

    def window(self, week: Week) -> Window | None:
        """The window chosen."""
        if self.place is None or self.place >= len(week[self.day]):
            return None
        return week[self.day][self.place]

    def held(self, week: Week) -> Choice:
        """The same, or the nearest there is in a week that changed."""
        if not week[self.day]:
            return Choice(self.day)
        if self.place is None:
            return Choice(self.day, 0)
        return Choice(self.day, min(self.place, len(week[self.day]) - 1), self.part)

    def beside(self, week: Week, way: int) -> Choice:
        """One part on, ``way`` 1, or back, -1: an edge, the block, its other edge, the next."""
        if self.place is None:
            return self
        at = 3 * self.place + _PARTS.index(self.part) + way
        at = min(max(at, 0), 3 * len(week[self.day]) - 1)
        return Choice(self.day, at // 3, _PARTS[at % 3])

    def on_day(self, week: Week, day: int) -> Choice:
        """On another day, at the block nearest in time, the same part of it."""
        day = min(max(day, 0), 6)
        before, there = self.window(week), week[day]
        if not there:
            return Choice(day)
        middle = (before.start + before.closes) / 2 if before else 0
        nearest = min(range(len(there)), key=lambda place: _away(there[place], middle))
        return Choice(day, nearest, self.part)


def choice_of(week: Week, day: int, window: Window, part: Part = "whole") -> Choice:
    """The choice of a window of a day."""
    return Choice(day, week[day].index(window), part)


def choice_at(spot: Spot, week: Week) -> Choice:
    """What the pointer is at; on a free stretch of a day its nearest block."""
    if spot.place is not None:
        return Choice(spot.day, spot.place, spot.part)
    nearest = [_away(window, spot.minute) for window in week[spot.day]]
    return Choice(spot.day, nearest.index(min(nearest)) if nearest else None)


def joined_choice(before: Week, after: Week, choice: Choice) -> Choice:
    """The window that what was chosen is part of, now that what touched is one."""
    chosen = choice.window(before)
    places = [
        place
        for place, window in enumerate(after[choice.day])
        if chosen is not None and window.start <= chosen.start < window.closes
    ]
    return Choice(choice.day, places[0] if places else None, choice.part).held(after)


def _away(window: Window, minute: float) -> float:
    return abs((window.start + window.closes) / 2 - minute)
