"""The threshold on a slider: what another one would have let through, and won."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from slaapp.domain.kpi import Rate
from ui.background import Access, Reader
from ui.charts.curve import CurveChart
from ui.charts.spec import Bar
from ui.charts.view import ChartView
from ui.pages.agreement.trial.words import between_text, count_text, percent_text, translate
from ui.widgets.section import SectionTitle
from ui.widgets.steady import NumberField
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.domain.backtest import CurvePoint

_PICTURE = 210
_PAGE = 10


class ThresholdBox(Speaking, QFrame):
    """``wanted`` when the threshold on the slider is to go into the draft."""

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        # Drawing is no work for the window's thread.
        self.painter = Reader(Access(lambda: None))
        self.destroyed.connect(self.painter.stop)
        self._curve: tuple[CurvePoint, ...] = ()
        self._held: int | None = None
        self._title, self._label, self.sentence = SectionTitle(), QLabel(), QLabel()
        self.chart = ChartView(self.painter)
        self.slider, self.field = QSlider(Qt.Orientation.Horizontal), NumberField(0, 0)
        self.take = QPushButton()
        self._lay_out()
        self.slider.valueChanged.connect(self._slid)
        self.field.valueChanged.connect(self.slider.setValue)
        self.chart.pressed.connect(self.slider.setValue)
        self.take.clicked.connect(lambda: self.wanted.emit(self.slider.value()))
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words, and what the slider stands at."""
        self._title.setText(self.tr("Another threshold"))
        self._label.setText(self.tr("&Qualified from"))
        self.field.say_units(self.tr("point"), self.tr("points"))
        for widget in (self.slider, self.field):
            widget.setAccessibleName(self.tr("Qualified from how many points on"))
        self.take.setText(self.tr("Take this threshold over"))
        self.chart.setAccessibleName(
            self.tr("Leads qualified, and the share that became customers, for each threshold")
        )
        self._say()

    def get_ready(self) -> None:
        """Import what draws, while one reads what there is to ask."""
        self.painter.ask(_load_library, _nothing, owner=self, topic="library")

    def fields(self) -> list[QWidget]:
        """What Tab goes through."""
        return [self.chart, self.field, self.slider, self.take]

    def show_curve(self, curve: tuple[CurvePoint, ...], threshold: int) -> None:
        """Start from the threshold there is; a curve that stays leaves the slider where it is."""
        same, self._curve = curve == self._curve, curve
        if not same and curve:
            points = [point.points for point in curve]
            low, high = min(points[0], threshold), max(points[-1], threshold)
            step = 5 if all(each % 5 == 0 for each in (*points, threshold)) else 1
            for field in (self.slider, self.field):
                field.blockSignals(True)
                field.setRange(low, high)
                field.setSingleStep(step)
                field.setValue(threshold)
                field.blockSignals(False)
            self.field.show_value(threshold)
        self._say()

    def show_held(self, threshold: int | None) -> None:
        """What the draft says now; None where nothing may be taken over."""
        self._held = threshold
        self._say()

    def is_settled(self) -> bool:
        """Whether the picture is that of the slider."""
        return not self.isVisible() or self.chart.is_settled()

    def _slid(self, value: int) -> None:
        self.field.show_value(value)
        self._say()

    def _say(self) -> None:
        value = self.slider.value()
        held = self._held
        may_take = held is not None and held != value
        if self.take.hasFocus() and not may_take:
            # A grey button hands the keyboard on, and the page scrolls to wherever that is.
            self.slider.setFocus()
        self.take.setEnabled(may_take)
        if not self._curve:
            return
        place = self._place_of(value)
        leads, won = (0, None) if place is None else _counts(self._curve[place])
        self.sentence.setText(threshold_sentence(leads, won))
        self._draw(place)

    def _place_of(self, value: int) -> int | None:
        """The point of the curve that a threshold comes to; None where no lead reaches it."""
        at = bisect_left([point.points for point in self._curve], value)
        return at if at < len(self._curve) else None

    def _draw(self, place: int | None) -> None:
        # From the left: the highest threshold, with the fewest leads.
        curve = self._curve[::-1]
        marked = None if place is None else len(curve) - 1 - place
        chart = CurveChart(
            tuple(_point(point) for point in curve),
            tuple(point.qualified for point in curve),
            self.tr("leads qualified"),
            self.tr("became customers, of those who came to an end"),
            marked,
        )
        self.chart.show_chart(chart)

    def _lay_out(self) -> None:
        self.chart.setFixedHeight(_PICTURE)
        self.sentence.setWordWrap(True)
        self.sentence.setMinimumHeight(2 * self.sentence.fontMetrics().lineSpacing())
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.slider.setPageStep(_PAGE)
        self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_tone(self._label, "muted")
        self._label.setBuddy(self.field)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._label)
        row.addWidget(self.field)
        row.addWidget(self.slider, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.chart)
        column.addLayout(row)
        column.addWidget(self.sentence)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)


def _load_library(_connection: None) -> None:
    from ui.charts.library import load_library

    load_library()


def _nothing(_answer: None) -> None:
    pass


def threshold_sentence(leads: int, won: Rate | None) -> str:
    """What a threshold would have let through."""
    if not leads:
        return translate("Trial", "No lead would have been qualified.")
    if won is None or won.value is None:
        words = translate(
            "Trial", "{count} would have been qualified; none of them came to an end."
        )
        return words.format(count=count_text(leads))
    words = translate(
        "Trial",
        "{count} would have been qualified; of {n} that came to an end, {share} became customers "
        "({between}).",
    )
    return words.format(
        count=count_text(leads),
        n=count_text(won.n),
        share=percent_text(won.value),
        between=between_text(won),
    )


def _counts(point: CurvePoint) -> tuple[int, Rate | None]:
    return point.qualified, point.won


def _point(point: CurvePoint) -> Bar:
    words = translate("Trial", "from {points} points on: {said}")
    said = threshold_sentence(point.qualified, point.won)
    low, high = point.won.interval or (None, None)
    label = str(point.points)
    text = translate("Trial", "from {points} points on").format(points=count_text(point.points))
    tip = words.format(points=count_text(point.points), said=said)
    return Bar(label, point.won.value, text, tip, opens=point.points, low=low, high=high)
