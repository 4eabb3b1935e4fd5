"""Two bars for each month: the hours that the promise needs, and those that are there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from slaapp.domain.capacity import MonthHours
from ui.appearance import figures_font, theme_in_force
from ui.dates import month_alone_text
from ui.pages.agreement.volume.numbers import hours
from ui.pages.agreement.volume.words import month_name
from ui.words import Speaking

_KEY, _UNDER, _TOP = 26, 22, 6
_WIDEST = 22.0


class HoursPicture(Speaking, QWidget):
    """Needed in the accent's colour, hatched red where it is more than there is."""

    def __init__(self) -> None:
        super().__init__()
        self._months: Sequence[MonthHours] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # What stands beside it keeps its place while there is nothing to draw.
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say it for screen readers."""
        self.setAccessibleName(self.tr("Hours needed and hours there"))
        self.setAccessibleDescription("; ".join(self.line(each) for each in self._months))
        self.update()

    def show_hours(self, months: Sequence[MonthHours]) -> None:
        """Draw these months."""
        self._months = months
        self.setVisible(bool(months))
        self.retranslate()

    def line(self, month: MonthHours) -> str:
        """One month in words."""
        words = self.tr("{month}: {needed} needed, {there} there")
        name = month_name(month.first)
        needed, there = hours(month.needed), hours(month.there)
        return words.format(month=name, needed=needed, there=there)

    def sizeHint(self) -> QSize:
        """A low picture as wide as there is room."""
        return QSize(480, 190)

    def minimumSizeHint(self) -> QSize:
        """As high as it is."""
        return QSize(240, 190)

    def event(self, event: QEvent) -> bool:
        """The month under the mouse, in words."""
        if isinstance(event, QHelpEvent) and self._months:
            place = int(event.pos().x() * len(self._months) / max(1, self.width()))
            month = self._months[max(0, min(place, len(self._months) - 1))]
            QToolTip.showText(event.globalPos(), self.line(month), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The key, a pair of bars for each month, its name below."""
        if not self._months:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(figures_font(self.font()))
        self._paint_key(painter)
        lane = self.width() / len(self._months)
        most = max(max(each.needed, each.there) for each in self._months) or 1
        for place, month in enumerate(self._months):
            self._paint_month(painter, place * lane, lane, month, most)
        painter.end()

    def _paint_month(
        self, painter: QPainter, left: float, lane: float, month: MonthHours, most: int
    ) -> None:
        theme, floor = theme_in_force(), self.height() - _UNDER
        room, wide = floor - _KEY - _TOP, min(_WIDEST, (lane - 6) / 2)
        middle = left + lane / 2
        painter.setPen(Qt.PenStyle.NoPen)
        for value, x, brush in (
            (month.needed, middle - wide - 1, self._needed(month)),
            (month.there, middle + 1, QBrush(theme.color("second"))),
        ):
            high = max(1.0, room * value / most)
            _fill(painter, QRectF(x, floor - high, wide, high), brush)
        painter.fillRect(QRectF(left, floor, lane, 1), theme.color("border"))
        painter.setPen(theme.color("muted"))
        name = month_alone_text(month.first)
        words = QRectF(left, floor + 2, lane, _UNDER - 2)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, name)

    def _needed(self, month: MonthHours) -> QBrush:
        theme = theme_in_force()
        if month.gap < 0:
            return QBrush(theme.color("bad"), Qt.BrushStyle.BDiagPattern)
        return QBrush(theme.color("accent"))

    def _paint_key(self, painter: QPainter) -> None:
        theme, at = theme_in_force(), 0.0
        for words, brush in self._keys():
            square = QRectF(at, 5, 12, 12)
            _fill(painter, square, brush)
            painter.setPen(QPen(theme.color("text")))
            painter.drawText(QRectF(at + 18, 0, 400, 22), Qt.AlignmentFlag.AlignVCenter, words)
            at += 18 + painter.fontMetrics().horizontalAdvance(words) + 20

    def _keys(self) -> list[tuple[str, QBrush]]:
        theme = theme_in_force()
        keys = [(self.tr("there"), QBrush(theme.color("second")))]
        short = [each for each in self._months if each.gap < 0]
        if short:
            keys.insert(0, (self.tr("needed, more than there is"), self._needed(short[0])))
        if len(short) < len(self._months):
            keys.insert(0, (self.tr("needed"), QBrush(theme.color("accent"))))
        return keys


def _fill(painter: QPainter, area: QRectF, brush: QBrush) -> None:
    """A hatched bar stands on a ground of its own colour."""
    if brush.style() != Qt.BrushStyle.SolidPattern:
        painter.fillRect(area, theme_in_force().mixed("bad", 0.2))
    painter.fillRect(area, brush)
