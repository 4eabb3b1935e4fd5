"""The response clock's window: full screen, ticking, left with Escape."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from slaapp.domain.instants import SECOND, Instant
from ui.dates import time_text
from ui.desk import Desk
from ui.lead_words import commitment_word
from ui.queue_words import Countdowns
from ui.wall import words
from ui.wall.reading import NEXT, OVERDUE, WallAnswer, read_wall
from ui.wall.row import WallRow
from ui.wall.sizes import sized, unit_of
from ui.widgets.tone import set_tone
from ui.words import Speaking

_ANEW = 30 * SECOND
"""At the latest so long after the last time the file is asked again."""
_MOST_PROMISES = 6


class WallWindow(Speaking, QWidget):
    """Asks the file when something changed, when a deadline turns, and every half minute."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._desk = desk
        self._answer: WallAnswer | None = None
        self._asked_at: Instant = 0
        self._countdowns = Countdowns(desk.clock.now, desk.zone)
        self._title, self._time, self._leave = QLabel(), QLabel(), QLabel()
        self.next, self.late, self._today = QLabel(), QLabel(), QLabel()
        self.upcoming = [WallRow() for _ in range(NEXT)]
        self.overdue = [WallRow() for _ in range(OVERDUE)]
        self.promises = [(QLabel(), QLabel()) for _ in range(_MOST_PROMISES)]
        for label in (self._leave, *(value for _name, value in self.promises)):
            set_tone(label, "muted")
        self._lay_out()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        desk.clock.watch(self)
        desk.clock.ticked.connect(self._tick)
        desk.writer.changed.connect(self._ask)
        self.retranslate()
        self._ask()

    def retranslate(self) -> None:
        """Say everything again."""
        self._title.setText(self.tr("Response clock"))
        self.setWindowTitle(self.tr("Response clock"))
        self._today.setText(self.tr("Promised for today"))
        self._leave.setText(self.tr("Esc leaves"))
        self._show_time()
        if self._answer is not None:
            self._show(self._answer)

    def is_settled(self) -> bool:
        """Whether what it shows was read."""
        return self._answer is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything grows with the screen."""
        super().resizeEvent(event)
        self._be_sized(unit_of(self.size()))

    # --- asking ---

    def _ask(self, _changed: object = None) -> None:
        if self._desk.reader.is_over:
            return
        zone, now = self._desk.zone, self._desk.clock.now()
        self._asked_at = now
        self._desk.reader.ask(
            lambda connection: read_wall(connection, zone, now),
            self._show,
            owner=self,
            topic="wall",
        )

    def _tick(self) -> None:
        if not self.isVisible():
            return
        now = self._desk.clock.now()
        self._show_time()
        for row in (*self.upcoming, *self.overdue):
            row.tick(self._countdowns.of)
        turned = self._answer is not None and now >= self._answer.counts.turns_at
        if turned or not 0 <= now - self._asked_at < _ANEW:
            self._ask()

    # --- showing ---

    def _show(self, answer: WallAnswer) -> None:
        self._answer = answer
        self._countdowns.know(answer.book)
        self.next.setText(words.next_heading(len(answer.upcoming)))
        self.late.setText(words.overdue_heading(answer.counts.overdue))
        set_tone(self.late, "bad" if answer.counts.overdue else "good")
        # Another tone brings the usual font back.
        self._be_sized(unit_of(self.size()))
        for rows, owed in ((self.upcoming, answer.upcoming), (self.overdue, answer.overdue)):
            for place, row in enumerate(rows):
                row.show_row(owed[place] if place < len(owed) else None, self._countdowns.of)
        self._show_promises(answer)

    def _show_promises(self, answer: WallAnswer) -> None:
        said = [
            (commitment_word(line.name or ""), words.promise_text(line)) for line in answer.today
        ]
        if answer.volume is not None:
            said.append((self.tr("Qualified this month"), words.volume_text(answer.volume)))
        for place, (name, value) in enumerate(self.promises):
            there = place < len(said)
            name.setText(said[place][0] if there else "")
            value.setText(said[place][1] if there else "")

    def _show_time(self) -> None:
        said = time_text(self._desk.clock.now(), self._desk.zone)
        if self._time.text() != said:
            self._time.setText(said)

    def _be_sized(self, unit: int) -> None:
        base = QFont(self.font())
        self._title.setFont(sized(base, unit * 5 // 4, heavy=True))
        self._time.setFont(sized(base, unit * 2, heavy=True))
        self._leave.setFont(sized(base, unit // 2))
        for heading in (self.next, self.late, self._today):
            heading.setFont(sized(base, unit * 5 // 4, heavy=True))
        for row in (*self.upcoming, *self.overdue):
            row.be_sized(unit)
        for name, value in self.promises:
            name.setFont(sized(base, unit * 7 // 8))
            value.setFont(sized(base, unit * 3 // 4))
        self._column.setContentsMargins(unit, unit // 2, unit, unit // 2)
        for column in self._columns:
            column.setSpacing(unit // 2)

    def _lay_out(self) -> None:
        head, parts = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._time)
        left, right = QVBoxLayout(), QVBoxLayout()
        self._columns = (left, right)
        left.addWidget(self.next)
        for row in self.upcoming:
            left.addWidget(row)
        left.addStretch(1)
        right.addWidget(self.late)
        for row in self.overdue:
            right.addWidget(row)
        right.addWidget(_line())
        right.addWidget(self._today)
        grid = QGridLayout()
        for place, (name, value) in enumerate(self.promises):
            grid.addWidget(name, place, 0)
            grid.addWidget(value, place, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)
        right.addLayout(grid)
        right.addStretch(1)
        for column in self._columns:
            parts.addWidget(_half(column), 1)
        parts.setSpacing(48)
        self._column = QVBoxLayout(self)
        # What is in it follows the screen's size, never the other way round.
        self._column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._column.addLayout(head)
        self._column.addLayout(parts, 1)
        self._column.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignRight)


def _half(column: QVBoxLayout) -> QWidget:
    """As wide as the other one, whatever is in them."""
    half = QWidget()
    column.setContentsMargins(0, 0, 0, 0)
    half.setLayout(column)
    half.setMinimumWidth(1)
    half.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return half


def _line() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    return line
