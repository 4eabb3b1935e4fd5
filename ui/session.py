"""Working with one file: its two threads, its desk, the bug reports; ended before the next."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from ui.background import Access, Reader, Writer
from ui.bug_report import BugReports
from ui.clock import Clock
from ui.desk import Desk
from ui.shell import Shell


def _no_file() -> None:
    """Until a file is opened there is no connection."""


class Session(QObject):
    """Starts the threads, gives the shell its desk, and stops everything at the end."""

    def __init__(self, shell: Shell, file: Path | None, clock: Clock | None = None) -> None:
        super().__init__(shell)
        self._shell = shell
        self.bugs = BugReports(shell)
        self.bugs.hook()
        access: Access[Any] = Access(_no_file)
        self.reader, self.writer = Reader(access), Writer(access)
        for worker in (self.reader, self.writer):
            worker.bug.connect(self.bugs.report)
        self.desk = Desk(
            reader=self.reader,
            writer=self.writer,
            clock=clock or Clock(),
            banners=shell.banners,
            open_page=shell.open_page,
            file=file,
        )
        shell.take_desk(self.desk)

    def end(self) -> None:
        """Drop what is asked, finish what is written, close the file."""
        self._shell.drop_pages()
        self.reader.stop()
        self.writer.stop()
        self.bugs.unhook()
