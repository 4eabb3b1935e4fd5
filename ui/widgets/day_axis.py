"""The hours along which days are pictured, and the heading that shows them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from slaapp.domain.day_lines import DayLine
from slaapp.domain.instants import DAY, HOUR
from ui.appearance import theme_in_force

PAD = 12
_AROUND = HOUR // 2
_LEAST_STEP = 30


class Axis(NamedTuple):
    """From ``first`` to ``last``, wall milliseconds since the midnight that begins a day."""

    first: int = 0
    last: int = DAY

    def x(self, wall: int, area: QRect) -> float:
        """Where a time of day stands in a cell."""
        width = area.width() - 2 * PAD
        part = (wall - self.first) / (self.last - self.first)
        return area.left() + PAD + width * min(max(part, 0.0), 1.0)

    def hours(self, width: int) -> range:
        """The hours that have room for their names, in milliseconds."""
        steps = (1, 2, 3, 4, 6, 12)
        pixels = (width - 2 * PAD) * HOUR / (self.last - self.first)
        step = next((step for step in steps if step * pixels >= _LEAST_STEP), 24) * HOUR
        return range(-(-self.first // step) * step, self.last + 1, step)


def axis_of(lines: Sequence[DayLine], *, round_the_clock: bool) -> Axis:
    """The hours that all lines need: from the first opening or mark to the last, and a little."""
    if round_the_clock:
        return Axis()
    single = [line for line in lines if not line.is_mixed]
    places = [place for line in single for window in line.windows for place in window]
    places += [mark.place for line in single for mark in line.marks]
    if not places:
        return Axis()
    first = max(0, (min(places) - _AROUND) // HOUR * HOUR)
    last = -(-(max(places) + _AROUND) // HOUR) * HOUR
    return Axis(first, max(last, first + 4 * HOUR))


class AxisHeader(QHeaderView):
    """Headings as everywhere; over the pictures stand the hours."""

    def __init__(self, picture: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._picture = picture
        self.axis = Axis()

    def show_axis(self, axis: Axis) -> None:
        """Name these hours."""
        self.axis = axis
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """As high as a line of hours wants it."""
        return QSize(super().sizeHint().width(), 16 + self.fontMetrics().height())

    def paintSection(self, painter: QPainter, area: QRect, section: int) -> None:
        """One heading; the clip is the section's own."""
        painter.save()
        super().paintSection(painter, area, section)
        painter.restore()
        if section == self._picture:
            painter.save()
            painter.setPen(theme_in_force().color("muted"))
            for hour in self.axis.hours(area.width()):
                x = self.axis.x(hour, area)
                box = QRectF(x - 20, area.top(), 40, area.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, hour_text(hour))
            painter.restore()


def hour_text(wall: int) -> str:
    """``9``, ``24``; ``+6`` on the next day."""
    hour = wall // HOUR
    return f"+{hour - 24}" if hour > 24 else str(hour)
