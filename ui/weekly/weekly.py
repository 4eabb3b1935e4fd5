"""Writes the board of the week that is over into a folder: once a week, while a file is open."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from slaapp.domain.instants import Instant, to_datetime
from slaapp.domain.trouble import Trouble
from slaapp.domain.week_over import WeekOver, week_over
from ui.background import Reader
from ui.preferences import remember, remembered

if TYPE_CHECKING:
    from ui.desk import Desk

SOON = 5_000
"""Milliseconds from the opening of the file to the first look: the first page has its rows."""

_NO_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
"""What no system, or not every one, takes in the name of a file."""


class Weekly(QObject):
    """Off until a folder is chosen; kept for this file on this computer.

    A week that went by while no window was open is caught up with: the last one, not each.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.reader)
        self._desk = desk
        self.folder: Path | None = None
        self.written: Path | None = None
        self.trouble: Trouble | None = None
        self._tried = ""
        self._reader: Reader | None = None
        self._timer = QTimer(self, singleShot=True, interval=SOON)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """The file is open: write what is due."""
        kept = remembered(self._key("folder"), "")
        self.folder = Path(kept) if kept else None
        self._desk.clock.ticked.connect(self._tick)
        self._timer.start()

    def end(self) -> None:
        """The file is being closed; what is half written is not kept."""
        self._timer.stop()
        self.folder = None
        self._stop_reading()

    def choose(self, folder: Path | None) -> None:
        """Write there from now on, the week that is over at once; None writes none."""
        remember(self._key("folder"), "" if folder is None else str(folder))
        remember(self._key("week"), "")
        self.folder, self.written, self.trouble, self._tried = folder, None, None, ""
        self.look()
        self.changed.emit()

    def look(self) -> None:
        """Write the file of the week that is over, unless it is there or was today's trouble."""
        now = self._desk.clock.now()
        today = to_datetime(now, self._desk.zone).date()
        week = week_over(today)
        tried = f"{week.code} {today}"
        done = remembered(self._key("week"), "") == week.code
        if self.folder is None or done or self._tried == tried or self._reader is not None:
            return
        self._tried = tried
        self._write(self._place(self.folder, week), week, now, anew=False)

    def write_now(self) -> None:
        """Write the last week's file now, over one that is there."""
        now = self._desk.clock.now()
        if self.folder is not None and self._reader is None:
            week = week_over(to_datetime(now, self._desk.zone).date())
            self._write(self._place(self.folder, week), week, now, anew=True)

    def is_settled(self) -> bool:
        """Whether nothing is being written."""
        return self._reader is None and not self._timer.isActive()

    def _tick(self) -> None:
        if not self._timer.isActive():
            self.look()

    def _place(self, folder: Path, week: WeekOver) -> Path:
        team = _NO_NAME.sub(" ", self._desk.workspace.name or "").strip(" .")
        return folder / f"{' '.join(('slaapp', team)).strip()} {week.code}.pdf"

    def _write(self, path: Path, week: WeekOver, now: Instant, *, anew: bool) -> None:
        if self._desk.aside is None:
            return
        # Reckoning a great file takes its time: no page is to wait for it.
        self._reader = self._desk.aside()
        self._reader.bug.connect(self._desk.reader.bug)
        job = partial(_write, path=path, week=week, now=now, anew=anew)
        self._reader.ask(
            job, partial(self._written, path, week), owner=self, failed=self._not_written
        )

    def _written(self, path: Path, week: WeekOver, is_new: bool) -> None:
        remember(self._key("week"), week.code)
        self.written, self.trouble = path, None
        if is_new:
            said = self.tr("The scoreboard of the week is written: {path}")
            self._desk.banners.tell("success", said.format(path=path))
        self._done()

    def _not_written(self, error: Exception) -> None:
        if isinstance(error, Trouble):
            self.trouble = error
            self._desk.banners.tell_trouble(error)
        self._done()

    def _done(self) -> None:
        QTimer.singleShot(0, self, self._stop_reading)
        self.changed.emit()

    def _stop_reading(self) -> None:
        reader, self._reader = self._reader, None
        if reader is not None:
            reader.stop()

    def _key(self, name: str) -> str:
        return f"weekly/{self._desk.workspace.id}/{name}"


def _write(connection: Any, path: Path, week: WeekOver, now: Instant, anew: bool) -> bool:
    """Whether it was written; another computer of the team may have been there first."""
    from slaapp.operations.paper import keep_paper
    from slaapp.store.figures.board_sheet import read_board_sheet
    from slaapp.store.rows.team import rulebook
    from ui.paper.board import board_paper

    if path.exists() and not anew:
        return False
    sheet = read_board_sheet(connection, rulebook(connection), week.period, now)
    keep_paper(path, board_paper(sheet).pdf())
    return True
