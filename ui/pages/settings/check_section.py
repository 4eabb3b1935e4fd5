"""Proves that the file is sound, on a reading thread of its own; told in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.background import Cancelled, Progress, Reader
from ui.desk import Desk
from ui.finding_words import finding_text
from ui.plurals import takes_singular
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.store.check import Finding

_MOST_TOLD = 8
_MOST_FOUND = 1_000


class CheckSection(Speaking, QWidget):
    """A button; while it checks a bar and "Cancel"; then what came out."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._reader: Reader | None = None
        self._progress: Progress | None = None
        self._found: list[Finding] | None = None
        self._leads = 0
        self._cancelled = False
        self.check, self.cancel = QPushButton(), QPushButton()
        self.cancel.setProperty("kind", "flat")
        self.bar, self.result, self.details = QProgressBar(), QLabel(), QLabel()
        self._lay_out()
        self.check.clicked.connect(self.begin)
        self.cancel.clicked.connect(self.stop)
        self._show_running()
        self.retranslate()

    @property
    def is_running(self) -> bool:
        """Whether a check is under way."""
        return self._reader is not None

    def begin(self) -> None:
        """Check the file beside everything else that is asked."""
        if self.is_running or self._desk.reader_apart is None:
            return
        self._found, self._cancelled = None, False
        reader = self._reader = self._desk.reader_apart()
        progress = self._progress = Progress()
        progress.moved.connect(self._moved)
        reader.ask(
            lambda connection: _check(connection, reader, progress),
            self._done,
            owner=self,
            failed=self._failed,
        )
        self._show_running()
        self._say()

    def stop(self) -> None:
        """Give the check up; nothing is changed by it in any case."""
        if self._progress is not None:
            self._cancelled = True
            self._progress.cancel()

    def retranslate(self) -> None:
        """Say the words again."""
        self.check.setText(self.tr("&Check the file"))
        self.cancel.setText(self.tr("Cancel"))
        self.bar.setAccessibleName(self.tr("How far the check is"))
        self._say()

    def _moved(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _done(self, answer: tuple[list[Finding], int]) -> None:
        self._found, self._leads = answer
        self._end()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self._cancelled = False
        self._end()

    def _end(self) -> None:
        reader, self._reader, self._progress = self._reader, None, None
        if reader is not None:
            reader.stop()
        self._show_running()
        self._say()

    def _show_running(self) -> None:
        self.bar.setRange(0, 0)
        for widget in (self.bar, self.cancel):
            widget.setVisible(self.is_running)
        self.check.setEnabled(not self.is_running)

    def _say(self) -> None:
        found = self._found
        said, tone = "", ""
        if self.is_running:
            said = self.tr("Every entry is read and every figure reckoned again…")
        elif self._cancelled:
            said = self.tr("The check was given up.")
        elif found is not None:
            said, tone = self._verdict(found), "bad" if found else "good"
        self.result.setText(said)
        set_tone(self.result, tone)
        self.result.setVisible(bool(said))
        self.details.setText(self._told(found or []))
        self.details.setVisible(bool(found) and not self.is_running)

    def _verdict(self, found: list[Finding]) -> str:
        number = QLocale().toString
        if not found:
            words = self.tr("The file is sound: {count} leads reckoned again, nothing differs.")
            return words.format(count=number(self._leads))
        if len(found) >= _MOST_FOUND:
            head = self.tr("More than {count} things are wrong.")
        elif takes_singular(len(found)):
            head = self.tr("{count} thing is wrong.")
        else:
            head = self.tr("{count} things are wrong.")
        advice = self.tr("Nothing was changed. Restore a backup from before.")
        return f"{head.format(count=number(len(found)))} {advice}"

    def _told(self, found: list[Finding]) -> str:
        lines = [f"• {finding_text(each)}" for each in found[:_MOST_TOLD]]
        return "\n".join([*lines, "…"] if len(found) > _MOST_TOLD else lines)

    def _lay_out(self) -> None:
        self.bar.setTextVisible(False)
        for label in (self.result, self.details):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.check)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        row.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.result)
        column.addWidget(self.details)


def _check(connection: Any, reader: Reader, progress: Progress) -> tuple[list[Finding], int]:
    """On the thread apart: the findings, and how many leads there are."""
    from slaapp.domain.lead_filter import LeadFilter
    from slaapp.store.check import check_file
    from slaapp.store.rows.leads import count_leads

    def report(done: int, total: int) -> None:
        if reader.stopping:
            raise Cancelled
        progress.report(done, total)

    found = check_file(connection, _MOST_FOUND, report)
    return found, count_leads(connection, LeadFilter())
