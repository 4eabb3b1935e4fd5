"""From the wish to export to the file: the dialog, the process, the banner."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from slaapp.domain.instants import to_datetime
from slaapp.domain.roles import SIDES
from slaapp.domain.trouble import Trouble
from ui.background import Cancelled
from ui.desk import Desk
from ui.exporting.dialog import ExportDialog
from ui.exporting.errand import ExportErrand
from ui.exporting.source import Known, Source, reading
from ui.exporting.words import done_words
from ui.trouble_words import sentence_for

if TYPE_CHECKING:
    from slaapp.operations.export import Exported

translate = QCoreApplication.translate


class Exporting(QObject):
    """One for an opened file; one dialog at a time."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._errand: ExportErrand | None = None
        self.dialog: ExportDialog | None = None

    def begin(self, source: Source | None = None) -> None:
        """Ask what is to be exported, and where to."""
        if self.dialog is not None and isValid(self.dialog):
            self.dialog.raise_()
            return
        source = source or Source()
        now = self._desk.clock.now()
        today = QDate.fromString(_day(now, self._desk), "yyyy-MM-dd")
        self.dialog = dialog = ExportDialog(self._window, source, today, self._desk.who is not None)
        who = self._desk.who
        # A manager owes nothing as a rule: theirs is everybody's.
        dialog.mine.setChecked(who is not None and who.role in SIDES)
        dialog.wanted.connect(self._write)
        dialog.cancelled.connect(self._cancel)
        # At its closing already: it is deleted a turn later, and another may be asked for before.
        dialog.finished.connect(self._forget)
        self._desk.reader.ask(reading(source), self._know, owner=dialog)
        dialog.open()

    def begin_calendar(self) -> None:
        """Ask for a calendar of what is owed and planned."""
        self.begin(Source(of_calendar=True))

    def end(self) -> None:
        """The file is closed: nothing is written any more."""
        if self._errand is not None:
            self._errand.end()
            self._errand = None
        if self.dialog is not None and isValid(self.dialog):
            self.dialog.close()
        self.dialog = None

    def is_settled(self) -> bool:
        """Whether no file is being written."""
        return self._errand is None or not self._errand.is_under_way()

    def _know(self, known: Known) -> None:
        if self.dialog is not None and isValid(self.dialog):
            self.dialog.know(known)

    def _write(self) -> None:
        assert self.dialog is not None
        choice, who = self.dialog.choice(), self._desk.who
        if self.dialog.wants_mine() and who is not None:
            side = who.role if who.role in SIDES else None
            choice = replace(choice, member_id=who.key, side=side)
        if self._errand is None:
            self._errand = ExportErrand(self._desk)
            self._errand.moved.connect(self._tell_progress)
        self._errand.write(choice, self._done, self._failed)

    def _tell_progress(self, done: int, total: int) -> None:
        if self.dialog is not None and isValid(self.dialog):
            self.dialog.show_progress(done, total)

    def _cancel(self) -> None:
        if self._errand is not None:
            self._errand.cancel()

    def _done(self, done: Exported) -> None:
        folder = done.path.parent
        action = (translate("Export", "Open the folder"), lambda: _open(folder))
        self._desk.banners.tell("success", done_words(done), action)
        if self.dialog is not None and isValid(self.dialog):
            self.dialog.show_progress(0, 0, busy=False)
            self.dialog.accept()

    def _failed(self, error: Exception) -> None:
        if self.dialog is None or not isValid(self.dialog):
            return
        if isinstance(error, Trouble):
            self.dialog.complain(sentence_for(error))
            if error.code == "calendar_empty_of_member":
                self.dialog.offer_everybodys()
        elif isinstance(error, Cancelled):
            self.dialog.complain(translate("Export", "Broken off: nothing was written."))
        else:
            self.dialog.complain("")

    def _forget(self) -> None:
        """The dialog was closed, with a file written or without."""
        self.dialog = None


def _day(now: int, desk: Desk) -> str:
    return to_datetime(now, desk.zone).date().isoformat()


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
