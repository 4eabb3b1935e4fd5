"""How a week's grid is painted: hours across, days down, a block for each window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from slaapp.domain.working_calendar import DAY_MINUTES, Week, Window, Windows
from ui.appearance import theme_in_force
from ui.theme import Theme
from ui.widgets.week_grid.axis import WeekAxis, hour_text
from ui.widgets.week_grid.choice import Choice

_RADIUS = 4
_LEAST_HOUR = 26
_GRIP = 3
_BLOCK, _CHOSEN = 0.22, 0.40


class WeekDrawing:
    """One painting of a grid."""

    def __init__(
        self, painter: QPainter, axis: WeekAxis, window: QRectF, *, enabled: bool = True
    ) -> None:
        self._painter, self._axis, self._whole = painter, axis, window
        self._strong, self._text = ("accent", "text") if enabled else ("muted", "muted")
        self._theme: Theme = theme_in_force()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def ground(self, names: list[str]) -> None:
        """The days' names and strips, the hours above and their lines."""
        painter, axis, theme = self._painter, self._axis, self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(axis.area, _RADIUS, _RADIUS)
        self._hours()
        for day, name in enumerate(names):
            row = axis.row(day)
            if day:
                painter.setPen(QPen(theme.color("border"), 1))
                painter.drawLine(_crisp(row.topLeft()), _crisp(row.topRight()))
            painter.setPen(theme.color(self._text))
            box = QRectF(self._whole.left(), row.top(), row.left() - 8, row.height())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), name)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.edge(), 1))
        painter.drawRoundedRect(axis.area, _RADIUS, _RADIUS)

    def blocks(
        self, week: Week, words: Callable[[Window], Sequence[str]], chosen: Choice | None
    ) -> None:
        """The windows; the one chosen is stronger, its edge with a grip. ``words`` are what fits,
        the longest first."""
        for day, windows in enumerate(week):
            for place, window in enumerate(windows):
                box = self._axis.block(day, window)
                here = chosen is not None and (chosen.day, chosen.place) == (day, place)
                if box.width():
                    strong = "bad" if _overlaps(windows, place) else self._strong
                    self._block(box, words(window), strong, here=here)
                    if here and chosen is not None:
                        self._grip(box, chosen)

    def empty_day(self, day: int) -> None:
        """The keyboard is on a day without hours."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self._theme.color("accent"), 1, Qt.PenStyle.DashLine))
        row = self._axis.row(day).adjusted(3, 3, -3, -3)
        self._painter.drawRoundedRect(row, _RADIUS, _RADIUS)

    def _hours(self) -> None:
        painter, axis, theme = self._painter, self._axis, self._theme
        for minute in axis.hours(_LEAST_HOUR):
            x = axis.x(minute)
            midnight = minute == DAY_MINUTES
            painter.setPen(QPen(theme.color("muted" if midnight else "border"), 1))
            if axis.first < minute < axis.last:
                top, bottom = QPointF(x, axis.area.top()), QPointF(x, axis.area.bottom())
                painter.drawLine(_crisp(top), _crisp(bottom))
            painter.setPen(theme.color("muted"))
            box = QRectF(x - 20, self._whole.top(), 40, axis.area.top() - self._whole.top() - 2)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), hour_text(minute))

    def _block(self, box: QRectF, words: Sequence[str], strong: str, *, here: bool) -> None:
        painter, theme = self._painter, self._theme
        painter.setBrush(theme.mixed(strong, _CHOSEN if here else _BLOCK))
        painter.setPen(QPen(theme.color(strong), 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        width = painter.fontMetrics().horizontalAdvance
        fitting = next((text for text in words if width(text) + 4 <= box.width()), "")
        painter.setPen(theme.color(self._text))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), fitting)

    def _grip(self, box: QRectF, chosen: Choice) -> None:
        painter, accent = self._painter, self._theme.color("accent")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(accent, 2))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        if chosen.part != "whole":
            x = box.left() if chosen.part == "start" else box.right() - _GRIP - 1
            painter.fillRect(QRectF(x, box.top(), _GRIP + 1, box.height()), accent)


def _overlaps(windows: Windows, place: int) -> bool:
    """Hours typed so that they run into each other: nothing drawn by hand does."""
    here = windows[place]
    others = windows[:place] + windows[place + 1 :]
    return any(here.start < each.closes and each.start < here.closes for each in others)


def _crisp(at: QPointF) -> QPointF:
    """In the middle of a pixel, so that a line one pixel wide is one."""
    return QPointF(int(at.x()) + 0.5, int(at.y()) + 0.5)
