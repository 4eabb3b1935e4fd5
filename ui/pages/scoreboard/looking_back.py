"""The board of a past day: asked on a thread of its own, of the file as it stood that evening."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QDate, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from slaapp.domain.instants import Instant, start_of_day
from ui.background import Progress, Reader
from ui.widgets.steady import DayField
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from ui.desk import Desk

T = TypeVar("T")


class LookingBack(QObject):
    """``day`` None: the file as it is."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._reader: Reader | None = None
        self.day: date | None = None

    def choose(self, day: date | None) -> None:
        """Another day, or today; what is under way for the last one is broken off."""
        self.day = day
        if day is None:
            self.end()

    def now(self) -> Instant:
        """The instant to ask with: the last one of the day."""
        if self.day is None:
            return self._desk.clock.now()
        return start_of_day(self.day + timedelta(days=1), self._desk.zone) - 1

    def reader(self) -> Reader:
        """Who is to be asked: copying a file takes long, and must keep no page waiting."""
        if self.day is None or self._desk.aside is None:
            return self._desk.reader
        if self._reader is None:
            self._reader = self._desk.aside()
            self._reader.trouble.connect(self._desk.banners.tell_trouble)
            self._reader.bug.connect(self._desk.reader.bug)
        return self._reader

    def job(self, job: Callable[[Any], T], progress: Progress | None = None) -> Callable[[Any], T]:
        """The same job on the file as it stood that day."""
        day, now = self.day, self._desk.clock.now()
        if day is None:
            return job

        def run(connection: Any) -> T:
            from slaapp.operations.as_of import as_of

            past = as_of(connection, day, now, progress.report if progress else None).connection
            try:
                return job(past)
            finally:
                past.rollback()

        return run

    def end(self) -> None:
        """Let the copies go."""
        reader, self._reader = self._reader, None
        if reader is not None:
            reader.stop()


class PastBar(Speaking, QWidget):
    """Which evening the board is of; ``chosen`` brings a date, or None for today."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._words, self.field, self.back = QLabel(), DayField(), QPushButton()
        self._done = QLabel()
        set_tone(self._done, "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._words, self.field, self.back, self._done):
            row.addWidget(widget)
        row.addStretch(1)
        self.field.setKeyboardTracking(False)
        self.field.dateChanged.connect(lambda day: self.chosen.emit(_day(day)))
        self.back.clicked.connect(lambda: self.chosen.emit(None))
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again."""
        self._words.setText(self.tr("As it stood at the end of"))
        self.field.setAccessibleName(self.tr("As it stood at the end of"))
        self.back.setText(self.tr("Back to today"))

    def open_at(self, first: date, today: date) -> None:
        """Offer the days from the first of the file to yesterday; yesterday is chosen."""
        yesterday = max(first, today - timedelta(days=1))
        before = self.field.blockSignals(True)
        self.field.setDateRange(_qdate(first), _qdate(yesterday))
        self.field.setDate(_qdate(yesterday))
        self.field.blockSignals(before)
        self.show()
        self.field.setFocus()
        self.chosen.emit(yesterday)

    def show_progress(self, done: int, total: int) -> None:
        """How far the file of that day is."""
        words = self.tr("Reading the file of that day: {percent} %")
        there = done >= total
        self._done.setText("" if there else words.format(percent=100 * done // max(total, 1)))


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
