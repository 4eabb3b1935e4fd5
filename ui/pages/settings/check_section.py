"""Proves that the file is sound, in a process of its own; told in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from slaapp.domain.trouble import Trouble
from ui.background import Cancelled
from ui.desk import Desk
from ui.finding_words import finding_text
from ui.pages.settings.check_run import CheckRun
from ui.plurals import takes_singular
from ui.widgets.tone import set_tone
from ui.words import Speaking

if TYPE_CHECKING:
    from slaapp.operations.checking import Checked

_MOST_TOLD = 8
_MOST = 1_000
"""So many findings are told at most, as the check itself has it."""


class CheckSection(Speaking, QWidget):
    """A button; while it checks a bar and "Cancel"; then what came out."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._run: CheckRun | None = None
        self._checked: Checked | None = None
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
        return self._run is not None

    def begin(self) -> None:
        """Check the file beside everything else that is done with it."""
        file = self._desk.file
        if self.is_running or file is None:
            return
        self._checked, self._cancelled = None, False
        run = self._run = CheckRun(self._desk.reader)
        run.moved.connect(self._moved)
        run.begin(file, self._desk.passphrase, self._done, self._failed)
        self._show_running()
        self._say()

    def stop(self) -> None:
        """Give the check up; nothing is changed by it in any case."""
        if self._run is not None:
            self._cancelled = True
            self._run.cancel()

    def end(self) -> None:
        """The file is being closed: end the process and its thread."""
        if self._run is not None:
            self._run.end()
            self._run = None

    def retranslate(self) -> None:
        """Say the words again."""
        self.check.setText(self.tr("&Check the file"))
        self.cancel.setText(self.tr("Cancel"))
        self.bar.setAccessibleName(self.tr("How far the check is"))
        self._say()

    def _moved(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _done(self, checked: Checked) -> None:
        self._checked = checked
        self._finish()

    def _failed(self, error: Exception) -> None:
        self._cancelled = isinstance(error, Cancelled)
        self._finish()
        if isinstance(error, Trouble):
            self._desk.banners.tell_trouble(error)

    def _finish(self) -> None:
        self.end()
        self._show_running()
        self._say()

    def _show_running(self) -> None:
        self.bar.setRange(0, 0)
        for widget in (self.bar, self.cancel):
            widget.setVisible(self.is_running)
        self.check.setEnabled(not self.is_running)

    def _say(self) -> None:
        checked = self._checked
        said, tone = "", ""
        if self.is_running:
            said = self.tr("Every entry is read and every figure reckoned again…")
        elif self._cancelled:
            said = self.tr("The check was given up.")
        elif checked is not None:
            said, tone = self._verdict(checked), "bad" if checked.findings else "good"
        self.result.setText(said)
        set_tone(self.result, tone)
        self.result.setVisible(bool(said))
        told = _told(checked) if checked is not None else ""
        self.details.setText(told)
        self.details.setVisible(bool(told))

    def _verdict(self, checked: Checked) -> str:
        number, count = QLocale().toString, len(checked.findings)
        if not count:
            words = self.tr("The file is sound: {count} leads reckoned again, nothing differs.")
            return words.format(count=number(checked.leads))
        if count >= _MOST:
            head = self.tr("{count} things or more are wrong.")
        elif takes_singular(count):
            head = self.tr("{count} thing is wrong.")
        else:
            head = self.tr("{count} things are wrong.")
        advice = self.tr("Nothing was changed. Restore a backup from before.")
        return f"{head.format(count=number(count))} {advice}"

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


def _told(checked: Checked) -> str:
    lines = [f"• {finding_text(each)}" for each in checked.findings[:_MOST_TOLD]]
    return "\n".join([*lines, "…"] if len(checked.findings) > _MOST_TOLD else lines)
