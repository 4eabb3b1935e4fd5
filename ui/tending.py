"""What is done once a file is open and its first rows are shown: looked after, not waited for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from slaapp.domain.instants import Instant, to_datetime
from ui.background import Reader
from ui.dates import instant_text
from ui.holiday_keeping import keep_holidays
from ui.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from slaapp.operations.tending import Warnings
    from ui.session import Session

_AFTER = 1_500
"""Milliseconds: the first page has its rows by then."""

_RISKS = {
    "network_drive": QT_TRANSLATE_NOOP(
        "Tending",
        "This file lies on a network drive, where it can be damaged. Keep it on this computer.",
    ),
    "synchronised_folder": QT_TRANSLATE_NOOP(
        "Tending",
        "This file lies in a folder that synchronises, which damages open files. Keep "
        "it elsewhere on this computer.",
    ),
}


class Tending(QObject):
    """Checks the file once; what a new day changes is refreshed then, and at every midnight."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.desk.reader)
        self._session = session
        self._desk = session.desk
        self._reader: Reader | None = None
        self._day: date | None = None
        self._timer = QTimer(self, singleShot=True, interval=_AFTER)
        self._timer.timeout.connect(self._begin)
        self._timer.start()

    def stop(self) -> None:
        """The file is being closed: what was not begun is left to the next opening."""
        self._timer.stop()
        self._day = None
        self._stop_reading()

    def _stop_reading(self) -> None:
        reader, self._reader = self._reader, None
        if reader is not None:
            reader.stop()

    def _begin(self) -> None:
        desk = self._desk
        # The whole file is read: on the pages' thread, their rows would wait for seconds.
        self._reader = self._session.reader_of_its_own()
        self._reader.trouble.connect(desk.reader.trouble)
        self._reader.bug.connect(desk.reader.bug)
        self._reader.ask(self._session.look_after, self._warn, owner=self)
        self._begin_day(self._today())
        desk.clock.ticked.connect(self._look_at_day)

    def _today(self) -> date:
        return to_datetime(self._desk.clock.now(), self._desk.zone).date()

    def _look_at_day(self) -> None:
        """A window that stays open over midnight sees the new day's scores."""
        if self._day is not None and self._today() != self._day:
            self._begin_day(self._today())

    def _begin_day(self, day: date) -> None:
        self._day = day
        self._session.scores.begin()
        keep_holidays(self._desk, self)

    def _warn(self, warnings: Warnings) -> None:
        QTimer.singleShot(0, self, self._stop_reading)
        if warnings.risk is not None:
            words = QCoreApplication.translate("Tending", _RISKS[warnings.risk])
            self._desk.banners.tell("warning", words)
        if warnings.clock_was_at is not None:
            self._warn_of_clock(warnings.clock_was_at, self._desk.clock.now())

    def _warn_of_clock(self, before: Instant, now: Instant) -> None:
        """Whatever is done now is dated by it (rule 30)."""
        words = self.tr(
            "This computer’s clock went backwards: it said {before} when the file was last "
            "written to, and says {now} now. Deadlines go by it: check it."
        )
        moments = (instant_text(each, "instant", self._desk.zone) for each in (before, now))
        said = dict(zip(("before", "now"), moments, strict=True))
        self._desk.banners.tell("warning", words.format(**said))
