"""A day painted along the hours: what was open, what counted, what did not and why."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QHelpEvent, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from slaapp.domain.day_lines import Bar, DayLine, Mark
from ui.appearance import figures_font, theme_in_force
from ui.countdown import span_text
from ui.delegates.row import Index
from ui.models.day_lines import COUNTS, PICTURE, DayLinesModel
from ui.models.roles import ROW
from ui.segment_words import bar_text, mark_text, short_reason
from ui.widgets.day_axis import Axis

_PAD, _TRACK, _HEAD, _NEAR = 8, 18, 5, 4
_ONE_LINE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter
_LEFT, _RIGHT = _ONE_LINE | Qt.AlignmentFlag.AlignLeft, _ONE_LINE | Qt.AlignmentFlag.AlignRight
_MARK_TOKENS = {
    "start": "text",
    "upgrade": "bad",
    "appointment": "second",
    "due": "warning",
    "stop": "good",
    "end": "muted",
    "now": "accent",
}
_ROUND = ("stop", "end")


class DayPictureDelegate(QStyledItemDelegate):
    """For a table of a DayLinesModel; the picture's column is painted along ``axis``."""

    def __init__(self, view: QAbstractItemView, model: DayLinesModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self.axis = Axis()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground of what is selected, then text or picture."""
        area: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, option.palette.color(QPalette.ColorRole.Highlight))
        line = index.data(ROW)
        painter.save()
        if index.column() == PICTURE:
            self._paint_day(painter, area, line)
        else:
            self._write(painter, area, option, index)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """The words of what is under the mouse."""
        if event.type() != QEvent.Type.ToolTip or index.column() != PICTURE:
            return super().helpEvent(event, view, option, index)
        words = self.words_at(index.data(ROW), option.rect, event.pos().x())
        if not words:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), words, view)
        return True

    def words_at(self, line: DayLine, area: QRect, x: int) -> str:
        """What a picture shows at a place: the mark nearby, else the stretch; empty for nothing."""
        if line.days > 1:
            return ""
        zone, around = self._model.days.zone, self._model.days.round_the_clock
        for mark in line.marks:
            if abs(self.axis.x(mark.place, area) - x) <= _NEAR:
                return mark_text(mark, zone)
        for bar in line.bars:
            if self.axis.x(bar.left, area) <= x <= self.axis.x(bar.right, area):
                return bar_text(bar, zone, round_the_clock=around)
        return ""

    # --- text ---

    def _write(
        self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, index: Index
    ) -> None:
        right = index.column() == COUNTS
        painter.setFont(figures_font(option.font) if right else option.font)
        line: DayLine = index.data(ROW)
        muted = line.is_closed and not line.marks and not line.counted
        token = "bad" if right and line.over else "muted" if muted else "text"
        painter.setPen(theme_in_force().color(token))
        inner = area.adjusted(_PAD, 0, -_PAD, 0)
        elide = Qt.TextElideMode.ElideRight
        text = painter.fontMetrics().elidedText(index.data(), elide, inner.width())
        painter.drawText(inner, _RIGHT if right else _LEFT, text)

    # --- the picture ---

    def _paint_day(self, painter: QPainter, area: QRect, line: DayLine) -> None:
        theme, track = theme_in_force(), self._box(area, *self.axis)
        if line.is_mixed:
            self._fill(painter, track, theme.mixed("accent", 0.3))
            return
        self._fill(painter, track, theme.color("fill"))
        if line.days > 1 and line.is_closed:
            names = dict.fromkeys(short_reason(*reason) for reason in line.reasons)
            self._name(painter, track, ", ".join(names), "muted")
            return
        for opens, closes in line.windows:
            self._paint_open(painter, self._box(area, opens, closes))
        for bar in _of_first_day(line):
            self._paint_bar(painter, area, bar)
        for mark in line.marks:
            self._paint_mark(painter, area, mark)

    def _paint_open(self, painter: QPainter, box: QRectF) -> None:
        """Open, whether it counts or not: what counts is painted over it."""
        theme = theme_in_force()
        self._fill(painter, box, theme.color("surface"))
        painter.setPen(QPen(theme.mixed("accent", 0.45), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_bar(self, painter: QPainter, area: QRect, bar: Bar) -> None:
        theme, box = theme_in_force(), self._box(area, bar.left, bar.right)
        if box.width() <= 0:
            return
        if bar.kind == "counted":
            self._fill(painter, box, theme.color("bad" if bar.late else "accent"))
            self._name(painter, box, span_text(bar.end - bar.start), "on_accent")
        elif bar.kind == "pause":
            self._fill(painter, box, theme.mixed("second", 0.25))
            self._fill(painter, box, QBrush(theme.mixed("second", 0.6), Qt.BrushStyle.BDiagPattern))
            self._name(painter, box, short_reason(bar.kind, bar.label), "text", ground="second")
        elif bar.kind in ("holiday", "closure", "half_day", "special"):
            self._fill(painter, box, theme.mixed("warning", 0.2))
            self._name(painter, box, short_reason(bar.kind, bar.label), "text")
        else:
            self._name(painter, box, short_reason(bar.kind), "muted")

    def _paint_mark(self, painter: QPainter, area: QRect, mark: Mark) -> None:
        """A line through the day; its head tells which: a triangle starts, a flag is due …"""
        theme = theme_in_force()
        x = self._sharp(painter, self.axis.x(mark.place, area))
        top, bottom = area.top() + 2, area.bottom() - 1
        colour = theme.color(_MARK_TOKENS[mark.kind])
        painter.fillRect(QRectF(x - 2, top, 4, bottom - top), theme.color("surface"))
        painter.fillRect(QRectF(x - 1, top, 2, bottom - top), colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("surface"), 1))
        painter.setBrush(colour)
        at = QPointF(x, top + _HEAD)
        if mark.kind in _ROUND:
            painter.drawEllipse(at, _HEAD, _HEAD)
        else:
            painter.drawPolygon(_head(mark.kind, at))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _name(
        self, painter: QPainter, box: QRectF, words: str, token: str, ground: str = ""
    ) -> None:
        """The word inside a stretch, where all of it fits."""
        width = painter.fontMetrics().horizontalAdvance(words)
        if width + 6 > box.width():
            return
        if ground:
            behind = QRectF(0, 0, width + 8, box.height() - 4)
            behind.moveCenter(box.center())
            self._fill(painter, behind, theme_in_force().mixed(ground, 0.2))
        painter.setPen(theme_in_force().color(token))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, words)

    def _box(self, area: QRect, left: int, right: int) -> QRectF:
        top = area.center().y() - _TRACK // 2 + 1
        x, end = self.axis.x(left, area), self.axis.x(right, area)
        ratio = self._view.devicePixelRatioF()
        x, end = round(x * ratio) / ratio, round(end * ratio) / ratio
        return QRectF(x, top, end - x, _TRACK)

    def _sharp(self, painter: QPainter, x: float) -> float:
        ratio = painter.device().devicePixelRatioF()
        return round(x * ratio) / ratio

    @staticmethod
    def _fill(painter: QPainter, box: QRectF, brush: QColor | QBrush) -> None:
        painter.fillRect(box, brush)


def _of_first_day(line: DayLine) -> tuple[Bar, ...]:
    """Of days alike the first stands for all."""
    return line.bars[: len(line.bars) // line.days]


def _head(kind: str, at: QPointF) -> QPolygonF:
    shapes = {
        "start": [(0, -_HEAD), (2 * _HEAD, 0), (0, _HEAD)],
        "upgrade": [(0, -_HEAD), (_HEAD, _HEAD), (-_HEAD, _HEAD)],
        "appointment": [(-_HEAD, -_HEAD), (_HEAD, -_HEAD), (_HEAD, _HEAD), (-_HEAD, _HEAD)],
        "due": [(0, -_HEAD), (2 * _HEAD, -_HEAD), (_HEAD + 2, 0), (2 * _HEAD, _HEAD), (0, _HEAD)],
        "now": [(0, -_HEAD), (_HEAD, 0), (0, _HEAD), (-_HEAD, 0)],
    }
    return QPolygonF([QPointF(at.x() + dx, at.y() + dy) for dx, dy in shapes[kind]])
