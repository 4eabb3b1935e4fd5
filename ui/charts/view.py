"""A chart on a page: a picture drawn elsewhere, whose bars can be hovered, reached and pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
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
from ui.charts.cells import CellChart
from ui.charts.looks import look_in
from ui.charts.painting import Chart, picture_of
from ui.charts.spec import Bar, Hit, Picture

_REDRAW_AFTER = 60
_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_FAR = 10_000
_ENDS = {Qt.Key.Key_Home: -_FAR, Qt.Key.Key_End: _FAR}
_SCREEN = (
    QEvent.Type.PaletteChange,
    QEvent.Type.FontChange,
)


class ChartView(QWidget):
    """Set it with ``show_chart``; ``pressed`` hands back what the pressed bar opens."""

    pressed = Signal(object)
    drawn = Signal()

    def __init__(self, painter: Reader) -> None:
        super().__init__()
        self._painter = painter
        self._wanted: Chart | None = None
        self._shown: Chart | None = None
        self._bars: tuple[Bar, ...] = ()
        self._hits: tuple[Hit, ...] = ()
        self._image = QImage()
        self._waiting = False
        self._reached = 0
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

    def show_chart(self, chart: Chart) -> None:
        """Draw another chart; the last picture stays, and its bars with it, until it is there."""
        if chart == self._wanted and not self._image.isNull():
            return
        self._wanted = chart
        self._reached = 0
        self.setAccessibleDescription("; ".join(bar.tip for bar in chart.bars))
        self._draw_again(0)

    def is_settled(self) -> bool:
        """Whether what is shown is what was asked for."""
        return not self._waiting

    def bar_at(self, place: QPointF) -> Bar | None:
        """The bar whose lane is under a point of the picture that is shown."""
        for hit, bar in zip(self._hits, self._bars, strict=True):
            if QRectF(*hit).contains(place):
                return bar
        return None

    def _draw_again(self, after: int) -> None:
        if self._wanted is not None:
            self._waiting = True
            self._redraw.start(after)

    def _ask_for_picture(self) -> None:
        chart, ratio = self._wanted, self.devicePixelRatioF()
        least = self.minimumSizeHint()
        size = max(self.width(), least.width()), max(self.height(), least.height())
        if chart is None:
            return
        look = look_in(theme_in_force(), self.font())
        self._painter.ask(
            lambda _nothing: picture_of(chart, look, *size, ratio),
            lambda picture: self._take(chart, picture, ratio),
            owner=self,
            topic="picture",
        )

    def _take(self, chart: Chart, picture: Picture, ratio: float) -> None:
        form = QImage.Format.Format_RGBA8888
        # A copy: the bytes of the picture live no longer than this call.
        self._image = QImage(picture.pixels, picture.width, picture.height, form).copy()
        self._image.setDevicePixelRatio(ratio)
        self._shown, self._bars, self._hits = chart, chart.bars, picture.hits
        self._waiting = self._redraw.isActive()
        self.update()
        self.drawn.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, and a frame around the bar that the keys have reached."""
        theme, painter = theme_in_force(), QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        if not self._image.isNull():
            painter.drawImage(0, 0, self._image)
        if self.hasFocus() and self._reached < len(self._hits):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("accent"), 1.5))
            inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(QRectF(*self._hits[self._reached]) & inside, 4, 4)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new size once it stands still; at once where nothing is drawn yet."""
        super().resizeEvent(event)
        self._draw_again(0 if self._image.isNull() else _REDRAW_AFTER)

    def event(self, event: QEvent) -> bool:
        """Another screen may be a finer one."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw_again(_REDRAW_AFTER)
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another theme, another picture; the one in the old colours goes at once."""
        super().changeEvent(event)
        if event.type() in _SCREEN:
            self._image = QImage()
            self._draw_again(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The frame shows where the keys are."""
        super().focusInEvent(event)
        self.update()

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
        """Arrows walk over the bars and say their values, Enter opens one."""
        key = Qt.Key(event.key())
        step = _STEPS.get(key) or _ENDS.get(key)
        if step and self._bars:
            self._reached = self._from(key, step)
            self._say_reached()
        elif key in _KEYS and self._reached < len(self._bars):
            self._open(self._bars[self._reached])
        else:
            super().keyPressEvent(event)

    def _from(self, key: Qt.Key, step: int) -> int:
        """Where a key leads: along the bars, in a field of cells also up and down."""
        if isinstance(self._shown, CellChart) and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return self._shown.below(self._reached, step)
        return min(max(self._reached + step, 0), len(self._bars) - 1)

    def _say_reached(self) -> None:
        bar, hit = self._bars[self._reached], self._hits[self._reached]
        self.setAccessibleDescription(bar.tip)
        place = QPoint(round(hit.left + hit.width / 2), round(hit.top + hit.height))
        QToolTip.showText(self.mapToGlobal(place), bar.tip, self)
        self.update()

    def _open(self, bar: Bar | None) -> None:
        if bar is not None and bar.opens is not None:
            self.pressed.emit(bar.opens)
