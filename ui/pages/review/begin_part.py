"""Before a meeting: which period it is about and who is there; the meetings so far."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from slaapp.domain.board_period import BoardPeriod, back, month_of, quarter_of
from slaapp.domain.instants import to_datetime
from ui.background import Reader
from ui.dates import day_text
from ui.models.column import Column
from ui.models.paged import PagedModel
from ui.pages.review.words import open_text
from ui.pages.scoreboard.period_words import period_text
from ui.widgets.pill import Pill
from ui.widgets.section import SectionTitle
from ui.widgets.steady import ChoiceField, TextField
from ui.widgets.table import TableView
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.store.rows.reviews import ReviewRow
    from ui.pages.review.reading import Held

_MONTHS = 6


class BeginPart(Speaking, QWidget):
    """``begun`` brings the BoardPeriod and who is there, ``opened`` a ReviewRow to look at."""

    begun = Signal(object, str)
    opened = Signal(object)

    def __init__(self, reader: Reader, zone: Callable[[], ZoneInfo]) -> None:
        super().__init__()
        self._zone = zone
        self._periods: list[BoardPeriod] = []
        self._found: Held | None = None
        self._about, self._what, self._who = (QLabel(wordWrap=True), QLabel(), QLabel())
        self.period, self.present, self.go = ChoiceField(), TextField(), QPushButton()
        self.go.setProperty("kind", "primary")
        self._heading = SectionTitle()
        self.rows = PagedModel(reader, self._columns(), self._fetch)
        self.table = TableView("review-meetings")
        self.table.show_model(self.rows)
        self.table.set_widths(220, 240, 120)
        self.go.clicked.connect(self._begin)
        self.present.returnPressed.connect(self._begin)
        self.table.opened.connect(self.opened)
        self._lay_out()
        self.retranslate()

    def offer(self, found: Held, today: date) -> None:
        """The months one may meet about: the last whole one first, then those around it."""
        self._found = found
        periods = _periods_around(today)
        if periods != self._periods:
            self._periods = periods
            self.period.clear()
            self.period.addItems([period_text(each) for each in periods])
        self.table.setVisible(bool(found.meetings))
        self._heading.setVisible(bool(found.meetings))
        self.rows.reload()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the choice of the period begins too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.period.hasFocus():
            self._begin()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Say everything again."""
        self._about.setText(
            self.tr(
                "Both sides look at the same figures: what was promised and kept, where time is "
                "lost, which leads were rejected and why. Then they write down what they will do, "
                "who and by when. Closing the meeting opens the agreement’s next version."
            )
        )
        self._what.setText(self.tr("A&bout"))
        self._who.setText(self.tr("&Present"))
        self.period.setAccessibleName(self.tr("Period of the meeting"))
        self.present.setAccessibleName(self.tr("Who is there"))
        self.present.setPlaceholderText(self.tr("Who is there: names"))
        self.go.setText(self.tr("Begin the meeting"))
        self._heading.setText(self.tr("Meetings so far"))
        self.table.setAccessibleName(self.tr("Meetings so far"))
        for place, period in enumerate(self._periods):
            self.period.setItemText(place, period_text(period))
        self.rows.retranslate()

    def _begin(self) -> None:
        if self._periods:
            period = self._periods[max(self.period.currentIndex(), 0)]
            self.begun.emit(period, self.present.text())

    def _fetch(self, _connection: Any, after: Any, _limit: int) -> Sequence[ReviewRow]:
        return self._found.meetings if self._found is not None and after is None else ()

    def _columns(self) -> list[Column]:
        def held_on(row: ReviewRow) -> str:
            return day_text(to_datetime(row.opened_at, self._zone()).date())

        return [
            Column("period", lambda: self.tr("About"), lambda row: period_text(row.period)),
            Column("present", lambda: self.tr("Present"), lambda row: row.present),
            Column("held", lambda: self.tr("Held on"), held_on),
            Column("open", lambda: self.tr("Decisions"), self._decisions, pill=self._pill),
        ]

    def _decisions(self, row: ReviewRow) -> str:
        return self._pill(row).word

    def _pill(self, row: ReviewRow) -> Pill:
        decided = self._found.decisions if self._found is not None else ()
        return open_text([each for each in decided if each.review_id == row.id])

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("kind", "card")
        set_tone(self._about, "muted")
        self._what.setBuddy(self.period)
        self._who.setBuddy(self.present)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self._what, self.period, self._who):
            row.addWidget(widget)
        row.addWidget(self.present, 1)
        row.addWidget(self.go)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(12)
        inside.addWidget(self._about)
        inside.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(card)
        column.addWidget(self._heading)
        column.addWidget(self.table, 1)
        column.addStretch(0)


def _periods_around(today: date) -> list[BoardPeriod]:
    """One mostly meets about the month that is just over; then this one, earlier ones, quarters."""
    this = month_of(today).first
    earlier = [month_of(back(this, months)) for months in range(1, _MONTHS + 1)]
    quarter = quarter_of(today)
    before = quarter_of(back(quarter.first, 3))
    return [earlier[0], month_of(today), *earlier[1:], before, quarter]
