"""One drag: from where the pointer took hold, what the week comes to as it goes on."""

from __future__ import annotations

from dataclasses import dataclass

from slaapp.domain.week_edits import drawn, free_room, moved, resized
from slaapp.domain.working_calendar import DAY_MINUTES, Week
from ui.widgets.week_grid.axis import Part, Spot
from ui.widgets.week_grid.choice import Choice

QUARTER, FINE = 15, 5
"""Minutes that times snap to."""


def snapped(minute: float, step: int) -> int:
    """The nearest whole step."""
    return round(minute / step) * step


@dataclass(frozen=True, slots=True)
class Drag:
    """Begun at a ``spot`` of a ``week``; the week it comes to is always reckoned from that one."""

    week: Week
    spot: Spot

    def to(self, day: int, minute: float, step: int) -> tuple[Week, Choice]:
        """The week with the pointer there, and what is chosen in it."""
        if self.spot.place is None:
            return self._draw(minute, step)
        if self.spot.part == "whole":
            return self._move(day, minute, step)
        return self._resize(minute, step)

    def _draw(self, minute: float, step: int) -> tuple[Week, Choice]:
        day = self.spot.day
        one, other = snapped(self.spot.minute, step), snapped(minute, step)
        room = free_room(self.week, day, min(max(int(self.spot.minute), 0), DAY_MINUTES - 1))
        if room is not None:
            one = min(max(one, room.first), room.last)
        after = drawn(self.week, day, one, other)
        part: Part = "end" if other >= one else "start"
        return after, _fresh(self.week, after, day, part) or Choice(day).held(after)

    def _move(self, day: int, minute: float, step: int) -> tuple[Week, Choice]:
        spot, place = self.spot, self.spot.place or 0
        start = self.week[spot.day][place].start
        after = moved(self.week, spot.day, place, day, self._gone(start, minute, step))
        return after, _fresh(self.week, after, day, "whole") or Choice(spot.day, place)

    def _resize(self, minute: float, step: int) -> tuple[Week, Choice]:
        spot, place = self.spot, self.spot.place or 0
        window = self.week[spot.day][place]
        edge = window.start if spot.part == "start" else window.closes
        least = min(step, window.closes - window.start)
        to = self._gone(edge, minute, step)
        after = resized(self.week, spot.day, place, spot.part, to, least)
        held = Choice(spot.day, place, spot.part)
        return after, _fresh(self.week, after, spot.day, spot.part) or held

    def _gone(self, begun: int, minute: float, step: int) -> int:
        """Where a time goes; a little way is a click that shook, not a wish for other hours."""
        gone = minute - self.spot.minute
        return begun if abs(gone) < step / 2 else snapped(begun + gone, step)


def _fresh(before: Week, after: Week, day: int, part: Part) -> Choice | None:
    """The one window of a day that is new."""
    places = [place for place, each in enumerate(after[day]) if each not in before[day]]
    return Choice(day, places[0], part) if len(places) == 1 else None
