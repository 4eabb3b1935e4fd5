"""A chart on a page: a picture drawn elsewhere, whose bars can be hovered, reached and pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.appearance import theme_in_force
from ui.background import Reader
from ui.charts.drawing import draw_bars
from ui.charts.spec import Bar, BarChart, Look, Picture

_REDRAW_AFTER = 60
_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ChartView(QWidget):
    """Set it with ``show_chart``; ``pressed`` hands back what the pressed bar opens."""

    pressed = Signal(object)
    drawn = Signal()

    def __init__(self, painter: Reader) -> None:
        super().__init__()
        self._painter = painter
        self._chart: BarChart | None = None
        self._picture: Picture | None = None
        self._image = QImage()
        self._waiting = False
        self._reached = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._redraw = QTimer(self, singleShot=True, interval=_REDRAW_AFTER)
        self._redraw.timeout.connect(self._ask_for_picture)

    def sizeHint(self) -> QSize:
        """A third of a page."""
        return QSize(330, 230)

    def minimumSizeHint(self) -> QSize:
        """Below this, labels would run into each other."""
        return QSize(220, 160)

    def show_chart(self, chart: BarChart) -> None:
        """Draw another chart; the last picture stays until the new one is there."""
        self._chart = chart
        self._reached = -1
        self._waiting = True
        self._say_values(chart)
        self._redraw.start(0)

    def is_settled(self) -> bool:
        """Whether what is shown is what was asked for."""
        return not self._waiting

    def bar_at(self, place: QPointF) -> Bar | None:
        """The bar whose lane is under a point."""
        if self._picture is None or self._chart is None:
            return None
        for hit, bar in zip(self._picture.hits, self._chart.bars, strict=False):
            if QRectF(*hit).contains(place):
                return bar
        return None

    def _say_values(self, chart: BarChart) -> None:
        said = "; ".join(f"{bar.label}: {bar.text}" for bar in chart.bars)
        self.setAccessibleDescription(said)

    def _ask_for_picture(self) -> None:
        chart = self._chart
        if chart is None or self.width() < 50 or self.height() < 50:
            return
        look, size = self._look(), (self.width(), self.height())
        ratio = self.devicePixelRatioF()
        self._waiting = True
        self._painter.ask(
            lambda _nothing: draw_bars(chart, look, *size, ratio),
            lambda picture: self._take(chart, picture),
            owner=self,
            topic="picture",
        )

    def _take(self, chart: BarChart, picture: Picture) -> None:
        if chart is not self._chart:
            return
        self._picture = picture
        form = QImage.Format.Format_RGBA8888
        self._image = QImage(picture.pixels, picture.width, picture.height, form)
        self._image.setDevicePixelRatio(self.devicePixelRatioF())
        self._waiting = self._redraw.isActive()
        self.update()
        self.drawn.emit()

    def _look(self) -> Look:
        tokens, font = theme_in_force().tokens, self.font()
        colours = {name: tokens[name] for name in Look._fields[:7]}
        size = max(font.pointSizeF() * 0.86, 7.0)
        return Look(**colours, family=font.family(), size=size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, and a frame around the bar that the keys have reached."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme_in_force().tokens["surface"]))
        if not self._image.isNull():
            painter.drawImage(0, 0, self._image)
        if self.hasFocus() and self._picture and 0 <= self._reached < len(self._picture.hits):
            painter.setPen(QPen(theme_in_force().color("accent"), 1.5))
            painter.drawRoundedRect(QRectF(*self._picture.hits[self._reached]), 4, 4)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new size once it stands still."""
        super().resizeEvent(event)
        if self._chart is not None:
            self._waiting = True
            self._redraw.start(_REDRAW_AFTER)

    def changeEvent(self, event: QEvent) -> None:
        """Another theme, another picture."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self._chart:
            self._waiting = True
            self._redraw.start(0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say the value under the mouse."""
        bar = self.bar_at(event.position())
        opens = bar is not None and bar.opens is not None
        shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        QToolTip.showText(event.globalPosition().toPoint(), bar.tip if bar else "", self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens what is behind the bar."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._open(self.bar_at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk over the bars, Enter opens one."""
        bars = self._chart.bars if self._chart else ()
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step and bars:
            self._reached = min(max(self._reached + step, 0), len(bars) - 1)
            self.setToolTip(bars[self._reached].tip)
            self.update()
        elif event.key() in _KEYS and 0 <= self._reached < len(bars):
            self._open(bars[self._reached])
        else:
            super().keyPressEvent(event)

    def _open(self, bar: Bar | None) -> None:
        if bar is not None and bar.opens is not None:
            self.pressed.emit(bar.opens)
