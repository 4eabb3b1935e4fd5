"""A month at a glance: who is away on which days, half-days as half a cell."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from slaapp.domain.absence import HalfDay
from ui.appearance import figures_font, theme_in_force
from ui.away_words import away_text, first_text, last_text
from ui.dates import month_text
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.store.rows.absences import AbsenceRow
    from ui.desk import Person

_ROW, _HEAD, _NAMES, _PAD = 28, 26, 150, 5
_SATURDAY = 5


class AwayMonth(Speaking, QWidget):
    """A row for each of the team; ``pressed`` tells the key of the absence that is clicked."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._first = date(2026, 1, 1)
        self._today = self._first
        self._team: tuple[Person, ...] = ()
        self._rows: tuple[AbsenceRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.retranslate()

    def show_month(
        self,
        first: date,
        today: date,
        team: Sequence[Person],
        rows: Sequence[AbsenceRow],
    ) -> None:
        """Show the month that ``first`` begins."""
        self._first, self._today = first, today
        self._team, self._rows = tuple(team), tuple(rows)
        self.updateGeometry()
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Say for screen readers what is drawn."""
        self.setAccessibleName(
            self.tr("Who is away in {month}").format(month=month_text(self._first))
        )
        last = self._first + timedelta(days=self._days() - 1)
        shown = (row for row in self._rows if row.first <= last and row.last >= self._first)
        self.setAccessibleDescription("; ".join(f"{row.name}: {_span(row)}" for row in shown))

    def sizeHint(self) -> QSize:
        """As high as the team is long."""
        return QSize(640, _HEAD + _ROW * max(1, len(self._team)) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The days over the rows, weekends shaded, absences as bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_in_force()
        painter.fillRect(self.rect(), theme.color("surface"))
        self._paint_days(painter)
        for place, person in enumerate(self._team):
            top = _HEAD + place * _ROW
            painter.setPen(theme.color("border"))
            painter.drawLine(0, top, self.width(), top)
            painter.setPen(theme.color("text"))
            box = QRectF(8, top, _NAMES - 16, _ROW)
            name = painter.fontMetrics().elidedText(
                person.name, Qt.TextElideMode.ElideRight, int(box.width())
            )
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
        for row, bar in self._bars():
            covered = row.cover is not None
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent" if covered else "warning"))
            painter.drawRoundedRect(bar, 4, 4)
            said = row.cover or self.tr("nobody stands in")
            inside, metrics = bar.adjusted(6, 0, -4, 0), painter.fontMetrics()
            if metrics.horizontalAdvance(said) > inside.width():
                said = "" if covered else "?"
            if said:
                painter.setPen(theme.color("on_accent"))
                painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, said)
        painter.end()

    def bar_of(self, key: str) -> QRectF | None:
        """Where an absence is drawn."""
        return next((bar for row, bar in self._bars() if row.id == key), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """An absence is chosen."""
        found = self._at(event.position())
        if found is not None:
            self.pressed.emit(found.id)

    def event(self, event: QEvent) -> bool:
        """Say an absence in words where the mouse rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._tip(found) if found else "", self)
            return True
        return super().event(event)

    def _paint_days(self, painter: QPainter) -> None:
        theme = theme_in_force()
        painter.setFont(figures_font(self.font()))
        for number in range(self._days()):
            day = self._first + timedelta(days=number)
            left, width = self._left(number), self._cell()
            if day.weekday() >= _SATURDAY:
                box = QRectF(left, 0, width, self.height())
                painter.fillRect(box, theme.color("window"))
            painter.setPen(theme.color("accent" if day == self._today else "muted"))
            box = QRectF(left, 0, width, _HEAD)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(day.day))
        painter.setFont(self.font())

    def _days(self) -> int:
        return monthrange(self._first.year, self._first.month)[1]

    def _cell(self) -> float:
        return (self.width() - _NAMES) / self._days()

    def _left(self, number: float) -> float:
        return _NAMES + number * self._cell()

    def _bars(self) -> list[tuple[AbsenceRow, QRectF]]:
        places = {person.key: place for place, person in enumerate(self._team)}
        found = []
        for row in self._rows:
            place = places.get(row.member_id)
            begins = max(0.0, self._place(row.away.begins))
            ends = min(float(self._days()), self._place(row.away.ends) + 0.5)
            if place is None or ends <= begins:
                continue
            top = _HEAD + place * _ROW + _PAD
            left, right = self._left(begins), self._left(ends)
            found.append((row, QRectF(left + 1, top, right - left - 2, _ROW - 2 * _PAD)))
        return found

    def _place(self, half: HalfDay) -> float:
        """Days from the first of the month."""
        return (half.day - self._first).days + (0.5 if half.afternoon else 0.0)

    def _tip(self, row: AbsenceRow) -> str:
        cover = away_text(row) if row.cover else self.tr("nobody stands in")
        lines = [f"{row.name}: {_span(row)}", cover, row.note or ""]
        return "\n".join(line for line in lines if line)

    def _at(self, point: QPointF) -> AbsenceRow | None:
        return next((row for row, bar in self._bars() if bar.contains(point)), None)


def _span(row: AbsenceRow) -> str:
    return f"{first_text(row)} – {last_text(row)}"
