"""The funnel as a picture: one band for each stage, as wide as it has leads."""

from __future__ import annotations

from collections.abc import Sequence

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


class FunnelPicture(Speaking, QWidget):
    """Drawn from the theme's colours; each band has its word and its number beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._solved: Solved | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it for screen readers."""
        self.setAccessibleName(self.tr("The funnel"))
        self.setAccessibleDescription("; ".join(self.lines()))
        self.update()

    def show_funnel(self, solved: Solved | None) -> None:
        """Draw these stages, or none."""
        self._solved = solved
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
        if self._solved is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(figures_font(self.font()))
        bands = self._bands(QFontMetrics(painter.font()))
        for place in range(len(bands) - 1):
            self._paint_passage(painter, bands, place)
        for place, band in enumerate(bands):
            self._paint_band(painter, band, place)
        painter.end()

    def _bands(self, metrics: QFontMetrics) -> list[QRectF]:
        assert self._solved is not None
        stages = self._solved.stages
        names = max(metrics.horizontalAdvance(stage_name(each.stage)) for each in stages)
        counts = max(metrics.horizontalAdvance(whole(each.count)) for each in stages) + 8
        left, room = names + _PAD, self.width() - names - counts - 2 * _PAD
        most = max(each.exact for each in stages)
        widths = [max(_LEAST, float(each.exact / most) * room) for each in stages]
        return [
            QRectF(left + (room - width) / 2, place * (_BAND + _GAP), width, _BAND)
            for place, width in enumerate(widths)
        ]

    def _paint_band(self, painter: QPainter, band: QRectF, place: int) -> None:
        assert self._solved is not None
        theme, stages = theme_in_force(), self._solved.stages
        step = (_TINT_LAST - _TINT_FIRST) / max(1, len(stages) - 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.mixed("accent", _TINT_FIRST + place * step))
        radius = min(4.0, band.width() / 2)
        painter.drawRoundedRect(band, radius, radius)
        line = QRectF(0, band.top(), self.width(), band.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.color("muted"))
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, stage_name(stages[place].stage))
        painter.setPen(theme.color("text"))
        plain = painter.font()
        strong = QFont(plain)
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, whole(stages[place].count))
        painter.setFont(plain)

    def _paint_passage(self, painter: QPainter, bands: Sequence[QRectF], place: int) -> None:
        assert self._solved is not None
        theme, upper, lower = theme_in_force(), bands[place], bands[place + 1]
        corners = (upper.bottomLeft(), upper.bottomRight(), lower.topRight(), lower.topLeft())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.mixed("accent", 0.10))
        painter.drawPolygon(QPolygonF([QPointF(corner) for corner in corners]))
        stages = self._solved.stages
        rate = stages[place + 1].exact / stages[place].exact
        room = QRectF(upper.center().x() - 60, upper.bottom(), 120, _GAP)
        painter.setPen(theme.color("muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, percent(rate))
