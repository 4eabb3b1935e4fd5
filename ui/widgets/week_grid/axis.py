"""Where the days and hours of a week stand in a grid, and what of it is under the pointer."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from PySide6.QtCore import QPointF, QRectF

from slaapp.domain.working_calendar import DAY_MINUTES, Week, Window

Part: TypeAlias = Literal["start", "whole", "end"]
"""Of a block: an edge, or all of it."""

USUAL = (6 * 60, 22 * 60)
"""What is seen of a day where nothing lies outside."""
_HOUR = 60
_INSIDE, _OUTSIDE = 7, 4
"""How near an edge is taken hold of, in pixels."""
_STEPS = (1, 2, 3, 4, 6, 12)
_GAP = 3


class Spot(NamedTuple):
    """A day and a minute of it; a block's place and part where there is one."""

    day: int
    minute: float
    place: int | None = None
    part: Part = "whole"


class WeekAxis(NamedTuple):
    """Minutes ``first`` to ``last`` across ``area``, Monday to Sunday down it."""

    area: QRectF
    first: int = USUAL[0]
    last: int = USUAL[1]

    def x(self, minute: float) -> float:
        """Where a minute stands; outside ``area`` where it is not seen."""
        part = (minute - self.first) / (self.last - self.first)
        return self.area.left() + part * self.area.width()

    def minute(self, x: float) -> float:
        """The minute at a place, also outside ``area``."""
        part = (x - self.area.left()) / max(self.area.width(), 1.0)
        return self.first + part * (self.last - self.first)

    def row(self, day: int) -> QRectF:
        """The strip of a day."""
        height = self.area.height() / 7
        return QRectF(self.area.left(), self.area.top() + day * height, self.area.width(), height)

    def day(self, y: float) -> int:
        """The day at a height; the nearest one above and below."""
        return min(max(int((y - self.area.top()) // (self.area.height() / 7)), 0), 6)

    def block(self, day: int, window: Window) -> QRectF:
        """The block of a window, cut where the hours seen end; empty where it is not seen."""
        row = self.row(day)
        left = max(self.x(window.start), row.left())
        right = min(self.x(window.closes), row.right())
        return QRectF(left, row.top() + _GAP, max(right - left, 0.0), row.height() - 2 * _GAP)

    def spot(self, week: Week, at: QPointF) -> Spot:
        """What is under a point."""
        day, minute = self.day(at.y()), self.minute(at.x())
        near: list[tuple[float, Spot]] = []
        for place, window in enumerate(week[day]):
            box = self.block(day, window)
            found = _part(box, at.x())
            if box.width() and found is not None:
                near.append((found[0], Spot(day, minute, place, found[1])))
        return min(near, default=(0.0, Spot(day, minute)))[1]

    def hours(self, least: int) -> range:
        """The hours that have ``least`` pixels for their names, in minutes."""
        pixels = self.area.width() * _HOUR / (self.last - self.first)
        step = next((step for step in _STEPS if step * pixels >= least), 24) * _HOUR
        return range(-(-self.first // step) * step, self.last + 1, step)


def axis_for(area: QRectF, week: Week, least: tuple[int, int] = USUAL) -> WeekAxis:
    """The hours that all of a week's windows need, at least those of ``least``."""
    opens = [each.start for windows in week for each in windows]
    closes = [each.closes for windows in week for each in windows]
    first = min([least[0], *opens]) // _HOUR * _HOUR
    last = -(-max([least[1], *closes]) // _HOUR) * _HOUR
    return WeekAxis(area, first, last)


def hour_text(minute: int) -> str:
    """``9``, ``24``; ``+6`` on the next day."""
    hour = minute // _HOUR
    return f"+{hour - 24}" if hour > DAY_MINUTES // _HOUR else str(hour)


def _part(box: QRectF, x: float) -> tuple[float, Part] | None:
    """How far a place is outside a block, and the part that is taken hold of there."""
    inside = min(_INSIDE, box.width() / 3)
    outside = max(box.left() - x, x - box.right(), 0.0)
    if outside > _OUTSIDE:
        return None
    if x < box.left() + inside:
        return outside, "start"
    return outside, "end" if x > box.right() - inside else "whole"
