"""The funnel as a picture: one band for each stage, as wide as it has leads."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from slaapp.domain.reverse_funnel import Solved
from ui.appearance import figures_font, theme_in_force
from ui.pages.agreement.volume.numbers import percent, whole
from ui.pages.agreement.volume.words import stage_name
from ui.words import Speaking

_BAND, _GAP, _PAD, _LEAST = 30, 22, 12, 3.0
_MOST_STAGES = 5
_TINT_FIRST, _TINT_LAST = 0.34, 0.92
_NARROWS = 0.8


class FunnelPicture(Speaking, QWidget):
    """Drawn from the theme's colours; each band has its word and its number beside it.

    Before there are numbers it is a grey shape with the names of the stages.
    """

    def __init__(self) -> None:
        super().__init__()
        self._stages: Sequence[str] = ()
        self._solved: Solved | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it for screen readers."""
        self.setAccessibleName(self.tr("The funnel"))
        self.setAccessibleDescription("; ".join(self.lines()))
        self.update()

    def show_funnel(self, stages: Sequence[str], solved: Solved | None) -> None:
        """Draw these stages, with their numbers where they were found."""
        self._stages, self._solved = stages, solved
        self.retranslate()

    def lines(self) -> list[str]:
        """What is drawn, in words."""
        stages = self._solved.stages if self._solved is not None else ()
        return [f"{stage_name(each.stage)}: {whole(each.count)}" for each in stages]

    def sizeHint(self) -> QSize:
        """Room for the longest funnel, so that nothing moves when its stages change."""
        return QSize(320, _MOST_STAGES * _BAND + (_MOST_STAGES - 1) * _GAP)

    def minimumSizeHint(self) -> QSize:
        """As high as it is."""
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The bands, what passes from one to the next, the words."""
        if not self._stages:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(figures_font(self.font()))
        bands = self._bands(QFontMetrics(painter.font()))
        for upper, lower in pairwise(bands):
            self._paint_passage(painter, upper, lower)
        for place, band in enumerate(bands):
            self._paint_band(painter, band, place)
            self._write(painter, band, place)
        for place, (upper, lower) in enumerate(pairwise(bands)):
            self._write_rate(painter, upper, lower, place)
        painter.end()

    def _bands(self, metrics: QFontMetrics) -> list[QRectF]:
        names = max(metrics.horizontalAdvance(stage_name(stage)) for stage in self._stages)
        counts = [whole(each.count) for each in self._solved.stages] if self._solved else ["000"]
        beside = max(map(metrics.horizontalAdvance, counts)) + 8
        left, room = names + _PAD, self.width() - names - beside - 2 * _PAD
        # A short funnel is as high as a long one.
        step = (self.height() - _BAND) / max(1, len(self._stages) - 1)
        return [
            QRectF(left + (room - width) / 2, place * step, width, _BAND)
            for place, width in enumerate(max(_LEAST, part * room) for part in self._parts())
        ]

    def _parts(self) -> list[float]:
        """How wide each band is, of the widest."""
        if self._solved is None:
            count = len(self._stages)
            return [1 - _NARROWS * place / max(1, count - 1) for place in range(count)]
        stages = self._solved.stages
        return [float(each.exact / stages[0].exact) for each in stages]

    def _paint_band(self, painter: QPainter, band: QRectF, place: int) -> None:
        theme = theme_in_force()
        step = (_TINT_LAST - _TINT_FIRST) / max(1, len(self._stages) - 1)
        tinted = theme.mixed("accent", _TINT_FIRST + place * step)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tinted if self._solved is not None else theme.color("fill"))
        radius = min(4.0, band.width() / 2)
        painter.drawRoundedRect(band, radius, radius)

    def _write(self, painter: QPainter, band: QRectF, place: int) -> None:
        theme, middle = theme_in_force(), Qt.AlignmentFlag.AlignVCenter
        line = QRectF(0, band.top(), self.width(), band.height())
        painter.setPen(theme.color("muted"))
        name = stage_name(self._stages[place])
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, name)
        if self._solved is None:
            return
        painter.save()
        strong = QFont(painter.font())
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
        painter.setPen(theme.color("text"))
        count = whole(self._solved.stages[place].count)
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, count)
        painter.restore()

    def _write_rate(self, painter: QPainter, upper: QRectF, lower: QRectF, place: int) -> None:
        if self._solved is None:
            return
        rate = self._solved.stages[place + 1].exact / self._solved.stages[place].exact
        room = QRectF(upper.center().x() - 60, upper.bottom(), 120, lower.top() - upper.bottom())
        painter.setPen(theme_in_force().color("muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, percent(rate))

    def _paint_passage(self, painter: QPainter, upper: QRectF, lower: QRectF) -> None:
        theme = theme_in_force()
        corners = (upper.bottomLeft(), upper.bottomRight(), lower.topRight(), lower.topLeft())
        painter.setPen(Qt.PenStyle.NoPen)
        colour = "accent" if self._solved is not None else "fill"
        painter.setBrush(theme.mixed(colour, 0.10 if self._solved is not None else 0.35))
        painter.drawPolygon(QPolygonF([QPointF(corner) for corner in corners]))
